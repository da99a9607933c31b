import { describe, expect, it } from 'vitest';
import type { Contract } from '../../../../codegen/model/contract.ts';
import { contract, lint, reportOn } from './lint-snippet.ts';

const IO = "import { io } from 'socket.io-client';\nconst socket = io();\n";

describe('what is no client socket', () => {
  it.each([
    [
      'an event emitter, whatever its name',
      "import { EventEmitter } from 'node:events';\nconst socket = new EventEmitter();\nsocket.on('x', f); socket.emit('y');",
    ],
    ['a WebSocket', "const socket = new WebSocket('ws://x'); socket.on('message', f);"],
    [
      'a TCP socket by its type',
      "import type { Socket } from 'node:net';\nfunction f(socket: Socket) { socket.on('data', g); }",
    ],
    [
      "the server's socket",
      "import { Server } from 'socket.io';\nconst io = new Server();\nio.on('connection', (socket) => { socket.on('chatMessage', f); io.emit('newMessage', m); });",
    ],
    ['jQuery and the DOM', "$('#a').on('click', f); document.body.addEventListener('x', f);"],
  ])('%s', (_what, code) => {
    expect(lint(code)).toEqual([]);
  });
});

describe('what is a client socket', () => {
  it.each([
    [
      'made later',
      "import { io } from 'socket.io-client';\nlet connection;\nfunction start() { connection = io(); }\nfunction go() { connection.on('nope', f); }",
    ],
    [
      'by its type',
      "import type { Socket } from 'socket.io-client';\nfunction go(connection: Socket | null) {\n\n connection?.on('nope', f); }",
    ],
    [
      'by an interface that extends its type',
      "import type { Socket } from 'socket.io-client';\ninterface Chat extends Socket { room: string }\n\nexport function go(connection: Chat) { connection.on('nope', f); }",
    ],
    [
      'though it is a TCP socket first',
      "import { io } from 'socket.io-client';\nimport { connect } from 'node:net';\nlet socket = connect(1); socket = io();\nsocket.on('nope', f);",
    ],
    ['by its name', "export function go(socket) {\n\n\n socket.on('nope', f); }"],
    [
      'from a manager',
      "import { Manager } from 'socket.io-client';\nconst manager = new Manager();\nconst c = manager.socket('/');\nc.volatile.on('nope', f);",
    ],
    [
      'in a ref',
      "import { useRef } from 'react';\nimport { io } from 'socket.io-client';\nconst r = useRef(null); r.current = io();\nr.current.on('nope', f);",
    ],
    [
      'in state',
      "import { useState } from 'react';\nimport { io } from 'socket.io-client';\nconst [c] = useState(() => io());\nc.on('nope', f);",
    ],
  ])('%s', (_what, code) => {
    expect(lint(code)).toEqual(['dead-listener nope:4']);
  });

  it('whatever is installed beside the client', () => {
    const declarations = 'export declare function lookup(url?: string): any;\nexport { lookup as connect };';
    expect(
      lint({
        'node_modules/socket.io-client/index.d.ts': declarations,
        'node_modules/socket.io-client/package.json': '{ "name": "socket.io-client", "types": "index.d.ts" }',
        'app.ts': "import { connect as open } from 'socket.io-client';\nconst chat = open();\nchat.on('nope', f);",
      }),
    ).toEqual(['dead-listener nope:3']);
  });

  it('through CommonJS', () => {
    expect(
      lint({
        'events.js': "module.exports = { GOOD: 'newMessage', BAD: 'nope' };",
        'socket.js': "const { io } = require('socket.io-client');\nexports.connection = io();",
        'main.js':
          "const events = require('./events');\nconst { connection } = require('./socket');\nconnection.on(events.GOOD, f);\nconnection.on(events.BAD, f);",
      }),
    ).toEqual(['dead-listener nope:4']);
  });
});

