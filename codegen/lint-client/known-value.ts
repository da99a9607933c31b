import { Node, SyntaxKind } from 'ts-morph';
import type { ObjectLiteralExpression } from 'ts-morph';
import type { Json } from '../model/contract.ts';
import { isFunction } from './functions.ts';
import { hasName, isChangedLater } from './changed-later.ts';
import { settable } from './set-later.ts';
import type { Traced } from './traced.ts';
import type { Tracer } from './tracer.ts';

/** What is known of a value from the text of the program. */
export type KnownValue =
  | { readonly kind: 'unknown' | 'function' | 'absent' }
  | { readonly kind: 'value'; readonly value: Json }
  /** Some value of a type. */
  | { readonly kind: 'typed'; readonly type: 'string' | 'number' | 'boolean' }
  | {
      readonly kind: 'object';
      readonly members: ReadonlyMap<string, KnownMember>;
      readonly isOpen: boolean;
    }
  | { readonly kind: 'array'; readonly items: readonly KnownValue[]; readonly isOpen: boolean }
  /** One of several, by a condition. */
  | { readonly kind: 'either'; readonly options: readonly KnownValue[] };

export interface KnownMember {
  readonly value: KnownValue;
  /** Not only under a condition. */
  readonly isCertain: boolean;
  /** Another alternative of the object does not have it. */
  readonly isExclusive: boolean;
}

const TEXT_CALLS =
  /^(String|nanoid|uuid|uuidv4|.*\.(randomUUID|toString|trim|toISOString|toLowerCase|toUpperCase|padStart|slice|join)|JSON\.stringify)$/;
const NUMBER_CALLS = /^(Number|parseInt|parseFloat|Date\.now|performance\.now|Math\.\w+)$/;
const ARITHMETIC = new Set(['-', '*', '/', '%', '**', '|', '&', '<<', '>>']);
const COMPARISON = new Set(['===', '!==', '==', '!=', '<', '>', '<=', '>=', 'in', 'instanceof']);
const UNKNOWN: KnownValue = { kind: 'unknown' };

/** Reads a value as far as it is literally there. */
export function knownValue(tracer: Tracer, values: readonly Traced[], depth = 0): KnownValue {
  if (depth > 12 || values.length === 0) return UNKNOWN;
  const options = values.map((value) => one(tracer, value, depth));
  const [first] = options;
  return options.length === 1 && first !== undefined ? first : { kind: 'either', options };
}

function one(tracer: Tracer, value: Traced, depth: number): KnownValue {
  if (value.kind === 'string') return { kind: 'value', value: value.text };
  if (value.kind === 'absent') return { kind: 'absent' };
  if (value.kind === 'parameter') return declaredType(value.declaration.getTypeNode()?.getText());
  if (value.kind !== 'node') return UNKNOWN;
  const { node, env } = value;
  const inner = (child: Node): KnownValue => knownValue(tracer, tracer.trace(child, env), depth + 1);
  if (Node.isNumericLiteral(node)) return { kind: 'value', value: node.getLiteralValue() };
  if (Node.isTrueLiteral(node) || Node.isFalseLiteral(node)) return { kind: 'value', value: node.getLiteralValue() };
  if (Node.isNullLiteral(node)) return { kind: 'value', value: null };
  if (Node.isTemplateExpression(node) || Node.isTypeOfExpression(node)) return { kind: 'typed', type: 'string' };
  if (isFunction(node)) return { kind: 'function' };
  if (Node.isPrefixUnaryExpression(node)) {
    if (node.getOperatorToken() === SyntaxKind.ExclamationToken) return { kind: 'typed', type: 'boolean' };
    const operand = inner(node.getOperand());
    const isNegative =
      node.getOperatorToken() === SyntaxKind.MinusToken &&
      operand.kind === 'value' &&
      typeof operand.value === 'number';
    return isNegative ? { kind: 'value', value: -Number(operand.value) } : { kind: 'typed', type: 'number' };
  }
  if (Node.isBinaryExpression(node))
    return ofOperator(node.getOperatorToken().getText(), inner(node.getLeft()), inner(node.getRight()));
  if (Node.isNewExpression(node))
    return node.getExpression().getText() === 'Date' ? { kind: 'typed', type: 'string' } : UNKNOWN;
  if (Node.isCallExpression(node)) return ofCall(node.getExpression().getText());
  if (Node.isArrayLiteralExpression(node)) {
    const elements = node.getElements();
    return {
      kind: 'array',
      items: elements.filter((item) => !Node.isSpreadElement(item)).map(inner),
      isOpen: hasName(node) || elements.some((item) => Node.isSpreadElement(item)),
    };
  }
  if (Node.isObjectLiteralExpression(node)) return ofObject(node, tracer, { value, depth });
  if (Node.isVariableDeclaration(node) || Node.isPropertyDeclaration(node))
    return declaredType(node.getTypeNode()?.getText());
  return UNKNOWN;
}

