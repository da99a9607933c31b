import { describe, expect, it } from 'vitest';
import { lint, reportOn } from './lint-snippet.ts';

const CONNECT = "import { connect } from 'letschat-client';\nconst client = connect('http://x');\n";
describe('a client of the SDK is followed', () => {
  it.each([
    [
      'through a promise',
      'async function make() { return client; }\nasync function go() { (await make()).on("nope", f); }',
    ],
    ['through a field and a list', 'const all = [{ client }];\nall.find((one) => one.client)?.client.on("nope", f);'],
    [
      'by its type',
      'import type { LetsChatClient } from "letschat-client";\nfunction go(chat: LetsChatClient | null) { chat?.on("nope", f); }',
    ],
    [
      'by a part of its type',
      'import type { LetsChatClient } from "letschat-client";\nfunction go(chat: Pick<LetsChatClient, "on">) { chat.on("nope", f); }',
    ],
    [
      'by the type of what connect makes',
      'let late: ReturnType<typeof connect>;\nfunction go() { late.on("nope", f); }',
    ],
    ['when its method is taken out', 'const { on: listen } = client;\nlisten("nope", f);'],
    ['when its method is stored', 'const listen = client.on;\nlisten("nope", f);'],
    [
      'through a wrapper of the listener',
      'function listen(name: string) { client.on(name as never, f); }\nlisten("nope");',
    ],
    ['through a loop over names', 'for (const name of ["newMessage", "nope"] as const)\n  client.on(name, f);'],
  ])('%s', (_how, code) => {
    expect(lint(CONNECT + code)).toEqual(['dead-listener nope:4']);
  });

  it.each([
    [
      'CommonJS',
      "const { connect } = require('letschat-client');\nconst client = connect('x');\nclient.on('nope', f);",
    ],
    [
      'a dynamic import',
      "async function go() {\n  const { connect } = await import('letschat-client');\n  connect('x').on('nope', f); }",
    ],
    [
      'a namespace',
      "import * as chat from 'letschat-backend/client';\nconst client = chat.connect('x');\nclient.on('nope', f);",
    ],
    [
      'the generated file',
      "import { connect } from '../generated/client/client.ts';\nconst client = connect('x');\nclient.on('nope', f);",
    ],
    [
      'a parameter of a function without types',
      "import { connect } from 'letschat-client';\nwire(connect('x'));\nfunction wire(chat) { chat.on('nope', f); }",
    ],
  ])('in JavaScript from %s', (_how, code) => {
    expect(lint({ 'app.js': code })).toEqual(['dead-listener nope:3']);
  });

  it('from a module that is named on the command line', () => {
    const code = "import { connect } from '@acme/chat';\nconst client = connect('x');\nclient.on('nope', f);";
    expect(lint(code)).toEqual([]);
    expect(lint(code, { sdkModules: ['@acme/chat'] })).toEqual(['dead-listener nope:3']);
  });

  it('but not what only looks like it', () => {
    const other = "import { connect } from 'mqtt';\nimport type { Message } from 'letschat-client';\n";
    expect(
      lint(`${other}const client = connect('x');\nclient.publish('nope', f);\nfetch('x').then((a) => a.json());`),
    ).toEqual([]);
  });
});

describe('methods of the client', () => {
  const id = "'665f1e10b7e4d90012a3e001'";

  it('are held against the schema of what they send; the id of a message may be left to the client', () => {
    const code = `client.chatMessage({ recipientId: ${id}, text: 'Hello' }).catch(f);\nclient.markRead({ conversationId: ${id} }).catch(f);`;
    expect(lint(CONNECT + code)).toEqual(['payload-mismatch markRead:4']);
  });

  it('pass with the empty text that a variable starts with, or that stands in for nothing', () => {
    const code = `let friend = '';\nfriend = location.hash;\nclient.addFriend({ userId: friend }).catch(f);\nclient.addFriend({ userId: client.session?.user.userId ?? '' }).catch(f);\nclient.addFriend({ userId: '' }).catch(f);`;
    expect(lint(CONNECT + code)).toEqual(['payload-mismatch addFriend:7']);
  });

  it('that are called by a name from a table are resolved, and by any other are told', () => {
    const code = `const METHODS = { list: 'getFriends' } as const;\nclient[METHODS.list]().catch(f);\nexport const call = (name: 'getFriends') => client[name]().catch(f);`;
    expect(lint(CONNECT + code)).toEqual(['unresolved ?:5']);
  });

  it('that only a socket has are told with what takes their place', () => {
    const { findings } = reportOn(`${CONNECT}client.off('newMessage', f);\nclient.on('connect', f);`);
    const found = findings.filter(({ level }) => level === 'error');
    expect(found.map(({ text, fix }) => `${text} ${fix}`)).toEqual([
      'The client has no method `off`. `on` gives back the function that stops listening.',
      'The client keeps `connect` of Socket.IO to itself. Use `onState`: it tells every change of the connection.',
    ]);
  });

  it('whose promise is dropped are told, whose failure is seen somewhere are not', () => {
    const code = `client.getFriends();
client.getFriends().then(f);
void client.getFriends();
client.getFriends().then(f, f);
client.getFriends().then(f).catch(f);
export const go = () => client.getFriends();`;
    expect(lint(CONNECT + code)).toEqual(['3', '4', '5'].map((line) => `unhandled-error getFriends:${line}`));
  });
});

it('Says whether something is the client when it cannot be resolved, only where the name could mean it', () => {
  const code =
    "import { useChat } from 'elsewhere';\nconst chat = useChat();\nchat.chatMessage({});\nchat.render();\nchat.on('click', f);";
  expect(lint({ 'app.js': code, 'other.js': "import 'letschat-client';" })).toEqual(['unresolved ?:3']);
});

it('Leaves bundles alone, whatever is in them', () => {
  const bundle = `import 'letschat-client';${'a+'.repeat(6_000)}a; socket.emit('nope');`;
  expect(lint({ 'bundle.js': bundle })).toEqual([]);
});

it('Says which tsconfig cannot be read', () => {
  expect(() => reportOn({ 'tsconfig.json': '{ broken', 'app.ts': CONNECT })).toThrow(
    /tsconfig\.json cannot be read: .* Mend it/,
  );
});

describe('a comment', () => {
  it('ignores a finding on its line or the next, when it names the rule and a reason', () => {
    const code = `// contract-lint-ignore dead-listener: an old server still sends it\nclient.on('nope', f);\nclient.on('nope', f); // contract-lint-ignore dead-listener: the same`;
    expect(lint(CONNECT + code)).toEqual([]);
  });

  it('without a reason, or with nothing to ignore, is told', () => {
    const code = `// contract-lint-ignore dead-listener\nclient.on('nope', f);\n// contract-lint-ignore payload-mismatch: not so\nclient.on('typing', f);`;
    expect(lint(CONNECT + code)).toEqual(['dead-listener nope:4', 'useless-ignore ?:3', 'useless-ignore ?:5']);
  });
});
