import { expect, it } from 'vitest';
import { answerTo } from '../../../src/utils/plain-command.ts';

const described = { name: 'seed', help: 'Puts demo people there.' };

it('A command without options runs without arguments only: it explains itself, and refuses what it does not know', () => {
  expect(answerTo([], described)).toBeNull();
  expect(answerTo(['--help'], described)).toEqual({
    text: 'Usage: npm run seed\n\nPuts demo people there.\n',
    exitCode: 0,
  });
  expect(answerTo(['--nope'], described)).toEqual({
    text: "error: unknown option '--nope'\nTry `npm run seed -- --help`.\n",
    exitCode: 2,
  });
  expect(answerTo(['now'], described)).toMatchObject({ exitCode: 2, text: expect.stringContaining("argument 'now'") });
});
