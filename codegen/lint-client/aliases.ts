import { Node, SyntaxKind } from 'ts-morph';
import type { SourceFile } from 'ts-morph';
import { nameOfFunction } from './functions.ts';
import type { FunctionNode } from './functions.ts';

/** Names under which functions can be called: their own, and those that destructuring, properties and imports give them. */
export type Aliases = (owners: readonly FunctionNode[]) => ReadonlySet<string>;

/** Names are handed on at most so often. */
const ROUNDS = 2;

export function createAliases(files: readonly SourceFile[]): Aliases {
  const renames = files.flatMap(renamesIn);
  const defaults = files.flatMap((file) =>
    file.getDescendantsOfKind(SyntaxKind.ImportClause).flatMap((clause) => clause.getDefaultImport()?.getText() ?? []),
  );
  const results = files.flatMap((file) =>
    file
      .getDescendantsOfKind(SyntaxKind.VariableDeclaration)
      .filter((variable) => Node.isCallExpression(variable.getInitializer()))
      .map((variable) => variable.getName()),
  );
  return (owners) => {
    const own = owners.map(nameOfFunction);
    // A function without a name is called by the name of what another function returned it into: `const send = useEmit()`.
    const names = new Set([...own.flatMap((name) => name ?? []), ...(own.includes(null) ? results : []), ...defaults]);
    for (let round = 0; round < ROUNDS; round += 1)
      for (const { from, to } of renames) if (names.has(from)) names.add(to);
    return names;
  };
}

/** `to` is another name of what is called `from`. */
interface Rename {
  readonly from: string;
  readonly to: string;
}

function renamesIn(file: SourceFile): readonly Rename[] {
  const taken = file
    .getDescendantsOfKind(SyntaxKind.BindingElement)
    .map((element) => ({ from: element.getPropertyNameNode()?.getText() ?? '', to: element.getName() }));
  const imported = file
    .getDescendantsOfKind(SyntaxKind.ImportSpecifier)
    .map((element) => ({ from: element.getName(), to: element.getAliasNode()?.getText() ?? element.getName() }));
  const kept = file.getDescendantsOfKind(SyntaxKind.PropertyAssignment).flatMap((element) => {
    const value = element.getInitializer();
    return Node.isIdentifier(value) ? [{ from: value.getText(), to: element.getName() }] : [];
  });
  return [...taken, ...imported, ...kept].filter(({ from, to }) => from !== to);
}
