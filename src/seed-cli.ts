import { createWorker } from './app.ts';
import { seedThrough } from './compose/seeding.ts';
import { loadConfig } from './config/load.ts';
import { createLogger } from './utils/logger.ts';
import { runPlainCommand } from './utils/plain-command.ts';

const HELP = `Puts demo people, friendships and a few conversations into the stores; what is there already stays as it is.

Where to: MONGODB_URI, REDIS_URL and RABBITMQ_URL (.env.example); without them the embedded stores in .letschat/. With the
embedded store the server must not be running: \`npm start\` seeds by itself.`;

async function seed(): Promise<void> {
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
}

await runPlainCommand({ name: 'seed', help: HELP }, seed);
