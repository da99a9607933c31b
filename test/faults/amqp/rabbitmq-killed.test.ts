import { expect, it } from 'vitest';
import { openRabbitmq } from '../../../src/config/rabbitmq.ts';
import { EXCHANGE, eventOf, topologyOf } from '../../support/amqp.ts';
import { waitFor } from '../../support/processes.ts';
import { openTestRabbit } from '../../support/rabbitmq.ts';
import { silentLog } from '../../support/silent-log.ts';

const topology = topologyOf('survives', [20]);

it('RabbitMQ that dies rejects what is published meanwhile, and consumes and publishes again by itself when it is back', async ({
  skip,
}) => {
  const rabbit = await openTestRabbit({ control: true });
  if (rabbit === null) return skip('no RabbitMQ that may be killed is to be had here');
  const bus = await openRabbitmq({
    url: rabbit.url,
    topology: { exchange: { name: EXCHANGE, type: 'topic', durable: true }, consumers: [topology] },
    log: silentLog,
  });
  const seen: string[] = [];
  await bus.consume([{ topology, handle: async (content) => void seen.push(content.toString()) }]);
  await waitFor('it is connected', () => bus.status() === 'up');
  await bus.publish([eventOf('survives.happened', 'before', 'a')]);
  await rabbit.kill();
  await expect(bus.publish([eventOf('survives.happened', 'during', 'b')])).rejects.toMatchObject({
    code: 'UNAVAILABLE',
  });
  await rabbit.restart();
  await waitFor('it is connected again', () => bus.status() === 'up', { timeoutMs: 20_000 });
  await bus.publish([eventOf('survives.happened', 'after', 'c')]);
  await waitFor('both are handled', () => seen.includes('before') && seen.includes('after'));
  expect(seen).not.toContain('during');
  await bus.close();
  await rabbit.close();
}, 60_000);
