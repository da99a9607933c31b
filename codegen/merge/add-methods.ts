import { Node, SyntaxKind } from 'ts-morph';
import type { Insertion } from './insertion.ts';
import type { Target } from './targets.ts';
import { indentationAt, startsLine } from './text-style.ts';
import type { TextStyle } from './text-style.ts';

export interface AddMethodsInput {
  readonly target: Target;
  readonly text: string;
  readonly style: TextStyle;
  /** Prints the stubs for an indentation, one text each. */
  readonly print: (indent: string, end: ',' | '') => readonly string[];
}

/** Insertions that put stubs at the end of a class or object. */
export function addMethods({ target, text, style, print }: AddMethodsInput): readonly Insertion[] {
  const isObject = Node.isObjectLiteralExpression(target);
  const brace = target.getLastChildByKindOrThrow(SyntaxKind.CloseBraceToken).getStart();
  const members: readonly Node[] = isObject ? target.getProperties() : target.getMembers();
  const last = members.at(-1);
  const indent = memberIndent(target, members[0], { text, style });
  const stubs = print(indent, isObject ? ',' : '');
  const separator = isObject ? style.eol : style.eol + style.eol;
  const gap = !isObject && last !== undefined ? style.eol : '';
  const block = gap + stubs.join(separator);
  const comma = isObject && last !== undefined && !hasCommaAfter(last) ? [{ position: last.getEnd(), text: ',' }] : [];
  if (startsLine(text, brace)) {
    return [...comma, { position: text.lastIndexOf('\n', brace - 1) + 1, text: block + style.eol }];
  }
  return [
    ...comma,
    { position: brace, text: `${style.eol}${block}${style.eol}${indentationAt(text, target.getStart())}` },
  ];
}

const hasCommaAfter = (node: Node): boolean => node.getNextSibling()?.getKind() === SyntaxKind.CommaToken;

function memberIndent(
  target: Target,
  first: Node | undefined,
  { text, style }: Pick<AddMethodsInput, 'text' | 'style'>,
): string {
  const start = first?.getStart();
  if (start !== undefined && startsLine(text, start)) return indentationAt(text, start);
  return indentationAt(text, target.getStart()) + style.indent;
}
