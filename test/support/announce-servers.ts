import { findMongod } from './mongod.ts';
import { findProgram } from './processes.ts';

const either = (variable: string, found: string | null, otherwise: string): string => {
  const given = process.env[variable];
  if (given !== undefined && given !== '') return `the one at ${variable}`;
  return found ?? otherwise;
};

const NONE = 'none found unless Docker is there: its tests are skipped by name';

/** One line for the head of a test run: which real servers it uses, and where they come from. */
export function realServers(): string {
  const servers = {
    MongoDB: either('MONGODB_URI_TEST', findMongod(), NONE),
    Redis: either('REDIS_URL_TEST', findProgram('redis-server'), NONE),
    RabbitMQ: either('RABBITMQ_URL_TEST', findProgram('rabbitmq-server', ['/usr/lib/rabbitmq/bin']), NONE),
  };
  return `Real servers: ${Object.entries(servers)
    .map(([name, from]) => `${name}: ${from}`)
    .join('; ')}.`;
}
