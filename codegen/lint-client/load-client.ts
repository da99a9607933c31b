import { existsSync, readdirSync, readFileSync, statSync } from 'node:fs';
import { join, resolve } from 'node:path';
import { Project, ts } from 'ts-morph';
import { InputError } from '../cli/input-error.ts';
import { mentionsSdk, SDK_FILE, sdkResolution } from './sdk/modules.ts';

const SCRIPT = /\.(tsx?|jsx?|mts|cts|mjs|cjs)$/;
const MARKUP = /\.(html?|vue|svelte)$/;
/** No person writes such a line: a bundle, and nothing to mend in it. */
const LONG_LINE = 10_000;
const SKIPPED_FOLDERS = new Set(['node_modules', 'dist', 'build', 'out', 'coverage', '.git', '.next', '.nuxt']);
const SKIPPED_FILES = /(\.d\.[cm]?ts|\.min\.js)$/;

/** The client's code, and how its virtual files are called on disk. */
export interface LoadedClient {
  readonly project: Project;
  readonly fileCount: number;
  /** The generated client is imported somewhere. */
  readonly usesSdk: boolean;
  /** Path on disk of a file of the project. */
  diskPath(path: string): string;
}

/** How the generated client is recognised. */
export interface SdkToFollow {
  /** Text of the declaration that stands in for it. */
  readonly declaration: string;
  /** Module names that mean it, besides those that it always has. */
  readonly modules: readonly string[];
}

/** Reads all client code under a folder; scripts inside `.html`, `.vue` and `.svelte` keep their line numbers. */
export function loadClient(folder: string, { declaration, modules }: SdkToFollow): LoadedClient {
  const texts = new Map<string, string>();
  const disk = new Map<string, string>();
  const files = statSync(folder).isDirectory() ? listFiles(folder) : [folder].filter(isClientCode);
  for (const file of files) {
    const path = resolve(file);
    const text = readFileSync(path, 'utf8');
    if (text.length > LONG_LINE && text.split('\n').some(({ length }) => length > LONG_LINE)) continue;
    if (SCRIPT.test(path)) texts.set(path, text);
    else if (MARKUP.test(path)) {
      const script = scriptsOf(text);
      if (script === null) continue;
      disk.set(`${path}.ts`, path);
      texts.set(`${path}.ts`, script);
    }
  }
  const usesSdk = [...texts.values()].some((text) => mentionsSdk(text, modules));
  const project = createProject(folder, usesSdk ? modules : null);
  if (usesSdk) project.createSourceFile(SDK_FILE, declaration);
  for (const [path, text] of texts) project.createSourceFile(path, text, { overwrite: true });
  return { project, fileCount: files.length, usesSdk, diskPath: (path) => disk.get(path) ?? path };
}

/** @param sdk module names of the SDK: then types are inferred, which costs a second; `null`: it is not used */
function createProject(folder: string, sdk: readonly string[] | null): Project {
  const tsConfig = join(folder, 'tsconfig.json');
  return mendable(
    tsConfig,
    () =>
      new Project({
        ...(existsSync(tsConfig) ? { tsConfigFilePath: tsConfig } : {}),
        ...(sdk === null ? { skipLoadingLibFiles: true } : {}),
        // What is installed beside a client must not decide what is found in it: packages are known by their names.
        resolutionHost: sdkResolution(sdk ?? []),
        skipAddingFilesFromTsConfig: true,
        skipFileDependencyResolution: true,
        compilerOptions: {
          allowJs: true,
          ...(sdk === null ? { noLib: true } : { noLib: false, lib: ['lib.es2022.d.ts'], strict: true }),
          types: [],
          jsx: ts.JsxEmit.Preserve,
          module: ts.ModuleKind.ESNext,
          moduleResolution: ts.ModuleResolutionKind.Bundler,
          allowImportingTsExtensions: true,
          noEmit: true,
        },
      }),
  );
}

/** @throws InputError when the client's tsconfig cannot be read */
function mendable<Result>(tsConfig: string, read: () => Result): Result {
  try {
    return read();
  } catch (error) {
    if (!existsSync(tsConfig)) throw error;
    const reason = error instanceof Error ? (error.message.split('\n')[0] ?? '') : String(error);
    throw new InputError(`${tsConfig} cannot be read: ${reason} Mend it, or take it away.`, { cause: error });
  }
}

const isClientCode = (name: string): boolean => SCRIPT.test(name) || MARKUP.test(name);

function listFiles(folder: string): readonly string[] {
  return readdirSync(folder, { withFileTypes: true })
    .sort((a, b) => (a.name < b.name ? -1 : 1))
    .flatMap((entry) => {
      const path = join(folder, entry.name);
      if (entry.isDirectory()) return SKIPPED_FOLDERS.has(entry.name) ? [] : listFiles(path);
      return isClientCode(entry.name) && !SKIPPED_FILES.test(entry.name) ? [path] : [];
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
