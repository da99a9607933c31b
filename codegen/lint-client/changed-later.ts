import { Node } from 'ts-morph';
import type { ArrayLiteralExpression, ObjectLiteralExpression } from 'ts-morph';
import { HOLDERS } from './holders.ts';

/** Calls that make state of an object, which a form or a template changes. */
const STATE = new Set([...HOLDERS, 'reactive', 'shallowReactive', 'observable', 'proxy']);

/** An object that is state, or in a variable whose members are set afterwards, has more than its literal. */
export function isChangedLater(node: ObjectLiteralExpression): boolean {
  const holder = holderOf(node);
  if (isStateCall(holder)) return true;
  if (!Node.isVariableDeclaration(holder)) return false;
  const name = holder.getName().replace(/\$/g, '\\$&');
  return new RegExp(
    `(\\b${name}(\\.\\w+|\\[[^\\]]+\\])\\s*=[^=])|Object\\.assign\\(\\s*${name}\\b|delete\\s+${name}\\b`,
  ).test(node.getSourceFile().getFullText());
}

/** Whether an object or array is kept under a name, or as state: it can be filled before it is sent, unlike one in the call. */
export function hasName(node: ObjectLiteralExpression | ArrayLiteralExpression): boolean {
  const holder = holderOf(node);
  return Node.isVariableDeclaration(holder) || Node.isPropertyDeclaration(holder) || isStateCall(holder);
}

const isStateCall = (node: Node | undefined): boolean =>
  Node.isCallExpression(node) && STATE.has(node.getExpression().getText().replace(/^.*\./, ''));

/** What a literal is the value of. */
function holderOf(node: Node): Node | undefined {
  let parent = node.getParent();
  while (Node.isAsExpression(parent) || Node.isSatisfiesExpression(parent) || Node.isParenthesizedExpression(parent))
    parent = parent.getParent();
  return parent;
}
