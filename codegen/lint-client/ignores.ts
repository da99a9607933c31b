import type { SourceFile } from 'ts-morph';
import type { ClientFinding } from './finding.ts';

/** `contract-lint-ignore rule: reason` in a comment, for its own line and the next. */
const IGNORE = /\bcontract-lint-ignore[ \t]+([\w-]+)(?:[ \t]*:[ \t]*(.*?))?[ \t]*(?:\*\/|-->|$)/;

interface IgnoreComment {
  readonly file: string;
  readonly line: number;
  readonly rule: string;
  readonly reason: string;
}

/** Takes out what a comment with a reason ignores, and tells comments that have no reason or ignore nothing. */
export function withoutIgnored(
  findings: readonly ClientFinding[],
  { files, nameOf }: { readonly files: readonly SourceFile[]; nameOf(path: string): string },
): readonly ClientFinding[] {
  const comments = files.flatMap((file) => ignoresIn(file.getFullText(), nameOf(file.getFilePath())));
  const covers = (comment: IgnoreComment, finding: ClientFinding): boolean =>
    comment.reason !== '' &&
    comment.rule === finding.rule &&
    comment.file === finding.file &&
    (comment.line === finding.line || comment.line + 1 === finding.line);
  const useless = comments.filter((comment) => !findings.some((finding) => covers(comment, finding)));
  return [
    ...findings.filter((finding) => !comments.some((comment) => covers(comment, finding))),
    ...useless.map(({ file, line, rule, reason }): ClientFinding => ({
      rule: 'useless-ignore',
      level: 'warning',
      file,
      line,
      event: null,
      text: reason === '' ? `\`${rule}\` is ignored without a reason.` : `There is no \`${rule}\` here to ignore.`,
      fix: reason === '' ? `Write why: \`contract-lint-ignore ${rule}: reason\`.` : 'Remove the comment.',
    })),
  ];
}

const ignoresIn = (text: string, file: string): readonly IgnoreComment[] =>
  text.split('\n').flatMap((content, index): readonly IgnoreComment[] => {
    const match = IGNORE.exec(content);
    if (match === null) return [];
    const [, rule = '', reason = ''] = match;
    return [{ file, line: index + 1, rule, reason }];
  });
