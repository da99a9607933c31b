import { Node, SyntaxKind } from 'ts-morph';
import type { Project, SourceFile } from 'ts-morph';
import type { Syntax } from './syntax.ts';

const EXTENSIONS = [
  '',
  '.ts',
  '.tsx',
  '.js',
  '.jsx',
  '.mjs',
  '.cjs',
  '.vue.ts',
  '/index.ts',
  '/index.tsx',
  '/index.js',
];

/** Finds modules by path, and what CommonJS modules export. */
export interface Modules {
  /** The file that a relative path means in a file; `null` for a package. */
  find(from: SourceFile, specifier: string): SourceFile | null;
  /** Expressions that a CommonJS module exports under a name, or as a whole (`null`). */
  commonJsExports(file: SourceFile, name: string | null): readonly Node[];
}

export function createModules(project: Project, syntax: Syntax): Modules {
  return {
    find: (from, specifier) => {
      if (!specifier.startsWith('.')) return null;
      const base = `${from.getDirectoryPath()}/${specifier}`;
      const bare = base.replace(/\.(m|c)?jsx?$/, '');
      for (const candidate of [base, bare]) {
        for (const extension of EXTENSIONS) {
          const file = project.getSourceFile(normalize(candidate + extension));
          if (file !== undefined) return file;
        }
      }
      return null;
    },
    commonJsExports: (file, name) => {
      const wanted = name === null ? ['module.exports'] : [`exports.${name}`, `module.exports.${name}`];
      return wanted.flatMap((target) => syntax.assignedTo(file, target).flatMap(({ value }) => value ?? []));
    },
  };
}

/** The path in `require('…')` or `import('…')`; `null` for any other expression. */
export function requiredModule(node: Node): string | null {
  if (!Node.isCallExpression(node)) return null;
  const callee = node.getExpression();
  const [path] = node.getArguments();
  const isImport = callee.getKind() === SyntaxKind.ImportKeyword || callee.getText() === 'require';
  return isImport && Node.isStringLiteral(path) ? path.getLiteralValue() : null;
}

function normalize(path: string): string {
  const parts: string[] = [];
  for (const part of path.split('/')) {
    if (part === '..') parts.pop();
    else if (part !== '.') parts.push(part);
  }
  return parts.join('/');
}
