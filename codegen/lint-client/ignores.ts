import { Node } from 'ts-morph';
import type { SourceFile } from 'ts-morph';
import type { ClientFinding } from './finding.ts';

/** `contract-lint-ignore rule: reason` in a comment, for its own line and the next. */
const IGNORE = /(?:\/\/|\/\*+|<!--)[ \t]*contract-lint-ignore[ \t]+([\w-]+)(?:[ \t]*:[ \t]*(.*?))?[ \t]*(?:\*\/|-->|$)/;

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
  const comments = files.flatMap((file) => ignoresIn(file, nameOf(file.getFilePath())));
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

function ignoresIn(file: SourceFile, name: string): readonly IgnoreComment[] {
  const text = file.getFullText();
  if (!text.includes('contract-lint-ignore')) return [];
  let start = 0;
  return text.split('\n').flatMap((content, index): readonly IgnoreComment[] => {
    const match = IGNORE.exec(content);
    const position = start + (match?.index ?? 0);
    start += content.length + 1;
    if (match === null || isText(file.getDescendantAtPos(position))) return [];
    const [, rule = '', reason = ''] = match;
    return [{ file: name, line: index + 1, rule, reason }];
  });
}

/** Whether what stands here is the text of a program, and no comment. */
const isText = (node: Node | undefined): boolean =>
  Node.isStringLiteral(node) ||
  Node.isNoSubstitutionTemplateLiteral(node) ||
  Node.isTemplateHead(node) ||
  Node.isTemplateMiddle(node) ||
  Node.isTemplateTail(node);
