import { describe, expect, it } from 'vitest';
import { lint } from './lint-snippet.ts';

const SDK = "import { connect } from 'letschat-client';\nconst client = connect('x');\n";

describe('What is called socket and provably is none is not judged', () => {
  it.each([
    ['made by node:net', "import { connect } from 'node:net';\nconst socket = connect(1);\nsocket.on('data', f);"],
    ['made by a namespace', "import * as net from 'net';\nconst socket = net.connect(1);\nsocket.on('data', f);"],
    ['made by a required module', "const tls = require('tls');\nconst socket = tls.connect(1);\nsocket.on('data', f);"],
    [
      'handed to a callback',
      "import { createServer } from 'node:net';\ncreateServer((socket) => socket.on('data', f));",
    ],
    [
      'handed to a listener',
      "import { createServer } from 'node:http';\nconst server = createServer();\nserver.on('upgrade', (request, socket) => socket.on('data', f));",
    ],
    [
      'of a package',
      "import { WebSocketServer } from 'ws';\nnew WebSocketServer().on('headers', (socket) => { socket.on('message', f); });",
    ],
    [
      'declared with its type, and made elsewhere',
      "import net from 'node:net';\nclass Pipe { socket: net.Socket | null = null;\nopen() { this.socket = make(); this.socket.on('data', f); } }",
    ],
    [
      'declared with its type beside the generated client, and handed on',
      `${SDK}import { createServer, type Socket } from 'node:net';\nfunction serve(socket: Socket) { socket.on('data', f); }\ncreateServer((socket) => serve(socket));`,
    ],
    [
      'the server beside the generated client',
      `${SDK}import { Server } from 'socket.io';\nconst io = new Server();\nio.to(x).except(y).emit('newMessage', m);`,
    ],
  ])('%s', (_what, code) => {
    expect(lint(code)).toEqual([]);
  });
});
