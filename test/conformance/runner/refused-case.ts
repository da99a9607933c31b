import { isDeepStrictEqual } from 'node:util';
import type { Actor } from './actor.ts';
import type { Case } from './case-file.ts';
import { operationOf, outcomeOf } from './checks.ts';
import { causedAt, firstOf, type Cast } from './example-cast.ts';
import { until } from './world.ts';

const ARRIVAL_MS = 10_000;

/**
 * Sends what must be refused, with and without an acknowledgement: each time exactly as documented, to the sender alone, and
 * nothing has changed.
 * @returns what breaks the contract
 */
export async function judgeRefused(cast: Cast, one: Case): Promise<readonly string[]> {
  const { event, kind, payload } = one;
  const caller = firstOf(cast.caller);
  const before = kind === 'invalid' ? await stateOf(caller) : null;
  // Signing in would change who the caller is: somebody else does it.
  const sender =
    kind === 'signed-out' ? cast.stranger : event === 'signIn' ? await cast.world.connect('signer') : caller;
  const audience = [...cast.caller.devices, firstOf(cast.friend), firstOf(cast.bystander), cast.stranger];
  const all = new Set([sender, ...audience]);
  const settle = async (): Promise<void> => void (await Promise.all([...all].map((actor) => actor.barrier())));
  await settle();
  all.forEach((actor) => actor.packets.splice(0));

  const answer = await sender.request(event, payload);
  await settle();
  const problems = [...answerProblems(one, answer, sender)];
  for (const actor of [...all].filter((one) => one !== sender && causedAt(one, event).length > 0))
    problems.push(`${actor.name} got ${actor.packets.map((packet) => packet.event).join(', ')}`);

  sender.packets.splice(0);
  sender.tell(event, payload);
  const error = operationOf(event)?.error ?? null;
  const told = (): boolean => causedAt(sender, event).some((packet) => packet.event === error);
  if (error !== null && !(await until(told, ARRIVAL_MS)))
    problems.push(`${error} does not come without an acknowledgement`);
  await sender.barrier();
  const came = causedAt(sender, event).length;
  if (came !== (error === null ? 0 : 1)) problems.push(`${came} packets came without an acknowledgement`);
  if (before !== null && !isDeepStrictEqual(await stateOf(caller), before))
    problems.push('a refused request changed something');
  if (!audience.includes(sender)) sender.close();
  return problems;
}

function answerProblems(
  { event, code }: Case,
  answer: Readonly<Record<string, unknown>>,
  sender: Actor,
): readonly string[] {
  const got = outcomeOf(answer);
  const error = operationOf(event)?.error ?? null;
  const came = sender.packets.filter((packet) => packet.event === error).length;
  return [
    ...(got === code ? [] : [`answered ${got} instead of ${code}`]),
    ...(error === null || came === 1 ? [] : [`${error} came ${came} times instead of once`]),
    ...(causedAt(sender, event).length > came ? [`more than ${error} came to the sender`] : []),
  ];
}

async function stateOf(actor: Actor): Promise<unknown> {
  const [friends, conversations] = [await actor.request('getFriends'), await actor.request('getConversations', {})];
  return [friends['data'], conversations['data']];
}
