import type { Node, ParameterDeclaration } from 'ts-morph';

/**
 * What an expression may be, as far as the text of the program tells: the node that makes the value, or why it is not known.
 * An expression has several of them when it depends on a condition.
 */
export type Traced =
  /** Made by this node: a literal, a function, a class, a call into code that is not here. */
  | { readonly kind: 'node'; readonly node: Node; readonly env: Env }
  | { readonly kind: 'string'; readonly text: string; readonly node: Node }
  /** Arguments that were collected by `...rest`, or the pairs of `Object.entries`. */
  | { readonly kind: 'list'; readonly items: readonly (readonly Traced[])[]; readonly node: Node }
  /** A parameter of a function whose call is not looked at. */
  | { readonly kind: 'parameter'; readonly declaration: ParameterDeclaration }
  /** `undefined`, or an argument that was left out. */
  | { readonly kind: 'absent' }
  | { readonly kind: 'unknown'; readonly node: Node };

/** What parameters stand for in the call that is looked at; computed when asked for. */
export type Env = ReadonlyMap<Node, () => readonly Traced[]>;

export const NO_ENV: Env = new Map();

/** How far values are followed: deeper than any sane client, short enough for circles. */
export const MAX_DEPTH = 24;
/** How many values may be followed inside each other: arguments are followed from the start in every call that is looked into. */
export const MAX_NESTING = 120;

/** How many steps one expression may take: code that branches at every step would take forever. */
export const MAX_STEPS = 2_000;
