import { createWorker } from './app.ts';
import { seedThrough } from './compose/seeding.ts';
import { loadConfig } from './config/load.ts';
import { createLogger } from './utils/logger.ts';

// With the embedded store the server must not be running: `npm start` seeds by itself.
const config = loadConfig();
const log = createLogger({ level: config.logLevel === 'info' ? 'warn' : config.logLevel });
const worker = await createWorker(config, { log });
try {
  const people = await seedThrough(worker.services);
  console.log(`Demo people (passcode ${config.devPasscode ?? 'by requestPasscode'}):`);
  for (const { name, phoneNumber } of people) console.log(`  ${phoneNumber}  ${name}`);
} finally {
  await worker.close();
}
