import { rmSync } from 'node:fs';
import { join } from 'node:path';
import { gzipSync } from 'node:zlib';
import { build } from 'esbuild';
import type { BuildOptions } from 'esbuild';
import { readText, writeText } from '../../../cli/disk.ts';
import type { Json } from '../../../model/contract.ts';
import { objectAt, textAt } from '../../../model/json.ts';
import { declarationsOf } from './declarations.ts';
import { clientManifest, clientReadme } from './manifest.ts';
import type { ClientIdentity } from './manifest.ts';

export interface ClientBuildOptions {
  /** Folder of `generated/` and `src/client/`; absolute. */
  readonly root: string;
  /** Folder of the package; what was in it is removed. Absolute. */
  readonly out: string;
}

export interface BuiltClient {
  /** Bytes of the client, minified and gzipped, without socket.io-client. */
  readonly gzipped: number;
  /** Bytes of `browser.js` gzipped, with socket.io-client. */
  readonly browserGzipped: number;
  readonly declarations: number;
  /** The source files that are in it, relative to the root. */
  readonly sources: readonly string[];
}

/** Written by generator and client alone: no server code gets into what an app ships. */
const CLIENT_SOURCES = /^(generated\/client\/|src\/client\/)/;

const ENTRY = 'generated/client/client.ts';

/**
 * Builds the client as a package of its own: `index.js` (with `client.js`) for Node and bundlers, `browser.js` with everything in it,
 * declarations and a manifest.
 * @throws Error when the sources do not compile, or when code other than the client's would get into it
 */
export async function buildClient({ root, out }: ClientBuildOptions): Promise<BuiltClient> {
  const entry = join(root, ENTRY);
  const common = {
    absWorkingDir: root,
    entryPoints: [entry],
    bundle: true,
    write: false,
    format: 'esm',
    platform: 'browser',
    target: 'es2022',
    metafile: true,
    logLevel: 'silent',
  } as const satisfies BuildOptions;
  const lean = { ...common, external: ['socket.io-client'] };
  const [parts, small, browser] = await Promise.all([
    build({
      ...lean,
      entryPoints: { client: entry, error: join(root, 'src/client/error.ts') },
      outdir: out,
      splitting: true,
      chunkNames: 'shared-[hash]',
    }),
    build({ ...lean, minify: true }),
    build({ ...common, minify: true }),
  ]);
  const sources = Object.keys(small.metafile.inputs);
  const foreign = sources.filter((path) => !CLIENT_SOURCES.test(path));
  if (foreign.length > 0) throw new Error(`The client must not have code of the server in it: ${foreign.join(', ')}.`);
  const declarations = declarationsOf(root, entry);
  const identity = identityOf(root);
  rmSync(out, { recursive: true, force: true });
  for (const { path, text } of parts.outputFiles) writeText(path, text);
  writeText(join(out, 'index.js'), indexOf(Object.values(parts.metafile.outputs)));
  writeText(join(out, 'browser.js'), textOf(browser));
  for (const [path, text] of declarations) writeText(join(out, 'types', path), text);
  writeText(join(out, 'package.json'), clientManifest(identity));
  writeText(join(out, 'README.md'), clientReadme(identity));
  return {
    gzipped: gzipSync(textOf(small)).length,
    browserGzipped: gzipSync(textOf(browser)).length,
    declarations: declarations.size,
    sources,
  };
}

/** Names alone, by the file that has them: a bundler leaves the connection out where an app uses the error alone. */
function indexOf(outputs: readonly { readonly entryPoint?: string; readonly exports: readonly string[] }[]): string {
  const exported = (source: string): readonly string[] =>
    outputs.find(({ entryPoint }) => entryPoint === source)?.exports ?? [];
  const errors = exported('src/client/error.ts');
  const others = exported(ENTRY).filter((name) => !errors.includes(name));
  return `export { ${others.join(', ')} } from './client.js';\nexport { ${errors.join(', ')} } from './error.js';\n`;
}

const textOf = ({ outputFiles }: { readonly outputFiles: readonly { readonly text: string }[] }): string =>
  outputFiles[0]?.text ?? '';

function identityOf(root: string): ClientIdentity {
  const read = (path: string): Json => JSON.parse(readText(join(root, path)) ?? '{}');
  const info = objectAt(read('generated/asyncapi.json'), 'info');
  const manifest = read('package.json');
  const tested =
    textAt(objectAt(manifest, 'dependencies'), 'socket.io-client') ||
    textAt(objectAt(manifest, 'devDependencies'), 'socket.io-client');
  return {
    version: textAt(info, 'version'),
    title: textAt(info, 'title'),
    socketIoClient: `^${tested}`,
    types: `types/${ENTRY.replace(/\.ts$/, '.d.ts')}`,
  };
}
