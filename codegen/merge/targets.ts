import { Node } from 'ts-morph';
import type { ClassDeclaration, ClassExpression, ObjectLiteralExpression, SourceFile, TypeNode } from 'ts-morph';

/** A class or object that says it implements a handler interface. */
export type Target = ObjectLiteralExpression | ClassDeclaration | ClassExpression;

/** Types that leave no method out. (With Partial, Pick or Omit the author wants no stubs.) */
const WRAPPERS = new Set(['Readonly', 'Required', 'Promise', 'NoInfer']);

/** Finds every class and object of the file that is typed as the interface. */
export function findTargets(file: SourceFile, interfaceName: string): readonly Target[] {
  const names = localNames(file, interfaceName);
  const means = (type: TypeNode | undefined): boolean => type !== undefined && mentions(type, names);
  return file.getDescendants().filter((node): node is Target => {
    if (Node.isClassDeclaration(node) || Node.isClassExpression(node))
      return node.getImplements().some((type) => means(type));
    return Node.isObjectLiteralExpression(node) && isTyped(node, means);
  });
}

/** The names under which the interface is known in the file: its own, and an alias of an import. */
function localNames(file: SourceFile, interfaceName: string): ReadonlySet<string> {
  const aliases = file.getImportDeclarations().flatMap((declaration) =>
    declaration
      .getNamedImports()
      .filter((specifier) => specifier.getName() === interfaceName)
      .map((specifier) => specifier.getAliasNode()?.getText() ?? interfaceName),
  );
  return new Set([interfaceName, ...aliases]);
}

/** Whether a type is the interface: itself, one side of an intersection, or inside a wrapper that leaves no method out. */
function mentions(type: TypeNode, names: ReadonlySet<string>): boolean {
  if (Node.isParenthesizedTypeNode(type)) return mentions(type.getTypeNode(), names);
  if (Node.isIntersectionTypeNode(type)) return type.getTypeNodes().some((part) => mentions(part, names));
  const name = nameOfType(type);
  if (name === null) return false;
  if (names.has(name)) return true;
  const [argument] = WRAPPERS.has(name) && Node.isTypeReference(type) ? type.getTypeArguments() : [];
  return argument !== undefined && mentions(argument, names);
}

function nameOfType(type: TypeNode): string | null {
  if (Node.isTypeReference(type)) return lastName(type.getTypeName().getText());
  return Node.isExpressionWithTypeArguments(type) ? lastName(type.getExpression().getText()) : null;
}

/** `H.ChatHandlers` is `ChatHandlers` of the namespace import H. */
const lastName = (name: string): string => name.slice(name.lastIndexOf('.') + 1).trim();

type Means = (type: TypeNode | undefined) => boolean;

function isTyped(literal: ObjectLiteralExpression, means: Means): boolean {
  let value: Node = literal;
  let parent = value.getParent();
  while (
    parent !== undefined &&
    (Node.isParenthesizedExpression(parent) || Node.isSatisfiesExpression(parent) || Node.isAsExpression(parent))
  ) {
    if (!Node.isParenthesizedExpression(parent) && means(parent.getTypeNode())) return true;
    value = parent;
    parent = value.getParent();
  }
  if (
    parent !== undefined &&
    Node.isCallExpression(parent) &&
    /^Object\.(freeze|seal)$/.test(parent.getExpression().getText())
  ) {
    value = parent;
    parent = value.getParent();
  }
  if (parent === undefined) return false;
  if (Node.isVariableDeclaration(parent) || Node.isPropertyDeclaration(parent)) return means(parent.getTypeNode());
  if (Node.isArrowFunction(parent)) return parent.getBody() === value && returnsInterface(parent, means);
  if (!Node.isReturnStatement(parent)) return false;
  const owner = parent.getFirstAncestor(isFunction);
  return owner !== undefined && returnsInterface(owner, means);
}

const isFunction = (node: Node) =>
  Node.isFunctionDeclaration(node) ||
  Node.isFunctionExpression(node) ||
  Node.isArrowFunction(node) ||
  Node.isMethodDeclaration(node) ||
  Node.isGetAccessorDeclaration(node) ||
  Node.isConstructorDeclaration(node) ||
  Node.isSetAccessorDeclaration(node);

/** By its own return type, or by that of the function type that its variable has: `const create: (deps: Deps) => ChatHandlers = …`. */
function returnsInterface(node: Node, means: Means): boolean {
  if (Node.isReturnTyped(node) && means(node.getReturnTypeNode())) return true;
  const parent = node.getParent();
  const type = parent !== undefined && Node.isVariableDeclaration(parent) ? parent.getTypeNode() : undefined;
  return type !== undefined && Node.isFunctionTypeNode(type) && means(type.getReturnTypeNode());
}
