import { readFile } from 'node:fs/promises';
import { fileURLToPath } from 'node:url';

/** What the playground consists of; also what `npm run build` puts into `dist/playground`. */
export const PLAYGROUND_FILES = ['index.html', 'main.js', 'style.css'] as const;

export type PlaygroundFile = (typeof PLAYGROUND_FILES)[number];
export type PlaygroundFiles = ReadonlyMap<PlaygroundFile, string>;

/**
 * The playground: as built beside the bundle of the server, or, where the server runs from its sources, built now.
 * @returns `null` where there is neither
 */
export async function loadPlayground(): Promise<PlaygroundFiles | null> {
  return (await readBuilt()) ?? (await buildFromSources());
}

async function readBuilt(): Promise<PlaygroundFiles | null> {
  try {
    return new Map(
      await Promise.all(
        PLAYGROUND_FILES.map(
          async (name) => [name, await readFile(new URL(`./playground/${name}`, import.meta.url), 'utf8')] as const,
        ),
      ),
    );
  } catch {
    return null;
  }
}

async function buildFromSources(): Promise<PlaygroundFiles | null> {
  const source = (name: string): string => fileURLToPath(new URL(`../playground/${name}`, import.meta.url));
  try {
    // Needed for development only: an installation without development packages has the built files.
    const { build } = await import('esbuild');
    const { outputFiles } = await build({
      entryPoints: ['main.ts', 'style.css', 'index.html'].map(source),
      outdir: source('.'),
      write: false,
      bundle: true,
      minify: true,
      format: 'esm',
      target: 'es2022',
      loader: { '.html': 'copy' },
      logLevel: 'silent',
    });
    const texts = new Map(outputFiles.map(({ path, text }) => [path.split(/[/\\]/).at(-1) ?? '', text]));
    return new Map(PLAYGROUND_FILES.map((name) => [name, texts.get(name) ?? '']));
  } catch {
    return null;
  }
}