function declaredType(type: string | undefined): KnownValue {
  return type === 'string' || type === 'number' || type === 'boolean' ? { kind: 'typed', type } : UNKNOWN;
}

function ofOperator(operator: string, left: KnownValue, right: KnownValue): KnownValue {
  if (COMPARISON.has(operator)) return { kind: 'typed', type: 'boolean' };
  if (ARITHMETIC.has(operator)) return { kind: 'typed', type: 'number' };
  const isText = (value: KnownValue): boolean =>
    (value.kind === 'typed' && value.type === 'string') || (value.kind === 'value' && typeof value.value === 'string');
  return operator === '+' && (isText(left) || isText(right)) ? { kind: 'typed', type: 'string' } : UNKNOWN;
}

function ofCall(callee: string): KnownValue {
  if (TEXT_CALLS.test(callee)) return callee.endsWith('.slice') ? UNKNOWN : { kind: 'typed', type: 'string' };
  if (NUMBER_CALLS.test(callee)) return { kind: 'typed', type: 'number' };
  return callee === 'Boolean' ? { kind: 'typed', type: 'boolean' } : UNKNOWN;
}

function ofObject(
  node: ObjectLiteralExpression,
  tracer: Tracer,
  { value, depth }: { value: Traced & { kind: 'node' }; depth: number },
): KnownValue {
  const members = new Map<string, KnownMember>();
  const isKept = hasName(node);
  let isOpen = isChangedLater(node);
  for (const property of node.getProperties()) {
    if (Node.isSpreadAssignment(property)) {
      const spread = knownValue(tracer, tracer.trace(property.getExpression(), value.env), depth + 1);
      const options = spread.kind === 'either' ? spread.options : [spread];
      // `...(condition && { … })`: the members may be missing.
      const isConditional =
        options.length > 1 ||
        property.getExpression().getText().includes('&&') ||
        property.getExpression().getText().includes('?');
      const objects = options.filter((option) => option.kind === 'object');
      for (const option of options) {
        if (option.kind === 'object') {
          for (const [key, member] of option.members)
            members.set(key, {
              value: member.value,
              isCertain: member.isCertain && !isConditional,
              isExclusive: member.isExclusive || !objects.every((other) => other.members.has(key)),
            });
          isOpen ||= option.isOpen;
        } else if (option.kind !== 'absent' && option.kind !== 'value') isOpen = true;
      }
      continue;
    }
    const key = memberName(property, tracer, value);
    if (key === null) {
      isOpen = true;
      continue;
    }
    const initializer = Node.isPropertyAssignment(property)
      ? property.getInitializer()
      : Node.isShorthandPropertyAssignment(property)
        ? property.getNameNode()
        : undefined;
    const traced = initializer === undefined ? [] : tracer.trace(initializer, value.env);
    const known = knownValue(tracer, isKept ? settable(traced, property) : traced, depth + 1);
    if (known.kind === 'absent') members.delete(key);
    else members.set(key, { value: known, isCertain: true, isExclusive: false });
  }
  return { kind: 'object', members, isOpen };
}

function memberName(property: Node, tracer: Tracer, { env }: Traced & { kind: 'node' }): string | null {
  if (
    !Node.isPropertyAssignment(property) &&
    !Node.isShorthandPropertyAssignment(property) &&
    !Node.isMethodDeclaration(property)
  )
    return null;
  const name = property.getNameNode();
  if (Node.isStringLiteral(name) || Node.isNoSubstitutionTemplateLiteral(name)) return name.getLiteralValue();
  if (!Node.isComputedPropertyName(name)) return name.getText();
  const [key] = tracer.trace(name.getExpression(), env);
  return key?.kind === 'string' ? key.text : null;
}
