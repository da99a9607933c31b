import { writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { Server } from 'socket.io';
import { afterAll, describe, expect, it } from 'vitest';
import { createSuite, LAST_JOB, readJobs, type Job } from '../../conformance/runner/jobs.ts';
import { isFailure, readKnownFailures, unknownNames, verdictOf } from '../../conformance/runner/known-failures.ts';
import { junitReport } from '../../conformance/runner/report-junit.ts';
import { runJobs } from '../../conformance/runner/run-jobs.ts';
import { createWorld } from '../../conformance/runner/world.ts';
import { freePort, temporaryFolder } from '../../support/processes.ts';

const folder = temporaryFolder('known-failures');
afterAll(() => folder.remove());

const fileOf = (text: string): string => {
  const file = join(folder.path, 'list.json');
  writeFileSync(file, text);
  return file;
};
// Nobody connects in these tests.
const newSuite = () => createSuite(createWorld({ url: 'http://127.0.0.1:1', seed: 1 }));
const known = new Map([['late', 'issue 7']]);

describe('The list of known failures', () => {
  it('excuses a failure of a listed case and keeps what is wrong with it', () => {
    const verdict = verdictOf(known, 'late', ['came late']);
    expect(verdict).toEqual({ problems: ['came late'], known: 'issue 7' });
    expect(isFailure(verdict)).toBe(false);
  });

  it('makes a failure of a listed case that conforms', () => {
    const verdict = verdictOf(known, 'late', []);
    expect(verdict.problems.join()).toContain('take it off the list');
    expect(verdict.problems.join()).toContain('issue 7');
    expect(isFailure(verdict)).toBe(true);
  });

  it('changes nothing for what it does not name', () => {
    expect(verdictOf(known, 'other', ['wrong'])).toEqual({ problems: ['wrong'] });
    expect(isFailure(verdictOf(known, 'other', ['wrong']))).toBe(true);
    expect(isFailure(verdictOf(known, 'other', []))).toBe(false);
  });

  it('is refused when a reason is missing, and when it is no list or no file', () => {
    expect([...readKnownFailures(fileOf('{ "late": "issue 7" }'))]).toEqual([['late', 'issue 7']]);
    expect(() => readKnownFailures(fileOf('{ "late": " " }'))).toThrow('gives no reason for late');
    expect(() => readKnownFailures(fileOf('{ "late": 7 }'))).toThrow('gives no reason for late');
    expect(() => readKnownFailures(fileOf('["late"]'))).toThrow('no object of names and reasons');
    expect(() => readKnownFailures(fileOf('late'))).toThrow('cannot be read');
    expect(() => readKnownFailures(join(folder.path, 'absent.json'))).toThrow('cannot be read');
  });

  it('names the entries that no case has', () => {
    expect(unknownNames(known, ['other'])).toEqual(['late']);
    expect(unknownNames(known, ['other', 'late'])).toEqual([]);
  });

  it('of this repository has only cases and scenarios that exist', () => {
    const names = [...readJobs(), LAST_JOB].map(({ name }) => name);
    expect(new Set(names).size).toBe(names.length);
    expect(unknownNames(readKnownFailures(), names)).toEqual([]);
  });
});

describe('A run', () => {
  const ran: string[] = [];
  const job = (name: string, problems: readonly string[]): Job => ({
    name,
    run: async () => {
      ran.push(name);
      return problems;
    },
  });
  const run = (jobs: readonly Job[], bail = false) => {
    ran.splice(0);
    return runJobs(newSuite(), { jobs, known, bail, onResult: () => undefined });
  };

  it('runs listed cases too, and reports them as known', async () => {
    const results = await run([job('late', ['came late']), job('fine', [])]);
    expect(ran).toEqual(['late', 'fine']);
    expect(results.filter(isFailure)).toEqual([]);
    const report = junitReport(results);
    expect(report).toContain('tests="2" failures="0" skipped="1"');
    expect(report).toContain('known failure: issue 7');
    expect(report).toContain('came late');
  });

  it('fails by a listed case that conforms', async () => {
    const results = await run([job('late', []), job('fine', [])]);
    expect(results.filter(isFailure).map(({ name }) => name)).toEqual(['late']);
    expect(junitReport(results)).toContain('failures="1" skipped="0"');
  });

  it('stops at the first failure when asked, and not at a known one', async () => {
    await run([job('late', ['came late']), job('wrong', ['wrong']), job('fine', [])], true);
    expect(ran).toEqual(['late', 'wrong']);
    await run([job('wrong', ['wrong']), job('fine', [])]);
    expect(ran).toEqual(['wrong', 'fine']);
  });

  it('ends with an explanation when the server limits rates', async () => {
    const hasty: Job = {
      name: 'hasty',
      run: async ({ world }) => {
        world.timeline.add('ada', 'receive', 'rateLimited');
        return [];
      },
    };
    await expect(run([hasty, job('fine', [])])).rejects.toThrow(/RATE_LIMIT_SCALE=0.*hasty/s);
    expect(ran).toEqual([]);
  });

  it('counts what comes after the end of the last case', async () => {
    const suite = newSuite();
    expect(await LAST_JOB.run(suite)).toEqual([]);
    suite.world.timeline.begin('the last one');
    suite.world.timeline.take();
    suite.world.timeline.fail('ada', 'newMassage is in no contract');
    expect(await LAST_JOB.run(suite)).toEqual(['ada: newMassage is in no contract (after the end of the last one)']);
    expect(await LAST_JOB.run(suite)).toEqual([]);
  });

  it('waits for what is still on its way to somebody when the last case has ended', async () => {
    const port = await freePort();
    const server = new Server(port);
    server.on('connection', (socket) => {
      socket.onAny((_event, answer: (ack: unknown) => void) => {
        socket.emit('newMassage');
        answer({ ok: false, error: { code: 'UNKNOWN_EVENT', message: 'There is no such event.' } });
      });
    });
    const world = createWorld({ url: `http://127.0.0.1:${port}`, seed: 1 });
    try {
      await world.connect('ada');
      expect(await LAST_JOB.run(createSuite(world))).toEqual(['ada: newMassage is in no contract']);
    } finally {
      world.closeAll();
      await server.close();
    }
  });
});
