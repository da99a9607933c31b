import { posix } from 'node:path';
import type { HandlerGroup } from './handler-group.ts';
import { importsOf, printStub } from './stub.ts';
import type { StubModules } from './stub.ts';
import type { TextStyle } from './text-style.ts';

const HOUSE_STYLE: TextStyle = { eol: '\n', indent: '  ', quote: "'", semicolon: ';' };

/** A whole handler file of stubs, for a group that has none. */
export function createHandlerFile(group: HandlerGroup, path: string, modules: StubModules): string {
  const needed = [
    { name: group.interfaceName, module: modules.handlers, isType: true },
    ...group.methods.flatMap((method) => importsOf(method, modules)),
  ];
  const specifiers = [...new Set(needed.map(({ module }) => module))].sort().map((module) => {
    const names = [...new Set(needed.filter((item) => item.module === module).map(({ name }) => name))].sort();
    const keyword = needed.some((item) => item.module === module && item.isType) ? 'import type' : 'import';
    return `${keyword} ${list(names)} from '${posix.relative(posix.dirname(path), module)}';`;
  });
  const localName = ({ name }: { readonly name: string }): string => name;
  const stubs = group.methods.map((method) =>
    printStub({ method, modules, localName, style: HOUSE_STYLE, indent: '    ', end: ',' }),
  );
  return [
    ...specifiers,
    '',
    `/** Handlers of the group \`${group.name}\`. */`,
    `export function ${group.factoryName}(): ${group.interfaceName} {`,
    '  return {',
    ...stubs.flatMap((stub, index) => (index === 0 ? [stub] : ['', stub])),
    '  };',
    '}',
    '',
  ].join('\n');
}

const MAX_LINE = 90;

function list(names: readonly string[]): string {
  const line = `{ ${names.join(', ')} }`;
  return line.length <= MAX_LINE ? line : `{\n${names.map((name) => `  ${name},\n`).join('')}}`;
}
