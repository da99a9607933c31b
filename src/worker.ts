import { createWorker } from './app.ts';
import { loadConfig } from './config/load.ts';
import { createLogger } from './utils/logger.ts';
import { closeOnSignals } from './utils/signals.ts';

const config = loadConfig();
if (config.mongodbUri === null || config.redisUrl === null || config.rabbitmqUrl === null) {
  console.error(
    'The worker needs MONGODB_URI, REDIS_URL and RABBITMQ_URL. Where a store is embedded, `npm start` does its work.',
  );
  process.exit(2);
}
const log = createLogger({ level: config.logLevel, base: { role: 'worker' } });
const worker = await createWorker(config, { log });
closeOnSignals(worker.close, log);
