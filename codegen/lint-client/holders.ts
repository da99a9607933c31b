import { Node, SyntaxKind } from 'ts-morph';
import type { Project } from 'ts-morph';
import { bodyReturns, isFunction } from './functions.ts';
import { assignedValues, isPlaceholder, settable, settled } from './set-later.ts';
import type { Syntax } from './syntax.ts';
import { MAX_DEPTH, NO_ENV } from './traced.ts';
import type { Env, Traced } from './traced.ts';

/** Follows what frameworks keep for a component: refs and state, and what a context or `provide` hands down. */
export interface Holders {
  /** What `useRef(x)`, `ref(x)`, `useState(x)` and the like hold. */
  content(value: Traced & { readonly kind: 'node' }, depth: number): readonly Traced[];
  /** What `useContext(C)` or `inject(key)` gives, from the providers that are here. */
  provided(call: Node, depth: number): readonly Traced[];
}

interface Dependencies {
  readonly project: Project;
  readonly syntax: Syntax;
  trace(node: Node, env?: Env, depth?: number): readonly Traced[];
}

/** Calls that hold what they are given. */
export const HOLDERS = new Set([
  'useRef',
  'ref',
  'shallowRef',
  'useState',
  'computed',
  'createRef',
  'signal',
  'writable',
  'readable',
]);

export function createHolders({ project, syntax, trace }: Dependencies): Holders {
  const content: Holders['content'] = ({ node, env }, depth) => {
    if (!Node.isCallExpression(node)) return [];
    const [initial] = node.getArguments();
    if (!HOLDERS.has(calledName(node.getExpression()))) return [];
    const follow = (value: Node): readonly Traced[] => trace(value, env, depth + 1);
    const holder = node.getFirstAncestorByKind(SyntaxKind.VariableDeclaration)?.getNameNode();
    const assigned = Node.isIdentifier(holder)
      ? ['current', 'value'].flatMap((slot) =>
          assignedValues(syntax.assignedTo(node.getSourceFile(), `${holder.getText()}.${slot}`), follow),
        )
      : [];
    const makers = initial === undefined ? [] : isFunction(initial) ? bodyReturns(initial) : [initial];
    const initially = settled(makers.flatMap(follow), assigned);
    const typed: readonly Traced[] = node.getTypeArguments().length > 0 ? [{ kind: 'node', node, env }] : [];
    return [
      ...initially.flatMap((value) => (typed.length > 0 && isPlaceholder(value) ? [] : settable([value], node))),
      ...assigned,
      ...typed,
    ];
  };

  const provided: Holders['provided'] = (call, depth) => {
    if (!Node.isCallExpression(call) || depth > MAX_DEPTH) return [];
    const callee = calledName(call.getExpression());
    const key = call.getArguments()[0]?.getText();
    if (key === undefined) return [];
    if (callee === 'useContext' || callee === 'use')
      return contextValues(key).flatMap((value) => trace(value, NO_ENV, depth + 1));
    if (callee !== 'inject') return [];
    return callsOf('provide')
      .filter((item) => item.getArguments()[0]?.getText() === key)
      .flatMap((item) => item.getArguments().slice(1, 2))
      .flatMap((value) => trace(value, NO_ENV, depth + 1));
  };

  const contextValues = (context: string): readonly Node[] =>
    project.getSourceFiles().flatMap((file) => {
      if (!file.getFullText().includes(`<${context}`)) return [];
      return syntax
        .jsxTags(file)
        .filter((tag) => [context, `${context}.Provider`].includes(tag.getTagNameNode().getText()))
        .flatMap((tag) => {
          const value = tag.getAttribute('value');
          const initializer = Node.isJsxAttribute(value) ? value.getInitializer() : undefined;
          return Node.isJsxExpression(initializer) ? (initializer.getExpression() ?? []) : [];
        });
    });

  const callsOf = (name: string) =>
    project
      .getSourceFiles()
      .flatMap((file) => syntax.calls(file).filter((call) => calledName(call.getExpression()) === name));

  return { content, provided };
}

/** The last part of a callee's name: `ref` of `Vue.ref`. */
const calledName = (callee: Node): string => callee.getText().replace(/^.*\./, '');
