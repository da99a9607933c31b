import { execFile } from 'node:child_process';
import { readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { promisify } from 'node:util';
import { gzipSync } from 'node:zlib';
import { build } from 'esbuild';
import ts from 'typescript';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { buildClient } from '../../../codegen/emit/client/package/build-client.ts';
import type { BuiltClient } from '../../../codegen/emit/client/package/build-client.ts';
import { temporaryFolder } from '../../support/processes.ts';
import { installPacked } from '../../support/packed-client.ts';
import { startTestMock } from '../../support/mock.ts';

const ROOT = fileURLToPath(new URL('../../../', import.meta.url));

/** What an app writes; the last line is given by the test. */
const APP = (line: string): string => `
import { connect, failedWith, LetsChatError } from 'letschat-client';
import type { ConnectionState, Message } from 'letschat-client';

export async function app(url: string): Promise<Message> {
  const client = connect(url, { token: 't' });
  const states: ConnectionState[] = [client.state];
  client.onMessage((message: Message) => states.push(message.text === null ? 'offline' : client.state));
  const stop: () => void = client.on('typing', ({ sender }) => sender.toUpperCase());
  stop();
  const error: unknown = await client.signOut().catch((thrown: unknown) => thrown);
  if (failedWith('signOut', error) && error.code === 'UNAUTHENTICATED') throw new LetsChatError('INTERNAL', 'x');
  ${line}
  return client.chatMessage({ recipientId: 'p', text: 'Hello' });
}
`;

describe('The client as a package in a foreign folder', () => {
  const folder = temporaryFolder('package');
  let built: BuiltClient;

  beforeAll(async () => {
    const source = join(folder.path, 'built');
    built = await buildClient({ root: ROOT, out: source });
    installPacked(source, folder.path);
    writeFileSync(join(folder.path, 'package.json'), '{ "type": "module" }');
  }, 120_000);
  afterAll(() => folder.remove());

  /** What the compiler says of each of several apps, one for each given line. */
  const mistakes = (lines: readonly string[], resolution: 'Bundler' | 'NodeNext'): readonly (readonly string[])[] => {
    const files = lines.map((line, index) => {
      const file = join(folder.path, `app-${index}.ts`);
      writeFileSync(file, APP(line));
      return file;
    });
    const program = ts.createProgram(files, {
      strict: true,
      noEmit: true,
      skipLibCheck: false,
      types: [],
      target: ts.ScriptTarget.ES2022,
      lib: ['lib.es2022.d.ts', 'lib.dom.d.ts'],
      module: resolution === 'Bundler' ? ts.ModuleKind.ESNext : ts.ModuleKind.NodeNext,
      moduleResolution: ts.ModuleResolutionKind[resolution],
    });
    const said = ts.getPreEmitDiagnostics(program);
    return files.map((name) =>
      said
        .filter(({ file }) => file === undefined || !files.includes(file.fileName) || file.fileName === name)
        .map(({ messageText }) => ts.flattenDiagnosticMessageText(messageText, '\n')),
    );
  };

  it('has types that compile whole, resolved as NodeNext does', () => {
    expect(mistakes([''], 'NodeNext')).toEqual([[]]);
  }, 120_000);

  it('has types that compile whole, resolved as Bundler does, and let the compiler refuse a wrong event, method or payload', () => {
    const found = mistakes(
      [
        '',
        "client.on('newMesage', () => undefined);",
        'await client.getFreinds();',
        "await client.markRead({ conversationId: 'c', mesageId: 'm' });",
        "await client.startCall({ calleeId: 'p', kind: 'hologram' });",
      ],
      'Bundler',
    );
    expect(found).toEqual([
      [],
      [expect.stringMatching(/newMesage/)],
      [expect.stringMatching(/getFreinds.*Did you mean 'getFriends'/)],
      [expect.stringMatching(/mesageId/)],
      [expect.stringMatching(/hologram/)],
    ]);
  }, 120_000);

  it('runs in Node, as a module that the app imports by name', async () => {
    const mock = await startTestMock();
    try {
      writeFileSync(
        join(folder.path, 'app.mjs'),
        `import { connect } from 'letschat-client';
const client = connect(process.argv[2]);
const { user } = await client.signIn({ phoneNumber: '+491710000001', passcode: '000000', name: 'Ada' });
console.log(user.name, (await client.getFriends()).friends.length);
client.close();
`,
      );
      const { stdout } = await promisify(execFile)(process.execPath, ['app.mjs', mock.url], { cwd: folder.path });
      expect(stdout).toBe('Ada 0\n');
    } finally {
      await mock.close();
    }
  }, 90_000);

  it('has no code of the server in it, and asks for socket.io-client alone', async () => {
    expect(built.sources.filter((path) => !/^(generated\/client|src\/client)\//.test(path))).toEqual([]);
    const { metafile } = await bundled(`export * from 'letschat-client';`);
    const imports = Object.values(metafile?.inputs ?? {}).flatMap((input) =>
      input.imports.filter(({ external }) => external === true).map(({ path }) => path),
    );
    expect([...new Set(imports)]).toEqual(['socket.io-client']);
  });

  it('is under 15 kB gzipped without socket.io-client', () => {
    process.stdout.write(`client: ${built.gzipped} bytes gzipped, with socket.io-client ${built.browserGzipped}\n`);
    expect(built.gzipped).toBeLessThan(15_000);
  });

  it('tree-shakes: who imports the error alone gets no connection', async () => {
    const { text } = await bundled(`export { LetsChatError } from 'letschat-client';`);
    expect(gzipSync(text).length).toBeLessThan(500);
    expect(text).not.toMatch(/socket\.io|chatMessage|emitWithAck/);
  });

  const bundled = async (contents: string) => {
    const { outputFiles, metafile } = await build({
      stdin: { contents, resolveDir: folder.path, loader: 'ts' },
      bundle: true,
      minify: true,
      write: false,
      metafile: true,
      format: 'esm',
      platform: 'browser',
      external: ['socket.io-client'],
    });
    return { text: outputFiles[0]?.text ?? '', metafile };
  };

  it('names its version after the contract', () => {
    const manifest: unknown = JSON.parse(
      readFileSync(join(folder.path, 'node_modules', 'letschat-client', 'package.json'), 'utf8'),
    );
    const contract: unknown = JSON.parse(readFileSync(join(ROOT, 'generated', 'asyncapi.json'), 'utf8'));
    expect(manifest).toMatchObject({ name: 'letschat-client', sideEffects: false });
    expect(contract).toHaveProperty('info.version', Reflect.get(Object(manifest), 'version'));
  });
});
