import type { MergedFile } from '../merge/merge-handlers.ts';

/** What merging did, or would do, to the hand-written handlers, a line each. */
export function printMerge(files: readonly MergedFile[], folder: string, tense: 'done' | 'would'): string {
  return files
    .flatMap((file) => linesOf(file, `${folder}/${file.fileName}`, tense))
    .map((line) => `${line}\n`)
    .join('');
}

function linesOf(
  { before, added, orphans, problems }: MergedFile,
  path: string,
  tense: 'done' | 'would',
): readonly string[] {
  const create = tense === 'done' ? 'created with' : 'is missing; `npm run codegen` creates it with';
  const extend = tense === 'done' ? 'got' : 'lacks handlers; `npm run codegen` adds';
  const verb = before === null ? create : extend;
  return [
    ...(added.length === 0 ? [] : [`${path} ${verb} stubs for ${added.join(', ')}.`]),
    ...orphans.map(({ name, line, movedTo }) =>
      movedTo === null
        ? `${path}:${line}  The handler ${name} has no event in the spec: remove it, or put the event back.`
        : `${path}:${line}  The event ${name} is in the group ${movedTo}: move the handler there.`,
    ),
    ...problems.map((problem) => `${path}  ${problem}`),
  ];
}
