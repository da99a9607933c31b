import { SyntaxKind } from 'ts-morph';
import type { Node, SourceFile } from 'ts-morph';
import { assignmentsOf } from './assignments.ts';
import type { Assignment } from './assignments.ts';

/**
 * The nodes of each file by kind, each file walked once for each kind. The tracer asks for them at every step: walking the file
 * again every time takes minutes in a repository of a thousand files.
 */
export type Syntax = ReturnType<typeof createSyntax>;

export function createSyntax() {
  const assignments = perFile(assignmentsOf);
  return {
    calls: perFile((file) => file.getDescendantsOfKind(SyntaxKind.CallExpression)),
    propertyAccesses: perFile((file) => file.getDescendantsOfKind(SyntaxKind.PropertyAccessExpression)),
    elementAccesses: perFile((file) => file.getDescendantsOfKind(SyntaxKind.ElementAccessExpression)),
    jsxTags: perFile((file) => [
      ...file.getDescendantsOfKind(SyntaxKind.JsxOpeningElement),
      ...file.getDescendantsOfKind(SyntaxKind.JsxSelfClosingElement),
    ]),
    /** Every `target = …` under a node. */
    assignedTo: (scope: Node, target: string): readonly Assignment[] =>
      (assignments(scope.getSourceFile()).get(target) ?? []).filter(
        ({ at }) => scope.getPos() <= at.getPos() && at.getEnd() <= scope.getEnd(),
      ),
  };
}

function perFile<Result>(read: (file: SourceFile) => Result): (file: SourceFile) => Result {
  const known = new Map<SourceFile, Result>();
  return (file) => {
    const found = known.get(file) ?? read(file);
    known.set(file, found);
    return found;
  };
}
