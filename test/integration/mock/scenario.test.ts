import { afterEach, describe, expect, it } from 'vitest';
import { MockOptionError } from '../../../src/mock/options.ts';
import { createPlayer } from '../../../src/mock/scenario/player.ts';
import type { Player } from '../../../src/mock/scenario/player.ts';
import { pickScenario, readScenarios } from '../../../src/mock/scenario/read.ts';
import { createTestClients } from '../../support/client.ts';
import { startTestMock } from '../../support/mock.ts';
import { waitFor } from '../../support/processes.ts';

const FILE = 'spec/scenarios/calls.yaml';
const { person, closeAll } = createTestClients();
const closers: (() => Promise<void>)[] = [];
afterEach(async () => {
  closeAll();
  for (const close of closers.splice(0)) await close();
});

async function playing(
  as: string,
): Promise<{ readonly url: string; readonly player: Player; readonly seen: string[] }> {
  const seen: string[] = [];
  const scenario = pickScenario(readScenarios(FILE), 'A call is answered');
  const player = createPlayer({ scenario, as, tell: (line) => seen.push(line) });
  const mock = await startTestMock({ strangers: true, player });
  closers.push(() => mock.close());
  await player.start(mock.url);
  return { url: mock.url, player, seen };
}

describe('A scenario on the mock', () => {
  it('is played by the others up to the turn of the developer, whose own steps are seen', async () => {
    const { url, player, seen } = await playing('ben');
    expect(await player.next()).toMatch(/^Sign in first: you are ben/);
    const ben = await person(url, '+491710000021');
    const rung: string[] = [];
    ben.on('incomingCall', ({ caller, callId }) => rung.push(caller.name, callId));
    const lines = await player.play();
    expect(lines[0]).toMatch(/^step 1 of \d+: eve sends startCall .* → NOT_FOUND$/);
    expect(lines.at(-1)).toMatch(/your turn: ben sends answerCall/);
    expect(lines.join('\n')).not.toContain('the scenario says');
    await waitFor('it rings', () => rung.length > 0);
    expect(rung[0]).toBe('ada');
    await ben.answerCall({ callId: rung[1] ?? '' });
    expect(seen).toEqual([expect.stringMatching(/ben sent answerCall → ok$/)]);
  });

  it('goes on step by step over HTTP, with what the developer was answered', async () => {
    const { url, seen } = await playing('ada');
    const next = async (): Promise<string> => await (await fetch(`${url}/scenario/next`, { method: 'POST' })).text();
    const ada = await person(url, '+491710000022');
    expect(await next()).toMatch(/eve sends startCall .* → NOT_FOUND/);
    const turn = await next();
    expect(turn).toMatch(/your turn: ada sends addFriend/);
    const [, userId = ''] = /"userId":"([0-9a-f]{24})"/.exec(turn) ?? [];
    await ada.addFriend({ userId });
    await ada.startCall({ calleeId: userId, kind: 'video' });
    await expect(ada.startCall({ calleeId: userId, kind: 'video' })).rejects.toMatchObject({ code: 'CONFLICT' });
    expect(seen).toHaveLength(3);
  });

  it('says what is wrong with a path, a file, a title or a person', () => {
    expect(() => readScenarios('nowhere.yaml')).toThrow(/nowhere\.yaml cannot be read.*spec\/scenarios\/chat\.yaml/);
    expect(() => readScenarios('package.json')).toThrow(/must be array/);
    const scenarios = readScenarios(FILE);
    expect(() => pickScenario(scenarios, 'zzz')).toThrow(/--play takes one of\n {2}A call is answered/);
    const scenario = pickScenario(scenarios, undefined);
    expect(() => createPlayer({ scenario, as: 'zoe', tell: () => {} })).toThrow(MockOptionError);
  });
});

describe('A call on the mock', () => {
  it('rings on a device that comes late, and ends by itself', async () => {
    const mock = await startTestMock({ ringMs: 1_000 });
    closers.push(() => mock.close());
    const ada = await person(mock.url, '+491710000031');
    const ben = await person(mock.url, '+491710000032');
    const ended: string[] = [];
    ada.on('callEnded', ({ callId }) => ended.push(callId));
    const { callId } = await ada.startCall({ calleeId: ben.session?.user.userId ?? '', kind: 'audio' });
    const rung: string[] = [];
    const late = await person(mock.url, '+491710000032', { inspect: ({ event }) => rung.push(event) });
    await waitFor('the late device rings', () => rung.includes('incomingCall'));
    await waitFor('the call has ended', () => ended.length > 0);
    expect(ended).toEqual([callId]);
    await expect(late.answerCall({ callId })).rejects.toMatchObject({ code: 'NOT_FOUND' });
  });

  it('ends with the last device of one of the two', async () => {
    const mock = await startTestMock();
    closers.push(() => mock.close());
    const ada = await person(mock.url, '+491710000031');
    const ben = await person(mock.url, '+491710000032');
    const ended: string[] = [];
    ada.on('callEnded', ({ callId }) => ended.push(callId));
    const { callId } = await ada.startCall({ calleeId: ben.session?.user.userId ?? '', kind: 'audio' });
    await ben.answerCall({ callId });
    ben.close();
    await waitFor('the call has ended', () => ended.includes(callId));
  });
});
