import { realServers } from './announce-servers.ts';
import { startMongod } from './mongod.ts';
import { offerSharedRabbit } from './rabbitmq-setup.ts';
import { hasServerBroker, openServerBroker } from './server-broker.ts';

/** Real servers that all test files share; each is started when a test first asks for it and stopped after the run. */
export default async function setup(): Promise<() => Promise<void>> {
  if (!hasServerBroker()) console.log(realServers());
  const closers = [await openServerBroker({ mongodb: () => startMongod() }), await offerSharedRabbit()];
  return async () => {
    await Promise.all(closers.map((close) => close()));
  };
}
