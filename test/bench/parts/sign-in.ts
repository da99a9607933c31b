import { guests } from '../load.ts';
import { median, say, sayGoal } from '../report.ts';
import { leave } from '../world.ts';
import type { World } from '../world.ts';

const PEOPLE = 500;
/** Sign-ins under way at a time. */
const AT_ONCE = 50;

/** How many people sign in by token (signature, session, rooms, presence) a second, on connections that are open. */
export async function signIn(world: World): Promise<void> {
  const node = await world.node();
  const people = await world.nodePeople(node, PEOPLE);
  leave(people);
  const rates: number[] = [];
  for (let round = 0; round < world.rounds; round += 1) {
    const sockets = await guests(node.url, PEOPLE);
    const started = performance.now();
    const waiting = sockets.entries();
    await Promise.all(
      Array.from({ length: AT_ONCE }, async () => {
        for (const [index, socket] of waiting) {
          const answer = await socket.emitWithAck('signIn', { token: people[index]?.token });
          if (answer.ok !== true) throw new Error(`signIn: ${JSON.stringify(answer)}`);
        }
      }),
    );
    rates.push((PEOPLE * 1_000) / (performance.now() - started));
    for (const socket of sockets) socket.close();
  }
  say(`sign-in by token, ${AT_ONCE} at a time`);
  sayGoal({ what: 'people a second', value: median(rates), goal: 1_000, atLeast: true, unit: 'people' });
}
