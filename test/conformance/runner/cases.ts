import { readFileSync } from 'node:fs';
import { isDeepStrictEqual } from 'node:util';
import { operationOf, recordOf } from './checks.ts';
import type { Actor } from './actor.ts';
import { silenceFact } from './audiences.ts';
import { underTimeline } from './timeline.ts';
import { until, type World } from './world.ts';

/** As `generated/conformance/cases.json` has it. */
export interface Case {
  readonly id: string;
  readonly event: string;
  readonly kind: string;
  readonly reason: string;
  readonly code: string | null;
  readonly payload?: unknown;
}

export function readCases(): readonly Case[] {
  const parsed: { readonly cases: readonly Case[] } = JSON.parse(
    readFileSync(new URL('../../../generated/conformance/cases.json', import.meta.url), 'utf8'),
  );
  return parsed.cases;
}

/** Runs cases one after another on people that they share. */
export interface CaseRunner {
  /** @returns what breaks the contract; empty when the server conforms. */
  run(one: Case): Promise<readonly string[]>;
}

export function createCaseRunner(world: World): CaseRunner {
  let cast: {
    readonly caller: Actor;
    readonly twin: Actor;
    readonly bystander: Actor;
    readonly stranger: Actor;
  } | null = null;
  const people = async () => {
    if (cast !== null && cast.caller.signedIn()) return cast;
    const caller = await world.person('caller');
    cast = {
      caller,
      twin: await world.another('callerTwin', caller),
      bystander: await world.person('bystander'),
      stranger: await world.connect('stranger'),
    };
    return cast;
  };
  const judge = async ({ event, kind, code, payload }: Case): Promise<readonly string[]> => {
    const { caller, twin, bystander, stranger } = await people();
    const operation = operationOf(event);
    const all = [caller, twin, bystander, stranger];
    const before = kind === 'invalid' ? await stateOf(caller) : null;
    await Promise.all(all.map((actor) => actor.barrier()));
    all.forEach((actor) => actor.packets.splice(0));
    // Signing in or out would change who the caller is: somebody else does it.
    const sender =
      kind === 'signed-out'
        ? stranger
        : event === 'signIn'
          ? await world.connect('signer')
          : event === 'signOut' && kind === 'valid'
            ? await world.person('leaver')
            : caller;
    await sender.barrier();
    sender.packets.splice(0);
    const problems: string[] = [];

    const answer = await sender.request(event, payload);
    await Promise.all([sender, ...all].map((actor) => actor.barrier()));
    const got = String(recordOf(answer['error'])['code']);
    const ok = answer['ok'] === true;
    if (code !== null && got !== code) problems.push(`answered ${ok ? 'with a success' : got} instead of ${code}`);
    if (code === null && got === 'INVALID_PAYLOAD' && payload !== undefined && !crossField(event))
      problems.push('a valid payload is refused as INVALID_PAYLOAD');
    const expected = ok ? operation?.success?.event : operation?.error;
    const came = sender.packets.filter((packet) => packet.event === expected);
    if (typeof expected === 'string' && came.length !== 1)
      problems.push(`${expected} came ${came.length} times instead of once`);
    if (
      ok &&
      typeof expected === 'string' &&
      operation?.ackData !== null &&
      !isDeepStrictEqual(came[0]?.payload, answer['data'])
    ) {
      problems.push(`${expected} and the acknowledgement differ`);
    }
    const others = ok && kind === 'valid' ? [bystander, stranger] : all.filter((actor) => actor !== sender);
    for (const actor of others.filter((actor) => actor !== sender)) {
      if (actor.packets.length > 0)
        problems.push(`${actor.name} got ${actor.packets.map((packet) => packet.event).join(', ')}`);
    }

    if (kind !== 'valid') {
      sender.packets.splice(0);
      sender.tell(event, payload);
      const error = operation?.error ?? null;
      if (error !== null && !(await until(() => sender.packets.some((packet) => packet.event === error), 10_000))) {
        problems.push(`${error} does not come without an acknowledgement`);
      }
      await sender.barrier();
      if (sender.packets.length !== (error === null ? 0 : 1))
        problems.push(`${sender.packets.length} packets came without an acknowledgement`);
    }
    if (before !== null && !isDeepStrictEqual(await stateOf(caller), before))
      problems.push('a refused request changed something');
    if (sender !== caller && sender !== stranger) sender.close();
    if (ok && kind === 'valid' && bystander.packets.length === 0) world.coverage.audience(silenceFact(event));
    return problems;
  };
  return { run: (one) => underTimeline(world.timeline, one.id, () => judge(one)) };
}

/** Rules between fields that the schema does not say: a picture needs `mediaId`, a text must not have it. */
const crossField = (event: string): boolean => event === 'chatMessage' || event === 'getChatMessages';

async function stateOf(actor: Actor): Promise<unknown> {
  const [friends, conversations] = [await actor.request('getFriends'), await actor.request('getConversations', {})];
  return [friends['data'], conversations['data']];
}
