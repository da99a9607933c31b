import { afterEach, describe, expect, it } from 'vitest';
import { contract } from '../../../generated/contract.ts';
import type { ErrorCode } from '../../../src/contract/errors.ts';
import { createMockServer } from '../../../src/mock/server.ts';
import type { MockServer } from '../../../src/mock/server.ts';
import { loadProductContract } from '../../unit/codegen/emit/support/product-contract.ts';
import { connectDevice } from '../../support/device.ts';
import type { Device } from '../../support/device.ts';

const silent = (): void => undefined;
const log = { debug: silent, info: silent, warn: silent, error: silent };
const open: { close(): void | Promise<void> }[] = [];
afterEach(async () => {
  for (const one of open.splice(0).reverse()) await one.close();
});

async function startMock(failures: readonly (readonly [string, ErrorCode])[] = [], latencyMs = 0): Promise<string> {
  const mock: MockServer = createMockServer({
    seed: 1,
    latency: { fromMs: latencyMs, toMs: latencyMs },
    failures: new Map(failures),
    log,
    clock: () => new Date(),
  });
  open.push(mock);
  return await mock.listen(0);
}

async function signIn(url: string, phoneNumber: string): Promise<Device & { readonly userId: string }> {
  const device = await connectDevice(url);
  open.push(device);
  const answer = await device.request('signIn', { phoneNumber, passcode: '000000' });
  expect(answer).toMatchObject({ ok: true });
  await device.gets('signInSuccess');
  const userId = /"userId":"([0-9a-f]{24})"/.exec(JSON.stringify(answer))?.[1] ?? '';
  return { ...device, userId };
}

describe('the mock', () => {
  it('lets two devices chat', async () => {
    const url = await startMock();
    const ada = await signIn(url, '+4915112345678');
    const ben = await signIn(url, '+4915112345679');
    await ada.gets('userOnline');
    const sent = await ada.request('chatMessage', { recipientId: ben.userId, clientMessageId: 'c-1', text: ' Hello ' });
    expect(sent).toMatchObject({ ok: true, data: { text: 'Hello', seq: 1, senderId: ada.userId } });
    await ben.gets('newMessage');
    expect(
      await ada.request('chatMessage', { recipientId: ben.userId, clientMessageId: 'c-1', text: 'Hello' }),
    ).toEqual(sent);
    expect(await ben.request('getConversations', {})).toMatchObject({
      ok: true,
      data: { conversations: [{ unreadCount: 1 }] },
    });
    expect(ben.all('newMessage')).toHaveLength(1);
  });

  it('fails as it is told, and waits as it is told', async () => {
    const url = await startMock([['addFriend', 'RATE_LIMITED']], 40);
    const ada = await signIn(url, '+4915112345678');
    const before = performance.now();
    expect(await ada.request('addFriend', { phoneNumber: '+4915112345679' })).toMatchObject({
      ok: false,
      error: { code: 'RATE_LIMITED', retryAfter: 1 },
    });
    expect(performance.now() - before).toBeGreaterThanOrEqual(39);
    await ada.gets('rateLimited');
  });

  it('gives the same ids for the same seed', async () => {
    const [one, other] = [
      await signIn(await startMock(), '+4915112345678'),
      await signIn(await startMock(), '+4915112345678'),
    ];
    expect(one.userId).toBe(other.userId);
  });

  it('answers every valid example validly and refuses every invalid one', async () => {
    const url = await startMock();
    const { operations } = loadProductContract().contract;
    for (const { event, payload, errors, examples, invalidExamples } of operations) {
      const device = await signIn(url, '+4915112345678');
      for (const example of payload === null ? [{ payload: undefined }] : examples) {
        const answer = await device.request(event, ...(example.payload === undefined ? [] : [example.payload]));
        if (!answer.ok)
          expect(
            errors.filter((code) => code !== 'INTERNAL'),
            event,
          ).toContain(answer.error.code);
      }
      const again = await signIn(url, '+4915112345678');
      for (const example of invalidExamples) {
        expect(await again.request(event, example.payload), `${event}: ${example.reason}`).toMatchObject({
          ok: false,
          error: { code: 'INVALID_PAYLOAD' },
        });
      }
    }
    expect(Object.keys(contract.operations)).toHaveLength(operations.length);
  });
});
