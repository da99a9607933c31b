import { Node } from 'ts-morph';
import type { ParameterDeclaration } from 'ts-morph';
import type { Env, Traced } from './traced.ts';
import type { Tracer } from './tracer.ts';

/** The event names that an expression can be. */
export interface EventNames {
  readonly names: readonly { readonly text: string; readonly node: Node }[];
  /** Names with parts that are not known, as patterns. */
  readonly patterns: readonly RegExp[];
  /** Parameters that the name depends on. */
  readonly parameters: readonly ParameterDeclaration[];
  /** The expression is, or may be, something that the text of the program does not tell. */
  readonly isUnknown: boolean;
}

/** Reads event names: literals, constants, tables, enums, concatenations and templates. */
export function eventNames(tracer: Tracer, values: readonly Traced[], depth = 0): EventNames {
  return merge(values.map((value) => namesOf(tracer, value, depth)));
}

const UNKNOWN: EventNames = { names: [], patterns: [], parameters: [], isUnknown: true };

function namesOf(tracer: Tracer, value: Traced, depth: number): EventNames {
  if (value.kind === 'string') return { ...UNKNOWN, isUnknown: false, names: [value] };
  if (value.kind === 'parameter') return { ...UNKNOWN, isUnknown: false, parameters: [value.declaration] };
  if (value.kind !== 'node' || depth > 4) return UNKNOWN;
  const parts = partsOf(value.node);
  return parts === null
    ? UNKNOWN
    : concatenate(
        parts.map((part) => partNames(part, { tracer, env: value.env, depth })),
        value.node,
      );
}

/** The pieces of a template or a sum; `null` for anything else. */
function partsOf(node: Node): readonly (string | Node)[] | null {
  if (Node.isTemplateExpression(node)) {
    return [
      node.getHead().getLiteralText(),
      ...node.getTemplateSpans().flatMap((span) => [span.getExpression(), span.getLiteral().getLiteralText()]),
    ];
  }
  if (Node.isBinaryExpression(node) && node.getOperatorToken().getText() === '+')
    return [node.getLeft(), node.getRight()];
  return null;
}

function partNames(
  part: string | Node,
  { tracer, env, depth }: { tracer: Tracer; env: Env; depth: number },
): EventNames | string {
  return typeof part === 'string' ? part : eventNames(tracer, tracer.trace(part, env), depth + 1);
}

function concatenate(parts: readonly (EventNames | string)[], node: Node): EventNames {
  let texts: readonly string[] = [''];
  let pattern = '';
  let isOpen = false;
  const parameters: ParameterDeclaration[] = [];
  for (const part of parts) {
    const known = typeof part === 'string' ? [part] : part.names.map(({ text }) => text);
    if (typeof part !== 'string') {
      parameters.push(...part.parameters);
      if (part.isUnknown || part.patterns.length > 0 || known.length === 0) isOpen = true;
    }
    texts = texts.flatMap((text) => known.map((piece) => text + piece));
    pattern +=
      typeof part === 'string'
        ? escape(part)
        : part.isUnknown || known.length === 0
          ? '.*'
          : `(?:${known.map(escape).join('|')})`;
  }
  if (parameters.length > 0) return { names: [], patterns: [], parameters, isUnknown: false };
  if (isOpen) return { names: [], patterns: [new RegExp(`^${pattern}$`)], parameters, isUnknown: false };
  return { names: texts.map((text) => ({ text, node })), patterns: [], parameters, isUnknown: false };
}

const escape = (text: string): string => text.replace(/[.*+?^${}()|[\]\\]/g, '\\$&');

const merge = (all: readonly EventNames[]): EventNames => ({
  names: all.flatMap(({ names }) => names),
  patterns: all.flatMap(({ patterns }) => patterns),
  parameters: all.flatMap(({ parameters }) => parameters),
  isUnknown: all.length === 0 || all.some(({ isUnknown }) => isUnknown),
});
