import { Node, SyntaxKind } from 'ts-morph';
import type { ParameterDeclaration, Symbol, Type } from 'ts-morph';
import type { Env, Traced } from '../traced.ts';
import type { Tracer } from '../tracer.ts';
import { CLIENT_TYPE } from './declarations.ts';
import { SDK_FILE } from './modules.ts';

/** Whether an expression is a client of the SDK; `unknown` when the text of the program does not tell. */
export type SdkVerdict =
  | { readonly kind: 'yes' }
  | { readonly kind: 'no' | 'unknown' }
  | { readonly kind: 'parameter'; readonly declarations: readonly ParameterDeclaration[] };

/** Whether the type that the compiler infers is the client, or has this method of it (`Pick<LetsChatClient, 'on'>`). */
export const isClientType = (receiver: Node, method: string): boolean => isSdkType(receiver.getType(), method);

/**
 * Tells clients from everything else. It goes by the type of the expression, which the compiler infers through fields, promises,
 * arrays and destructuring; and where that is `any`, by what made the value.
 */
export function createSdkDetector(tracer: Tracer) {
  const madeByConnect = (value: Traced): boolean => {
    if (value.kind !== 'node') return false;
    const { node, env } = value;
    if (isDeclared(node)) return isSdkType(node.getType());
    if (!Node.isCallExpression(node)) return false;
    if (node.getTypeArguments().some((type) => isSdkType(type.getType()))) return true;
    return tracer
      .trace(node.getExpression(), env)
      .some((maker) => maker.kind === 'node' && isInSdk(maker.node) && Node.isFunctionDeclaration(maker.node));
  };

  return (receiver: Node, env: Env): SdkVerdict => {
    const type = receiver.getType();
    if (isSdkType(type)) return { kind: 'yes' };
    if (isKnown(type)) return { kind: 'no' };
    const values = tracer.trace(receiver, env);
    if (values.some(madeByConnect)) return { kind: 'yes' };
    const declarations = values.flatMap((value) => (value.kind === 'parameter' ? [value.declaration] : []));
    if (declarations.length > 0) return { kind: 'parameter', declarations };
    return { kind: values.length === 0 || values.some(isOpen) ? 'unknown' : 'no' };
  };
}

const isInSdk = (node: Node): boolean => node.getSourceFile().getFilePath() === SDK_FILE;

const isMember = (node: Node): boolean => isInSdk(node) && node.getParent()?.getSymbol()?.getName() === CLIENT_TYPE;

const isDeclared = (node: Node): boolean =>
  Node.isVariableDeclaration(node) || Node.isPropertyDeclaration(node) || Node.isParameterDeclaration(node);

/** Whether a type tells something: `any`, and the `null` that a variable starts with, do not. */
function isKnown(type: Type): boolean {
  const actual = type.getNonNullableType();
  return !actual.isAny() && !actual.isUnknown() && !actual.isNever() && !actual.isNull() && !actual.isUndefined();
}

function isSdkType(type: Type, method?: string): boolean {
  const actual = type.getNonNullableType();
  const parts = actual.isUnion() ? actual.getUnionTypes() : [actual];
  if (parts.some((part) => isClientSymbol(part.getSymbol()))) return true;
  return method !== undefined && (actual.getProperty(method)?.getDeclarations().some(isMember) ?? false);
}

const isClientSymbol = (symbol: Symbol | undefined): boolean =>
  symbol?.getName() === CLIENT_TYPE && symbol.getDeclarations().some(isInSdk);

/** What code that is not here may give. */
const isOpen = (value: Traced): boolean =>
  value.kind === 'unknown' ||
  (value.kind === 'node' &&
    [
      SyntaxKind.CallExpression,
      SyntaxKind.PropertyAccessExpression,
      SyntaxKind.ImportSpecifier,
      SyntaxKind.ImportClause,
      SyntaxKind.VariableDeclaration,
      SyntaxKind.PropertyDeclaration,
    ].includes(value.node.getKind()));
