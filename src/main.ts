import { createApp } from './app.ts';
import { seedThrough } from './compose/seeding.ts';
import { loadConfig } from './config/load.ts';
import { createLogger } from './utils/logger.ts';
import { closeOnSignals } from './utils/signals.ts';

const config = loadConfig();
const log = createLogger({ level: config.logLevel });
const app = await createApp(config, { log }).catch((error: unknown) => {
  const reason = error instanceof Error ? error.message : String(error);
  const inUse = error instanceof Error && 'code' in error && error.code === 'EADDRINUSE';
  console.error(
    `LetsChat cannot start: ${reason}${inUse ? `\nSet PORT to another one, or stop what listens on ${config.port}.` : ''}`,
  );
  log.debug({ err: error }, 'start failed');
  process.exit(1);
});
closeOnSignals(app.close, log);

console.log(`\nLetsChat serves at ${app.url}`);
console.log(
  `  stores    ${Object.entries(app.kinds)
    .map(([store, kind]) => `${store}: ${kind}`)
    .join(', ')}`,
);
console.log(`  contract  ${app.url}/contract    docs  ${app.url}/docs    metrics  ${app.url}/metrics`);
if (config.devPasscode !== null && app.kinds.mongodb === 'embedded') {
  try {
    const people = await seedThrough(app.services);
    console.log(`  sign in   signIn { phoneNumber, passcode: '${config.devPasscode}' } after requestPasscode, as`);
    for (const { name, phoneNumber } of people) console.log(`              ${phoneNumber}  ${name}`);
  } catch (error) {
    // The server serves without demo people too; a stop in the middle of seeding ends up here as well.
    log.warn({ err: error }, 'the demo people could not be seeded');
  }
}
