import { Node } from 'ts-morph';

/** Whether the promise of a call is dropped without anything that catches its failure: `client.typing(p);`, `void client.typing(p)`. */
export function isDropped(call: Node): boolean {
  if (!Node.isCallExpression(call)) return false;
  const parent = call.getParent();
  if (Node.isExpressionStatement(parent)) return true;
  if (Node.isVoidExpression(parent)) return Node.isExpressionStatement(parent.getParent());
  if (!Node.isPropertyAccessExpression(parent)) return false;
  const next = parent.getParent();
  if (!Node.isCallExpression(next) || next.getExpression() !== parent) return false;
  const method = parent.getName();
  if (method === 'catch' || (method === 'then' && next.getArguments().length > 1)) return false;
  return (method === 'then' || method === 'finally') && isDropped(next);
}
