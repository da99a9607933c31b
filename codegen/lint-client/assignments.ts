import { Node, SyntaxKind } from 'ts-morph';
import type { BinaryExpression, SourceFile } from 'ts-morph';

/** One `target = …`, `[target] = …`, `target += …` or `target++`. */
export interface Assignment {
  readonly at: Node;
  /** `null`: what it gives is known only when the program runs. */
  readonly value: Node | null;
}

const PLAIN = new Set(['=', '??=', '||=', '&&=']);
const COMPOUND = /^(\*\*|<<|>>>?|[-+*/%&|^])=$/;

/** Assignments of a file, by the text of what is set. */
export function assignmentsOf(file: SourceFile): ReadonlyMap<string, readonly Assignment[]> {
  const byTarget = new Map<string, Assignment[]>();
  const add = (target: Node, assignment: Assignment): void => {
    const known = byTarget.get(target.getText());
    if (known === undefined) byTarget.set(target.getText(), [assignment]);
    else known.push(assignment);
  };
  const destructure = (pattern: Node, value: Node | null, at: Node): void => {
    if (Node.isArrayLiteralExpression(pattern)) {
      const items = value !== null && Node.isArrayLiteralExpression(value) ? value.getElements() : [];
      pattern.getElements().forEach((element, index) => destructure(element, items[index] ?? null, at));
    } else if (Node.isObjectLiteralExpression(pattern)) {
      for (const property of pattern.getProperties()) {
        if (Node.isShorthandPropertyAssignment(property)) add(property.getNameNode(), { at, value: null });
        if (Node.isPropertyAssignment(property)) destructure(property.getInitializerOrThrow(), null, at);
      }
    } else add(pattern, { at, value });
  };
  const read = (item: BinaryExpression): void => {
    const operator = item.getOperatorToken().getText();
    if (PLAIN.has(operator)) destructure(item.getLeft(), item.getRight(), item);
    else if (COMPOUND.test(operator)) add(item.getLeft(), { at: item, value: null });
  };
  file.getDescendantsOfKind(SyntaxKind.BinaryExpression).forEach(read);
  for (const step of [
    ...file.getDescendantsOfKind(SyntaxKind.PrefixUnaryExpression),
    ...file.getDescendantsOfKind(SyntaxKind.PostfixUnaryExpression),
  ]) {
    if ([SyntaxKind.PlusPlusToken, SyntaxKind.MinusMinusToken].includes(step.getOperatorToken()))
      add(step.getOperand(), { at: step, value: null });
  }
  return byTarget;
}

/** The block or function in which a variable can be set. */
export const scopeOf = (variable: Node): Node =>
  variable.getFirstAncestor(
    (node) =>
      Node.isBlock(node) ||
      Node.isForStatement(node) ||
      Node.isForOfStatement(node) ||
      Node.isForInStatement(node) ||
      Node.isModuleBlock(node) ||
      Node.isCaseBlock(node),
  ) ?? variable.getSourceFile();
