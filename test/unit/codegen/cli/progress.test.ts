import { expect, it } from 'vitest';
import { createProgress } from '../../../../codegen/cli/progress.ts';

it('Shows nothing of what is done within a second, and a line a second of what takes longer', () => {
  let now = 5_000;
  const shown: string[] = [];
  const progress = createProgress(
    () => now,
    (text) => shown.push(text),
  );
  for (; now < 8_500; now += 100) progress(`at ${now}`);
  expect(shown).toEqual(['at 6000 …\n', 'at 7000 …\n', 'at 8000 …\n']);
});
