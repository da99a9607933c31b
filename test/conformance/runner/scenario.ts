import { outcomeOf } from './checks.ts';
import type { Actor, Packet } from './actor.ts';
import type { ExpectedEvent, Scenario, Step } from '../../../src/mock/scenario/scenario.ts';
import { isTimed, readAllScenarios } from './scenario-file.ts';
import { difference, eventsDifference } from './scenario-match.ts';
import { createStage, walk, type Stage } from './scenario-stage.ts';
import { underTimeline } from './timeline.ts';
import { until, type World } from './world.ts';

/** Those that wait for no timer of the server. */
export const readScenarios = (): readonly Scenario[] => readAllScenarios().filter((scenario) => !isTimed(scenario));

const ARRIVAL_SECONDS = 8;

/**
 * Plays a scenario with new people.
 * @param arrivalSeconds how long events may take, where a step does not say it
 * @returns what went otherwise than written
 */
export const runScenario = (
  world: World,
  scenario: Scenario,
  arrivalSeconds = ARRIVAL_SECONDS,
): Promise<readonly string[]> =>
  underTimeline(world.timeline, `scenario: ${scenario.title}`, () => playAll(world, scenario, arrivalSeconds));

async function playAll(world: World, scenario: Scenario, arrivalSeconds: number): Promise<readonly string[]> {
  const stage = await createStage(world, scenario);
  const problems: string[] = [];
  await settle(stage);
  stage.present.forEach((one) => one.packets.splice(0));
  for (const [index, step] of scenario.steps.entries()) {
    const found = [...(await play(stage, step)), ...(await look(stage, step, arrivalSeconds))];
    problems.push(...found.map((problem) => `step ${index + 1} (${step.who} ${verbOf(step)}): ${problem}`));
    // What follows from a step that went wrong says nothing.
    if (found.length > 0) break;
  }
  stage.present.forEach((one) => one.close());
  return problems;
}

const verbOf = ({ send, upload, disconnect, reconnect }: Step): string =>
  send ?? (upload !== undefined ? 'uploads' : disconnect ? 'disconnects' : reconnect ? 'reconnects' : 'waits');

/** Resolves behind everything that was on its way to anybody. */
const settle = async (stage: Stage): Promise<void> =>
  void (await Promise.all([...stage.present.values()].map((one) => one.barrier())));

async function play(stage: Stage, step: Step): Promise<readonly string[]> {
  if (step.disconnect === true) stage.leave(step.who);
  else if (step.reconnect === true) await stage.comeBack(step.who);
  else if (step.upload !== undefined) return judge(stage, step, [await stage.upload(step.who, step.upload)]);
  else if (step.send !== undefined) {
    const [actor, event, payload] = [stage.actor(step.who), step.send, stage.fill(step.payload)];
    if (step.ack === false) actor.tell(event, payload);
    else
      return judge(
        stage,
        step,
        await Promise.all(Array.from({ length: step.times ?? 1 }, () => actor.request(event, payload))),
      );
  }
  return [];
}

/** Every answer is the documented one, and has what is written. */
function judge(stage: Stage, step: Step, answers: readonly Readonly<Record<string, unknown>>[]): readonly string[] {
  const wanted = step.answer ?? 'ok';
  for (const [name, path] of Object.entries(step.capture ?? {}))
    stage.capture(name, walk(answers[0]?.['data'], path.split('.')));
  return answers.flatMap((answer) => {
    const got = outcomeOf(answer);
    if (got !== wanted) return [`answered ${got} instead of ${wanted}`];
    const other = step.data === undefined ? null : difference(stage.fill(step.data), answer['data']);
    return other === null ? [] : [`the answer is another: ${other}`];
  });
}

/** Everybody gets what is written, and nobody anything else. */
async function look(stage: Stage, step: Step, arrivalSeconds: number): Promise<readonly string[]> {
  const expected = (name: string) => step.expect?.[name] ?? [];
  const all: readonly (readonly [string, Actor])[] = [...stage.present];
  const { gone = [], within = arrivalSeconds } = step;
  const isDone = (): boolean =>
    all.every(
      ([name, one]) => one.packets.length >= expected(name).length && (!gone.includes(name) || !one.connected()),
    );
  await until(isDone, 1_000 * within);
  const left = all.filter(([, one]) => !one.connected()).map(([name]) => name);
  left.forEach((name) => stage.leave(name));
  await settle(stage);
  const cut =
    left.toSorted().join() === [...gone].sort().join()
      ? []
      : [`cut off: [${left.join(', ')}] instead of [${gone.join(', ')}]`];
  const others = all.flatMap(([name, one]) => {
    const wanted = stage.fillEvents(expected(name));
    const problem = eventsDifference(wanted, withoutLateNews(step, wanted, one.packets.splice(0)));
    return problem === null ? [] : [`${name} ${problem}`];
  });
  return [...cut, ...others];
}

/** Who has signed in is announced in the server's own time: it may come to somebody who became a friend meanwhile. */
const withoutLateNews = (
  { send }: Step,
  wanted: readonly ExpectedEvent[],
  came: readonly Packet[],
): readonly Packet[] => {
  const isWanted = wanted.some((one) => one === 'userOnline' || (typeof one !== 'string' && 'userOnline' in one));
  return send !== 'addFriend' || isWanted ? came : came.filter(({ event }) => event !== 'userOnline');
};
