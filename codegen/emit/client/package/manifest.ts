/** What the manifest of the packed client says of itself. */
export interface ClientIdentity {
  readonly version: string;
  readonly title: string;
  /** Range of `socket.io-client` that it was tested with. */
  readonly socketIoClient: string;
  /** Path of the declarations within the package. */
  readonly types: string;
}

export const CLIENT_PACKAGE = 'letschat-client';

/** The `package.json` of the client: a package of its own, so that `npm pack dist/client` gives what an app installs. */
export function clientManifest({ version, title, socketIoClient, types }: ClientIdentity): string {
  const manifest = {
    name: CLIENT_PACKAGE,
    version,
    description: `Typed client of ${title}: each message once and in order, over reconnects.`,
    license: 'MIT',
    type: 'module',
    sideEffects: false,
    exports: {
      '.': { types: `./${types}`, default: './index.js' },
      './browser': { types: `./${types}`, default: './browser.js' },
    },
    types: `./${types}`,
    engines: { node: '>=20' },
    dependencies: { 'socket.io-client': socketIoClient },
  };
  return `${JSON.stringify(manifest, null, 2)}\n`;
}

/** The first page that somebody sees who unpacks the client. */
export const clientReadme = ({ title, version }: ClientIdentity): string => `# ${CLIENT_PACKAGE} ${version}

Typed client of ${title} for browsers and Node, generated from its contract.

\`\`\`ts
import { connect } from '${CLIENT_PACKAGE}';

const client = connect('http://127.0.0.1:4000');
await client.signIn({ phoneNumber: '+491700000001', passcode: '000000' });
client.onMessage((message) => console.log(message.seq, message.text));
await client.chatMessage({ recipientId, text: 'Hello' });
\`\`\`

One method per event that a client sends: it resolves with the typed answer, or throws a \`LetsChatError\` with a closed \`code\`.
\`client.on(event, listener)\` listens to everything that the server emits. Without a bundler, \`browser.js\` has
\`socket.io-client\` in it: \`<script type="module">import { connect } from './browser.js'</script>\`.
`;