describe('names', () => {
  it('that Socket.IO uses itself are fine to listen to, and may not be sent', () => {
    expect(
      lint(
        `${IO}socket.on('connect', f); socket.on('connect_error', f); socket.io.on('reconnect', f);\nsocket.emit('disconnect');`,
      ),
    ).toEqual(['emit-reserved disconnect:4']);
  });

  it('that only running tells are told as such', () => {
    expect(lint(`${IO}socket.on(location.hash, f);\nsocket.on(\`\${location.hash}Success\`, f);`)).toEqual([
      'unresolved ?:3',
      'unresolved ?:4',
    ]);
  });

  it('of which no event can be one are told', () => {
    expect(lint(`${IO}socket.on(\`room:\${id}\`, f);`)).toEqual(['dead-listener ?:3']);
  });

  it('pass through two wrappers', () => {
    const code = `${IO}const listen = (event, f) => socket.on(event, f);\nfunction both(name) { listen(name + 'Success', f); listen(name + 'Error', f); }\nboth('addFriend');\nboth('nope');`;
    expect(lint(code)).toEqual(['dead-listener nopeSuccess:6', 'dead-listener nopeError:6']);
  });

  it('are found in hooks of packages that are not here', () => {
    expect(
      lint(
        "import { useSocketEvent } from 'some-hooks';\nuseSocketEvent('newMessage', f);\nuseSocketEvent('nope', f);",
      ),
    ).toEqual(['dead-listener nope:3']);
  });
});

describe('payloads', () => {
  const id = "'665f1e10b7e4d90012a3e001'";

  it('with unknown parts pass as long as they can be valid', () => {
    const code = `${IO}socket.emit('chatMessage', { ...target(), clientMessageId: make(), text }, ack);\nconst p = { clientMessageId: 'a' };\np.conversationId = x;\nsocket.emit('chatMessage', p, ack);\nsocket.emit('chatMessage', build(), ack);`;
    expect(lint(code)).toEqual([]);
  });

  it('of both shapes of a union at once are refused', () => {
    expect(
      lint(
        `${IO}socket.emit('chatMessage', { conversationId: ${id}, recipientId: ${id}, clientMessageId: 'a', text: 'a' }, () => {});`,
      ),
    ).toEqual(['payload-mismatch chatMessage:3']);
  });

  it('in several arguments are refused', () => {
    expect(lint(`${IO}socket.emit('markRead', ${id}, 'x');`)).toEqual([
      'payload-mismatch markRead:3',
      'payload-mismatch markRead:3',
    ]);
  });
});

describe('failures', () => {
  it('are seen by a listener of the error event, an acknowledgement, or onAny', () => {
    expect(lint(`${IO}socket.emit('getFriends');`)).toEqual(['unhandled-error getFriends:3']);
    expect(lint(`${IO}socket.emit('getFriends', (a) => a);`)).toEqual([]);
    expect(lint(`${IO}socket.on('getFriendsError', f); socket.emit('getFriends');`)).toEqual([]);
    expect(lint(`${IO}socket.onAny(f); socket.emit('getFriends');`)).toEqual([]);
  });
});

describe('deprecated events', () => {
  it('are told in both directions', () => {
    const deprecated: Contract = {
      ...contract,
      operations: contract.operations.map((item) => ({ ...item, deprecated: item.event === 'signOut' })),
      emissions: contract.emissions.map((item) => ({ ...item, deprecated: item.event === 'newMessage' })),
    };
    expect(lint(`${IO}socket.on('newMessage', f);\nsocket.emit('signOut');`, { against: deprecated })).toEqual([
      'deprecated-use newMessage:3',
      'deprecated-use signOut:4',
    ]);
  });
});

describe('files', () => {
  it('that cannot be parsed are told, and the others are read', () => {
    expect(lint({ 'a.ts': 'const = ;', 'b.ts': `${IO}socket.on('nope', f);` })).toEqual([
      'dead-listener nope:3',
      'syntax-error ?:1',
    ]);
  });

  it('of packages and builds are left alone', () => {
    expect(lint({ 'node_modules/x/a.js': "socket.on('nope', f)", 'dist/a.js': "socket.on('nope', f)" })).toEqual([]);
  });
});

it('tells what nothing listens to, as information', () => {
  const { findings } = reportOn(`${IO}socket.on('newMessage', f);`);
  expect(findings.every(({ level }) => level === 'info')).toBe(true);
  expect(findings.map(({ event }) => event)).toContain('messageEdited');
  expect(findings.map(({ event }) => event)).not.toContain('newMessage');
});

describe('Comments that ignore a finding', () => {
  it('are comments: the text of a program and the documentation of the rule are none', () => {
    expect(
      lint(
        `${IO}const help = '// contract-lint-ignore dead-listener: why';\nconst more = \`\n// contract-lint-ignore dead-listener: why\n\`;\n/** Write \`contract-lint-ignore rule: reason\`. */`,
      ),
    ).toEqual([]);
  });
});

it('A call that is looked at for each caller of its function is told once', () => {
  const code = `${IO}const ask = (event) => socket.emit(event, f);\nfor (const event of [one(), two()]) ask(event);`;
  expect(lint(code)).toEqual(['unresolved ?:4']);
});
