import { isAlias, isMap, isSeq, LineCounter, parseDocument } from 'yaml';
import type { Document, Node } from 'yaml';
import type { Json } from '../model/contract.ts';
import { segmentsOf } from '../model/json.ts';

/** One YAML file of the spec, with the line of everything in it. */
export interface SpecFile {
  /** Path relative to the spec folder, with forward slashes. */
  readonly file: string;
  readonly root: Json;
  readonly syntaxErrors: readonly { readonly line: number; readonly message: string }[];
  /** 1-based line of what stands at the pointer, or of its nearest ancestor. */
  lineOf(pointer: string): number;
}

/** Opens a file of the spec; `null` when there is none. */
export type OpenSpecFile = (file: string) => SpecFile | null;

/** Parses the text of a spec file (YAML 1.2, merge keys allowed). Mistakes are listed, never thrown. */
export function parseSpecFile(file: string, text: string): SpecFile {
  const lineCounter = new LineCounter();
  const document = parseDocument(text, { lineCounter, merge: true });
  const lineAt = (offset: number): number => lineCounter.linePos(offset).line;
  const syntaxErrors = document.errors.map((error) => ({
    line: lineAt(error.pos[0]),
    message: error.message.split('\n')[0]?.replace(/ at line \d+, column \d+:?$/, '') ?? error.code,
  }));
  return {
    file,
    root: syntaxErrors.length > 0 ? null : toJson(document),
    syntaxErrors,
    lineOf: (pointer) => lineAt(offsetOf(document, pointer)),
  };
}

const toJson = (document: Document): Json => {
  const value: Json | undefined = document.toJS();
  return value ?? null;
};

function offsetOf(document: Document, pointer: string): number {
  let current: Node | null = document.contents;
  let offset = current?.range?.[0] ?? 0;
  for (const segment of segmentsOf(pointer)) {
    if (isAlias(current)) current = current.resolve(document) ?? null;
    const step = stepInto(current, segment);
    if (step === null) break;
    current = step.value;
    offset = step.offset;
  }
  return offset;
}

function stepInto(node: unknown, segment: string): { value: Node | null; offset: number } | null {
  if (isMap<Node, Node | null>(node)) {
    const pair = node.items.find((item) => String(item.key) === segment);
    if (pair === undefined) return null;
    return { value: pair.value, offset: pair.key.range?.[0] ?? pair.value?.range?.[0] ?? 0 };
  }
  if (isSeq<Node>(node)) {
    const item = node.items[Number(segment)];
    return item === undefined ? null : { value: item, offset: item.range?.[0] ?? 0 };
  }
  return null;
}
