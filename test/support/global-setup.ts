import { startMongod } from './mongod.ts';
import { openServerBroker } from './server-broker.ts';

/** Real servers that all test files share; each is started when a test first asks for it and stopped after the run. */
export default function setup(): Promise<() => Promise<void>> {
  return openServerBroker({ mongodb: () => startMongod() });
}
