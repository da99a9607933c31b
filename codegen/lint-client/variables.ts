import { Node, SyntaxKind, VariableDeclarationKind } from 'ts-morph';
import type { BindingElement, VariableDeclaration } from 'ts-morph';
import { scopeOf } from './assignments.ts';
import type { Holders } from './holders.ts';
import type { Iterables } from './iterables.ts';
import { assignedValues, settable, settled } from './set-later.ts';
import type { Syntax } from './syntax.ts';
import type { Env, Traced } from './traced.ts';

/** Follows variables: their initializers, what destructuring takes out of one, and what they are set to later. */
export interface Variables {
  variable(node: VariableDeclaration, env: Env, depth: number): readonly Traced[];
  binding(node: BindingElement, env: Env, depth: number): readonly Traced[];
}

interface Dependencies {
  readonly syntax: Syntax;
  readonly holders: Holders;
  readonly iterables: Iterables;
  trace(node: Node, env?: Env, depth?: number): readonly Traced[];
  traceDeclaration(node: Node, env: Env, depth: number): readonly Traced[];
  member(bases: readonly Traced[], name: string, depth: number): readonly Traced[];
}

export function createVariables(dependencies: Dependencies): Variables {
  const { syntax, holders, iterables, trace, traceDeclaration, member } = dependencies;

  /**
   * What a variable may be, from what it starts with. A `let` or `var` is set: by assignments, or from where none can be seen, like
   * `bind:value` of a template.
   */
  const withLater = (
    node: VariableDeclaration | BindingElement,
    initial: readonly Traced[],
    { env, depth }: { env: Env; depth: number },
  ): readonly Traced[] => {
    const list = node.getFirstAncestorByKind(SyntaxKind.VariableDeclarationList);
    const isConst = list === undefined || list.getDeclarationKind() === VariableDeclarationKind.Const;
    if (isConst || !Node.isIdentifier(node.getNameNode())) return initial;
    const assigned = assignedValues(syntax.assignedTo(scopeOf(node), node.getName()), (value) =>
      trace(value, env, depth),
    );
    return settable([...settled(initial, assigned), ...assigned], node);
  };

  const variable: Variables['variable'] = (node, env, depth) => {
    const iterated = iterables.elementOfLoop(node, env, depth);
    if (iterated !== null) return iterated;
    const initializer = node.getInitializer();
    const values = initializer === undefined ? [] : trace(initializer, env, depth);
    const all = withLater(node, values, { env, depth });
    const typed: readonly Traced[] = node.getTypeNode() === undefined ? [] : [{ kind: 'node', node, env }];
    return [...all, ...(all.length === 0 ? typed : typed.filter(() => values.every(isNothing)))];
  };

  const binding: Variables['binding'] = (node, env, depth) => withLater(node, taken(node, env, depth), { env, depth });

  /** What destructuring takes out. */
  const taken = (node: BindingElement, env: Env, depth: number): readonly Traced[] => {
    const pattern = node.getParent();
    const owner = pattern.getParent();
    const source = Node.isBindingElement(owner)
      ? taken(owner, env, depth + 1)
      : traceDeclaration(owner, env, depth + 1);
    if (Node.isObjectBindingPattern(pattern)) {
      const values = member(source, node.getPropertyNameNode()?.getText() ?? node.getName(), depth);
      const fallback = node.getInitializer();
      if (values.length > 0) return values;
      return fallback === undefined ? [{ kind: 'unknown', node }] : trace(fallback, env, depth);
    }
    const index = pattern.getElements().findIndex((element) => element === node);
    const items = source.flatMap((value) => iterables.elements([value], depth)?.[index] ?? []);
    if (items.length > 0) return items;
    // [state, setState] = useState(initial)
    return index === 0
      ? source.flatMap((value) => (value.kind === 'node' ? holders.content(value, depth) : [value]))
      : [{ kind: 'unknown', node }];
  };

  return { variable, binding };
}

const isNothing = (value: Traced): boolean =>
  value.kind === 'absent' || (value.kind === 'node' && value.node.getText() === 'null');
