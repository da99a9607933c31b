import { seedThrough } from '../../../src/compose/seeding.ts';
import { startTestApp } from '../../support/app.ts';
import { launchChromium } from '../../support/chromium.ts';
import { bubble, openBoth, say } from './browser.ts';

/** Takes the picture of the README: `npx tsx test/integration/playground/screenshot-cli.ts`. */
const PICTURE = 'src/playground/playground.png';

const app = await startTestApp();
const browser = await launchChromium();
try {
  await seedThrough(app.services);
  const page = await browser.newPage({ viewport: { width: 1280, height: 800 }, colorScheme: 'light' });
  const { ada, grace } = await openBoth(page, app.url);
  await say(ada, 'Shall we try the new engine at four?');
  await bubble(grace, 'at four?').waitFor();
  await say(grace, 'Yes. Bring the punched cards.');
  await bubble(ada, 'punched cards').waitFor();
  await grace.locator('.state.read').last().waitFor();
  await grace.getByLabel('Message from Grace Hopper').pressSequentially('And tea');
  await ada.getByText('Grace typing …').waitFor();
  await page.screenshot({ path: PICTURE });
} finally {
  await browser.close();
  await app.close();
}
