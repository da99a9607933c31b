import { mkdirSync, mkdtempSync, rmSync, symlinkSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { dirname, join } from 'node:path';
import { fileURLToPath, pathToFileURL } from 'node:url';
import ts from 'typescript';

export const ROOT = fileURLToPath(new URL('../../../../../', import.meta.url));

/** Generated output in a temporary folder, laid out as in the repository. */
export interface OutputFolder {
  readonly path: string;
  write(path: string, text: string): void;
  /** The exports of a generated JavaScript module. */
  load(path: string): Promise<Readonly<Record<string, unknown>>>;
  remove(): void;
}

export function createOutputFolder(files: ReadonlyMap<string, string>): OutputFolder {
  const path = mkdtempSync(join(tmpdir(), 'letschat-emit-'));
  const write = (relative: string, text: string): void => {
    const target = join(path, relative);
    mkdirSync(dirname(target), { recursive: true });
    writeFileSync(target, text);
  };
  write('package.json', '{ "type": "module" }');
  mkdirSync(join(path, 'src'));
  for (const runtime of ['src/contract', 'src/client']) symlinkSync(join(ROOT, runtime), join(path, runtime));
  for (const [name, text] of files) write(join('generated', name), text);
  return {
    path,
    write,
    load: (relative) => import(/* @vite-ignore */ pathToFileURL(join(path, relative)).href),
    remove: () => rmSync(path, { recursive: true, force: true }),
  };
}

/** Type-checks files strictly, with the options of the repository. One line per complaint: `path:line: message`. */
export function typeCheck(paths: readonly string[]): readonly string[] {
  const config = ts.readConfigFile(join(ROOT, 'tsconfig.json'), ts.sys.readFile);
  const { options } = ts.convertCompilerOptionsFromJson(config.config.compilerOptions, ROOT);
  const program = ts.createProgram(paths, { ...options, typeRoots: [join(ROOT, 'node_modules/@types')] });
  return ts.getPreEmitDiagnostics(program).map((diagnostic) => {
    const message = ts.flattenDiagnosticMessageText(diagnostic.messageText, '\n');
    if (diagnostic.file === undefined) return message;
    const { line } = ts.getLineAndCharacterOfPosition(diagnostic.file, diagnostic.start ?? 0);
    return `${diagnostic.file.fileName}:${line + 1}: ${message}`;
  });
}
