import { posix } from 'node:path';
import { Node } from 'ts-morph';
import type { ImportDeclaration, SourceFile } from 'ts-morph';
import type { Insertion } from './insertion.ts';
import { indentationAt, startsLine } from './text-style.ts';
import type { TextStyle } from './text-style.ts';

/** A name that added code needs. */
export interface NeededImport {
  readonly name: string;
  /** Module path from the project's root, with extension: `generated/payloads.ts`. */
  readonly module: string;
  readonly isType: boolean;
}

/** What to insert, and the name that each import has in this file. */
export interface ImportPlan {
  readonly insertions: readonly Insertion[];
  localName(needed: NeededImport): string;
}

export interface ImportPlanInput {
  readonly file: SourceFile;
  readonly text: string;
  /** Path of the file from the project's root. */
  readonly path: string;
  readonly style: TextStyle;
  readonly needed: readonly NeededImport[];
}

/** Plans the missing imports: into an import that is there when that is safe, else as lines after the last one. */
export function planImports(input: ImportPlanInput): ImportPlan {
  const { file, path } = input;
  const declared = declaredNames(file);
  const names = new Map<string, string>();
  const missing: { readonly needed: NeededImport; readonly specifier: string }[] = [];
  for (const needed of input.needed) {
    const key = keyOf(needed);
    if (names.has(key)) continue;
    const known = importedAs(needed, file, path);
    const name = known ?? freeName(needed.name, declared);
    names.set(key, name);
    declared.add(name);
    if (known === null) missing.push({ needed, specifier: name === needed.name ? name : `${needed.name} as ${name}` });
  }
  const modules = [...new Set(missing.map(({ needed }) => `${needed.module}\n${needed.isType}`))];
  const plans = modules.map((module) => {
    const group = missing.filter(({ needed }) => `${needed.module}\n${needed.isType}` === module);
    return addSpecifiers(
      group.map(({ specifier }) => specifier),
      group[0]?.needed,
      input,
    );
  });
  const lines = plans.flatMap(({ line }) => line);
  return {
    insertions: [
      ...plans.flatMap(({ insertions }) => insertions),
      ...(lines.length === 0 ? [] : [insertLines(lines, input)]),
    ],
    localName: (needed) => names.get(keyOf(needed)) ?? needed.name,
  };
}

const keyOf = ({ name, module }: NeededImport): string => `${module}#${name}`;

const withoutExtension = (path: string): string => path.replace(/\.[cm]?[jt]s$/, '');

/** Module specifier of `module` as written in the file at `path`. */
const specifierFrom = (path: string, module: string): string => {
  const relative = posix.relative(posix.dirname(path), module);
  return relative.startsWith('.') ? relative : `./${relative}`;
};

function refersTo(declaration: ImportDeclaration, module: string, path: string): boolean {
  const specifier = declaration.getModuleSpecifierValue();
  if (!specifier.startsWith('.')) return false;
  return withoutExtension(posix.join(posix.dirname(path), specifier)) === withoutExtension(module);
}

function importedAs(needed: NeededImport, file: SourceFile, path: string): string | null {
  for (const declaration of file.getImportDeclarations()) {
    if (!refersTo(declaration, needed.module, path)) continue;
    for (const specifier of declaration.getNamedImports()) {
      const typeOnly = declaration.isTypeOnly() || specifier.isTypeOnly();
      if (specifier.getName() !== needed.name || (typeOnly && !needed.isType)) continue;
      return specifier.getAliasNode()?.getText() ?? needed.name;
    }
    const namespace = declaration.getNamespaceImport()?.getText();
    if (namespace !== undefined && (needed.isType || !declaration.isTypeOnly())) return `${namespace}.${needed.name}`;
  }
  return null;
}

