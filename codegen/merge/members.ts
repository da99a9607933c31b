import { Node } from 'ts-morph';
import type { ClassDeclaration, ClassExpression, ObjectLiteralExpression, SourceFile } from 'ts-morph';
import type { Target } from './targets.ts';

/** A member that has a name. */
export interface Member {
  readonly name: string;
  readonly node: Node;
}

/** What a class or object has, as far as this file shows. */
export interface Members {
  /** Those written in it. */
  readonly own: readonly Member[];
  /** Names that it takes over from objects and classes of the same file. */
  readonly inherited: readonly string[];
  /** Sources of members that another file decides on (`...other`, `extends Base`): whether a method is missing cannot be seen. */
  readonly unknown: readonly string[];
}

export const membersOf = (target: Target): Members =>
  Node.isObjectLiteralExpression(target) ? objectMembers(target) : classMembers(target);

function objectMembers(literal: ObjectLiteralExpression): Members {
  const own: Member[] = [];
  const inherited: string[] = [];
  const unknown: string[] = [];
  for (const property of literal.getProperties()) {
    if (Node.isSpreadAssignment(property)) {
      const source = spreadSource(property.getExpression());
      if (source === null) unknown.push(property.getText());
      else add(membersOf(source), inherited, unknown);
      continue;
    }
    const name = nameOf(property);
    if (name === null) unknown.push(property.getText().split('\n')[0] ?? '');
    else own.push({ name, node: property });
  }
  return { own, inherited, unknown };
}

function classMembers(target: ClassDeclaration | ClassExpression): Members {
  const own = target.getInstanceMembers().flatMap((node) => {
    const name = nameOf(node);
    return name === null ? [] : [{ name, node }];
  });
  const inherited: string[] = [];
  const unknown: string[] = [];
  const base = target.getExtends();
  if (base !== undefined) {
    const declaration = target.getSourceFile().getClass(base.getExpression().getText());
    if (declaration === undefined) unknown.push(`extends ${base.getText()}`);
    else add(classMembers(declaration), inherited, unknown);
  }
  return { own, inherited, unknown };
}

function add(members: Members, inherited: string[], unknown: string[]): void {
  inherited.push(...members.own.map(({ name }) => name), ...members.inherited);
  unknown.push(...members.unknown);
}

/** The object literal that a spread takes over, when this file has it: a constant, or what a function of it returns. */
function spreadSource(expression: Node): ObjectLiteralExpression | null {
  if (Node.isObjectLiteralExpression(expression)) return expression;
  if (
    Node.isParenthesizedExpression(expression) ||
    Node.isSatisfiesExpression(expression) ||
    Node.isAsExpression(expression)
  ) {
    return spreadSource(expression.getExpression());
  }
  if (Node.isIdentifier(expression)) return constantObject(expression.getText(), expression.getSourceFile());
  if (Node.isCallExpression(expression))
    return returnedObject(expression.getExpression().getText(), expression.getSourceFile());
  return null;
}

function constantObject(name: string, file: SourceFile): ObjectLiteralExpression | null {
  const declarations = file
    .getDescendants()
    .filter(Node.isVariableDeclaration)
    .filter((node) => node.getName() === name);
  const initializer = declarations.length === 1 ? declarations[0]?.getInitializer() : undefined;
  return initializer === undefined || Node.isIdentifier(initializer) || Node.isCallExpression(initializer)
    ? null
    : spreadSource(initializer);
}

function returnedObject(name: string, file: SourceFile): ObjectLiteralExpression | null {
  const body = file.getFunction(name)?.getBody();
  if (body === undefined || !Node.isBlock(body)) return null;
  const returns = body.getStatements().filter(Node.isReturnStatement);
  const expression = returns.length === 1 ? returns[0]?.getExpression() : undefined;
  return expression === undefined || Node.isIdentifier(expression) || Node.isCallExpression(expression)
    ? null
    : spreadSource(expression);
}

function nameOf(node: Node): string | null {
  if (Node.isParameterDeclaration(node)) return node.getName();
  if (!Node.hasName(node) && !Node.isPropertyNamed(node)) return null;
  const name = node.getNameNode();
  if (name === undefined) return null;
  if (Node.isComputedPropertyName(name)) {
    const expression = name.getExpression();
    return Node.isStringLiteral(expression) || Node.isNoSubstitutionTemplateLiteral(expression)
      ? expression.getLiteralText()
      : null;
  }
  if (Node.isStringLiteral(name) || Node.isNoSubstitutionTemplateLiteral(name)) return name.getLiteralText();
  return name.getText();
}
