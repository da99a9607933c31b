import { existsSync, readdirSync, readFileSync, statSync } from 'node:fs';
import { join, resolve } from 'node:path';
import { Project, ts } from 'ts-morph';

const SCRIPT = /\.(tsx?|jsx?|mts|cts|mjs|cjs)$/;
const MARKUP = /\.(html?|vue|svelte)$/;
const SKIPPED_FOLDERS = new Set(['node_modules', 'dist', 'build', 'out', 'coverage', '.git', '.next', '.nuxt']);
const SKIPPED_FILES = /(\.d\.[cm]?ts|\.min\.js)$/;

/** The client's code, and how its virtual files are called on disk. */
export interface ClientCode {
  readonly project: Project;
  readonly fileCount: number;
  /** Path on disk of a file of the project. */
  diskPath(path: string): string;
}

/** Reads all client code under a folder; scripts inside `.html`, `.vue` and `.svelte` keep their line numbers. */
export function loadClient(folder: string): ClientCode {
  const tsConfig = join(folder, 'tsconfig.json');
  const project = new Project({
    ...(existsSync(tsConfig) ? { tsConfigFilePath: tsConfig } : {}),
    skipAddingFilesFromTsConfig: true,
    skipFileDependencyResolution: true,
    skipLoadingLibFiles: true,
    compilerOptions: {
      allowJs: true,
      noLib: true,
      types: [],
      jsx: ts.JsxEmit.Preserve,
      module: ts.ModuleKind.ESNext,
      moduleResolution: ts.ModuleResolutionKind.Bundler,
      allowImportingTsExtensions: true,
      noEmit: true,
    },
  });
  const disk = new Map<string, string>();
  const files = statSync(folder).isDirectory() ? listFiles(folder) : [folder];
  for (const file of files) {
    const path = resolve(file);
    if (SCRIPT.test(path)) project.addSourceFileAtPath(path);
    else if (MARKUP.test(path)) {
      const script = scriptsOf(readFileSync(path, 'utf8'));
      if (script === null) continue;
      const virtual = `${path}.ts`;
      disk.set(virtual, path);
      project.createSourceFile(virtual, script, { overwrite: true });
    }
  }
  return { project, fileCount: files.length, diskPath: (path) => disk.get(path) ?? path };
}

function listFiles(folder: string): readonly string[] {
  return readdirSync(folder, { withFileTypes: true })
    .sort((a, b) => (a.name < b.name ? -1 : 1))
    .flatMap((entry) => {
      const path = join(folder, entry.name);
      if (entry.isDirectory()) return SKIPPED_FOLDERS.has(entry.name) ? [] : listFiles(path);
      return (SCRIPT.test(entry.name) || MARKUP.test(entry.name)) && !SKIPPED_FILES.test(entry.name) ? [path] : [];
    });
}

/** The text of all inline scripts, everything else replaced by blanks. */
function scriptsOf(markup: string): string | null {
  const blank = (text: string): string => text.replace(/[^\n]/g, ' ');
  let script = '';
  let end = 0;
  for (const match of markup.matchAll(/<script\b([^>]*)>([\s\S]*?)<\/script>/gi)) {
    const [whole, attributes = '', body = ''] = match;
    if (body.trim() === '' || /type\s*=\s*["'](?!module|text\/(java|type)script)/i.test(attributes)) continue;
    const start = match.index + whole.length - body.length - '</script>'.length;
    script += blank(markup.slice(end, start)) + body;
    end = start + body.length;
  }
  return end === 0 ? null : script;
}
