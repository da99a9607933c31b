import type { NeededImport } from './imports.ts';
import type { HandlerMethod } from './handler-group.ts';
import type { TextStyle } from './text-style.ts';

/** Modules that stubs import from, as paths from the project's root. */
export interface StubModules {
  readonly payloads: string;
  readonly handlers: string;
  readonly errors: string;
  readonly context: string;
}

/** What a stub of the method needs from elsewhere. */
export function importsOf({ payload, context, result }: HandlerMethod, modules: StubModules): readonly NeededImport[] {
  const types = [payload, result].filter((name) => name !== null);
  return [
    { name: 'ChatError', module: modules.errors, isType: false },
    { name: context, module: modules.context, isType: true },
    ...types.map((name) => ({ name, module: modules.payloads, isType: true })),
  ];
}

export interface StubInput {
  readonly method: HandlerMethod;
  readonly modules: StubModules;
  readonly localName: (needed: NeededImport) => string;
  readonly style: TextStyle;
  /** Indentation of the method. */
  readonly indent: string;
  /** What ends the method in its place: a comma in an object, nothing in a class. */
  readonly end: ',' | '';
}

/** Text of a method that answers `UNIMPLEMENTED`, without a line end after it. */
export function printStub({ method, modules, localName, style, indent, end }: StubInput): string {
  const type = (name: string, module: string): string => localName({ name, module, isType: true });
  const chatError = localName({ name: 'ChatError', module: modules.errors, isType: false });
  const payload = method.payload === null ? '' : `_payload: ${type(method.payload, modules.payloads)}, `;
  const result = method.result === null ? 'void' : type(method.result, modules.payloads);
  const { quote, semicolon, eol } = style;
  const text = (words: string): string => `${quote}${words}${quote}`;
  return [
    `${indent}async ${method.name}(${payload}_context: ${type(method.context, modules.context)}): Promise<${result}> {`,
    `${indent}${style.indent}throw new ${chatError}(${text('UNIMPLEMENTED')}, ${text(`${method.name} is not implemented yet.`)})${semicolon}`,
    `${indent}}${end}`,
  ].join(eol);
}
