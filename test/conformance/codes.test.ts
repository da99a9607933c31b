import { afterAll, afterEach, beforeAll, describe, expect, it } from 'vitest';
import { contract } from '../../generated/contract.ts';
import { startTestApp, type TestApp } from '../support/app.ts';
import { recordedCoverage } from './joint/recorded-coverage.ts';
import type { Actor } from './runner/actor.ts';
import { readCases } from './runner/case-file.ts';
import { operationOf, recordOf } from './runner/checks.ts';
import { createWorld, until, type World } from './runner/world.ts';

/** What the two people of these tests and the handshake of a further device have spent already of the classes by address. */
const SPENT: Readonly<Record<string, number>> = { passcode: 2, signIn: 3 };

const classes = Object.entries(contract.rateLimits).map(([name, limit]) => ({
  name,
  ...limit,
  events: Object.entries(contract.operations).flatMap(([event, { rateLimit }]) => (rateLimit === name ? [event] : [])),
}));

const exampleOf = (event: string): unknown =>
  readCases().find((one) => one.event === event && one.kind === 'valid')?.payload;

const codeOf = (answer: Readonly<Record<string, unknown>>): unknown =>
  answer['ok'] === true ? 'OK' : recordOf(answer['error'])['code'];

describe('A rate class of the contract, at its real limit', () => {
  const coverage = recordedCoverage();
  let app: TestApp;
  let world: World;
  let caller: Actor;
  let twin: Actor;
  let other: Actor;
  let stranger: Actor;
  beforeAll(async () => {
    app = await startTestApp({ env: { RATE_LIMIT_SCALE: '1' } });
    world = createWorld({ url: app.url, coverage });
    caller = await world.person('caller');
    other = await world.person('other');
    twin = await world.another('callerTwin', caller);
    stranger = await world.connect('stranger');
  });
  afterEach(({ task }) => {
    if (task.result?.state === 'fail') console.error(world.timeline.text());
  });
  afterAll(async () => {
    world.closeAll();
    await app.close();
  });

  it.each(classes.map((one) => [one.name, one] as const))(
    '%s admits exactly its points, and then refuses each of its operations',
    async (name, { scope, points, durationSeconds, events }) => {
      const sender = scope === 'user' ? caller : stranger;
      const everybody = [caller, twin, other, stranger];
      await Promise.all(everybody.map((one) => one.barrier()));
      // Signing out is the first of its class, and would be admitted.
      const event = events.at(-1) ?? '';
      const admitted = points - (SPENT[name] ?? 0);
      const answers = await Promise.all(
        Array.from({ length: admitted }, () => sender.request(event, exampleOf(event))),
      );
      expect(answers.filter((answer) => codeOf(answer) === 'RATE_LIMITED')).toEqual([]);
      await Promise.all(everybody.map((one) => one.barrier()));

      for (const refused of events) {
        everybody.forEach((one) => one.packets.splice(0));
        const answer = await sender.request(refused, exampleOf(refused));
        sender.tell(refused, exampleOf(refused));
        const error = operationOf(refused)?.error ?? null;
        const expected = ['rateLimited', ...(error === null ? [] : [error])];
        await until(() => sender.packets.length >= 2 * expected.length, 5_000);
        await Promise.all(everybody.map((one) => one.barrier()));

        expect(codeOf(answer)).toBe('RATE_LIMITED');
        const { message, retryAfter } = recordOf(answer['error']);
        expect(retryAfter).toBeGreaterThanOrEqual(1);
        expect(retryAfter).toBeLessThanOrEqual(durationSeconds);
        expect(sender.packets.map((packet) => packet.event)).toEqual([...expected, ...expected]);
        expect(sender.packets[0]?.payload).toEqual({ message, retryAfter });
        if (error !== null) expect(sender.packets[1]?.payload).toBe(message);
        expect(everybody.filter((one) => one !== sender && one.packets.length > 0)).toEqual([]);
      }
      if (scope === 'user') {
        expect(codeOf(await twin.request(event, exampleOf(event)))).toBe('RATE_LIMITED');
        expect(codeOf(await other.request(event, exampleOf(event)))).not.toBe('RATE_LIMITED');
      }
      expect(world.timeline.problems).toEqual([]);
    },
  );

  it('is exceeded on every operation that declares RATE_LIMITED', () => {
    const { seen, missing } = world.coverage.report([]).errors;
    expect(missing.filter((pair) => pair.endsWith(':RATE_LIMITED'))).toEqual([]);
    expect(seen.filter((pair) => pair.endsWith(':RATE_LIMITED'))).toHaveLength(Object.keys(contract.operations).length);
  });
});
