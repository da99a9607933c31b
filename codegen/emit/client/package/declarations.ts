import { join, relative, sep } from 'node:path';
import ts from 'typescript';

/** Only what the client's declarations need: a stranger's program has its own settings. */
const OPTIONS: ts.CompilerOptions = {
  target: ts.ScriptTarget.ES2023,
  lib: ['lib.es2023.d.ts', 'lib.dom.d.ts'],
  types: [],
  module: ts.ModuleKind.NodeNext,
  moduleResolution: ts.ModuleResolutionKind.NodeNext,
  strict: true,
  exactOptionalPropertyTypes: true,
  allowImportingTsExtensions: true,
  rewriteRelativeImportExtensions: true,
  declaration: true,
  emitDeclarationOnly: true,
  skipLibCheck: true,
};

/**
 * Declarations of a module and of everything that they name.
 * @param root of the sources
 * @param entry absolute path of the module
 * @returns text by path, relative to the root, with forward slashes
 * @throws Error when the sources do not compile
 */
export function declarationsOf(root: string, entry: string): ReadonlyMap<string, string> {
  const program = ts.createProgram([entry], { ...OPTIONS, rootDir: root });
  const mistakes = ts.getPreEmitDiagnostics(program);
  if (mistakes.length > 0) {
    throw new Error(
      ts.formatDiagnostics(mistakes, {
        getCanonicalFileName: (name) => name,
        getCurrentDirectory: () => root,
        getNewLine: () => '\n',
      }),
    );
  }
  const emitted = new Map<string, string>();
  program.emit(undefined, (path, text) => {
    emitted.set(relative(root, path).split(sep).join('/'), withJsExtensions(text));
  });
  return reachable(emitted, relative(root, entry).split(sep).join('/').replace(/\.ts$/, '.d.ts'));
}

/** `./error.ts` stands beside the sources only; every resolver finds `error.d.ts` by `./error.js`. */
const withJsExtensions = (text: string): string => text.replaceAll(/(from\s+['"]\.[^'"]*)\.ts(?=['"])/g, '$1.js');

function reachable(files: ReadonlyMap<string, string>, start: string): ReadonlyMap<string, string> {
  const found = new Map<string, string>();
  const visit = (path: string): void => {
    const text = files.get(path);
    if (text === undefined || found.has(path)) return;
    found.set(path, text);
    for (const [, specifier = ''] of text.matchAll(/from\s+['"](\.[^'"]*)\.js['"]/g))
      visit(join(path, '..', `${specifier}.d.ts`).split(sep).join('/'));
  };
  visit(start);
  return found;
}