/** Every name that something in the file declares: shadowing is avoided without looking at scopes. */
function declaredNames(file: SourceFile): Set<string> {
  const names = new Set<string>();
  for (const node of file.getDescendants()) {
    if (!Node.isIdentifier(node)) continue;
    const parent = node.getParent();
    const isSpecifier = Node.isImportSpecifier(parent) && (parent.getAliasNode() ?? parent.getNameNode()) === node;
    const isBinding =
      Node.isImportClause(parent) || Node.isNamespaceImport(parent) || Node.isTypeParameterDeclaration(parent);
    const isDeclaration =
      Node.isVariableDeclaration(parent) ||
      Node.isFunctionDeclaration(parent) ||
      Node.isClassDeclaration(parent) ||
      Node.isInterfaceDeclaration(parent) ||
      Node.isTypeAliasDeclaration(parent) ||
      Node.isEnumDeclaration(parent) ||
      Node.isParameterDeclaration(parent) ||
      Node.isBindingElement(parent) ||
      Node.isModuleDeclaration(parent);
    if (isSpecifier || isBinding || (isDeclaration && parent.getNameNode() === node)) names.add(node.getText());
  }
  return names;
}

function freeName(name: string, declared: ReadonlySet<string>): string {
  if (!declared.has(name)) return name;
  for (let count = 1; ; count += 1) {
    const candidate = count === 1 ? `Contract${name}` : `Contract${name}${count}`;
    if (!declared.has(candidate)) return candidate;
  }
}

interface SpecifierPlan {
  readonly insertions: readonly Insertion[];
  readonly line: readonly string[];
}

function addSpecifiers(
  specifiers: readonly string[],
  needed: NeededImport | undefined,
  input: ImportPlanInput,
): SpecifierPlan {
  if (needed === undefined) return { insertions: [], line: [] };
  const host = input.file.getImportDeclarations().find((declaration) => canTake(declaration, needed, input));
  const last = host?.getNamedImports().at(-1);
  if (host === undefined || last === undefined) {
    const { quote, semicolon } = input.style;
    const module = specifierFrom(input.path, needed.module);
    const keyword = needed.isType ? 'import type' : 'import';
    return {
      insertions: [],
      line: [`${keyword} { ${specifiers.join(', ')} } from ${quote}${module}${quote}${semicolon}`],
    };
  }
  const marked = specifiers.map((specifier) => (needed.isType && !host.isTypeOnly() ? `type ${specifier}` : specifier));
  const position = last.getStart();
  const separator = startsLine(input.text, position)
    ? `,${input.style.eol}${indentationAt(input.text, position)}`
    : ', ';
  return { insertions: [{ position, text: marked.map((specifier) => specifier + separator).join('') }], line: [] };
}

/** An import can take more names when it has some, and no comment whose meaning depends on their order. */
function canTake(declaration: ImportDeclaration, { module, isType }: NeededImport, { path }: ImportPlanInput): boolean {
  if (!refersTo(declaration, module, path) || declaration.getNamedImports().length === 0) return false;
  if (declaration.isTypeOnly() && !isType) return false;
  const named = declaration.getImportClause()?.getNamedBindings()?.getText() ?? '';
  return !/\/[/*]/.test(named);
}

function insertLines(lines: readonly string[], { file, text, style }: ImportPlanInput): Insertion {
  const last = file.getImportDeclarations().at(-1);
  const block = lines.join(style.eol);
  if (last === undefined) {
    const shebang = /^#!.*(\r?\n|$)/.exec(text)?.[0] ?? '';
    const lead = shebang !== '' && !shebang.endsWith('\n') ? style.eol : '';
    return { position: shebang.length, text: `${lead}${block}${style.eol}` };
  }
  const end = last.getEnd();
  const rest = /^[ \t]*(\/\*[^\n]*?\*\/[ \t]*)*(\/\/[^\r\n]*)?(?=\r?\n)/.exec(text.slice(end))?.[0];
  return { position: end + (rest?.length ?? 0), text: `${style.eol}${block}` };
}
