import { Node } from 'ts-morph';
import type { Assignment } from './assignments.ts';
import type { Traced } from './traced.ts';

/** Whether a value only stands where another will be: `''`, `0`, `false`, `null`, `undefined`, `[]` and `{}`. */
export function isPlaceholder(value: Traced): boolean {
  if (value.kind === 'absent') return true;
  if (value.kind === 'string') return value.text === '';
  if (value.kind !== 'node') return false;
  const { node } = value;
  if (Node.isNumericLiteral(node)) return node.getLiteralValue() === 0;
  if (Node.isNullLiteral(node) || Node.isFalseLiteral(node)) return true;
  if (Node.isArrayLiteralExpression(node)) return node.getElements().length === 0;
  return Node.isObjectLiteralExpression(node) && node.getProperties().length === 0;
}

/** What remains of the value that something starts with when it is set later: a placeholder is gone by the time it counts. */
export const settled = (initial: readonly Traced[], later: readonly Traced[]): readonly Traced[] =>
  later.length === 0 ? initial : initial.filter((value) => !isPlaceholder(value));

/** What the state of a program may be, a member or what `useState` and the like hold: it can be set from anywhere. */
export const settable = (values: readonly Traced[], node: Node): readonly Traced[] =>
  values.map((value) => (isPlaceholder(value) ? { kind: 'unknown', node } : value));

/** The values of assignments, as far as they are followed. */
export const assignedValues = (
  assignments: readonly Assignment[],
  follow: (value: Node) => readonly Traced[],
): readonly Traced[] =>
  assignments.flatMap(({ at, value }) => (value === null ? [{ kind: 'unknown', node: at } as const] : follow(value)));
