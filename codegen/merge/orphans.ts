import { Node } from 'ts-morph';
import type { HandlerGroup } from './handler-group.ts';
import type { Member } from './members.ts';

/** A handler method whose event the group does not have (any more). */
export interface Orphan {
  readonly name: string;
  readonly line: number;
  /** The group that has the event now; `null`: it left the spec. */
  readonly movedTo: string | null;
}

export interface OrphanInput {
  readonly members: readonly Member[];
  readonly group: HandlerGroup;
  readonly groups: readonly HandlerGroup[];
  /** Names of events of earlier releases. */
  readonly formerEvents: ReadonlySet<string>;
}

/** Handlers without an event. A helper is none: it is private, or neither named nor typed like a handler. */
export function findOrphans({ members, group, groups, formerEvents }: OrphanInput): readonly Orphan[] {
  const expected = new Set(group.methods.map(({ name }) => name));
  return members
    .filter(({ name, node }) => !name.startsWith('#') && !expected.has(name) && isPublicFunction(node))
    .flatMap(({ name, node }) => {
      const movedTo = groups.find(({ methods }) => methods.some((method) => method.name === name))?.name ?? null;
      const isHandler = movedTo !== null || formerEvents.has(name) || looksLikeHandler(node);
      return isHandler ? [{ name, line: node.getStartLineNumber(), movedTo }] : [];
    });
}

function isPublicFunction(node: Node): boolean {
  if (Node.hasName(node) && node.getName().startsWith('#')) return false;
  if (Node.isModifierable(node) && (node.hasModifier('private') || node.hasModifier('protected'))) return false;
  return functionOf(node) !== undefined;
}

function functionOf(node: Node): Node | undefined {
  if (Node.isMethodDeclaration(node)) return node;
  if (!Node.isPropertyAssignment(node) && !Node.isPropertyDeclaration(node)) return undefined;
  const value = node.getInitializer();
  return Node.isArrowFunction(value) || Node.isFunctionExpression(value) ? value : undefined;
}

/** Every handler's last parameter is a context. */
function looksLikeHandler(node: Node): boolean {
  const value = functionOf(node);
  if (value === undefined || !Node.isParametered(value)) return false;
  const last = value.getParameters().at(-1);
  if (last === undefined)
    return Node.isObjectLiteralExpression(node.getParent()) && Node.isAsyncable(value) && value.isAsync();
  return (
    /(Authenticated|Handler)Context\b/.test(last.getTypeNode()?.getText() ?? '') ||
    /^_?(context|ctx)$/.test(last.getName())
  );
}
