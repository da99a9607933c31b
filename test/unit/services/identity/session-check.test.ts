import { expect, it } from 'vitest';
import { createSessionCheck } from '../../../../src/services/identity/session-check.ts';
import { silentLog } from '../../../support/silent-log.ts';

const session = (sessionId: string) => ({ userId: 'a'.repeat(24), sessionId });

function checkOf(connected: readonly string[], live: (ids: readonly string[]) => Promise<ReadonlySet<string>>) {
  const ended: string[] = [];
  const asked: (readonly string[])[] = [];
  const check = createSessionCheck({
    connected: () => connected.map(session),
    liveSessions: (sessions) => {
      const ids = sessions.map(({ sessionId }) => sessionId);
      asked.push(ids);
      return live(ids);
    },
    end: (sessionId) => void ended.push(sessionId),
    log: silentLog,
  });
  return { check, ended, asked };
}

it('a sweep ends the sessions that do not live any more, and asks for each once', async () => {
  const { check, ended, asked } = checkOf(['one', 'two', 'one', 'three'], async () => new Set(['one', 'three']));
  await check();
  expect(asked).toEqual([['one', 'two', 'three']]);
  expect(ended).toEqual(['two']);
});

it('a sweep over many sessions asks in batches', async () => {
  const { check, asked } = checkOf(
    Array.from({ length: 1_200 }, (_, i) => `s${i}`),
    async (ids) => new Set(ids),
  );
  await check();
  expect(asked.map((ids) => ids.length)).toEqual([500, 500, 200]);
});

it('a sweep ends nobody while the store is down', async () => {
  const { check, ended } = checkOf(['one'], () => Promise.reject(new Error('down')));
  await check();
  expect(ended).toEqual([]);
});
