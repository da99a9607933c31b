import { createHash } from 'node:crypto';
import type { FastifyInstance } from 'fastify';
import { matchesEtag } from './health.ts';
import { PLAYGROUND_FILES } from './playground-files.ts';
import type { PlaygroundFile, PlaygroundFiles } from './playground-files.ts';
import { welcomePage } from './welcome.ts';

/** Whom the playground signs in, and how. */
export interface Demo {
  readonly passcode: string;
  readonly people: readonly { readonly phoneNumber: string; readonly name: string }[];
}

export interface PagesDependencies {
  /** `null`: there is no code that everybody knows, so nobody can be signed in by a click; a page of links is served. */
  readonly demo: Demo | null;
  readonly load: () => Promise<PlaygroundFiles | null>;
  readonly title: string;
  readonly version: string;
}

/** What to answer; belongs to no HTTP framework. */
export interface PageAnswer {
  readonly headers: Readonly<Record<string, string>>;
  readonly body: string;
}

export interface Pages {
  /** @param path like `/` or `/playground/main.js` @returns `null`: no page of these */
  answer(path: string): Promise<PageAnswer | null>;
}

const COMMON_POLICY = "default-src 'none'; img-src data:; base-uri 'none'; form-action 'none'; frame-ancestors 'none'";
const PLAYGROUND_POLICY = `${COMMON_POLICY}; script-src 'self'; style-src 'self'; connect-src 'self'`;
const WELCOME_POLICY = `${COMMON_POLICY}; style-src 'unsafe-inline'`;

const HTML = 'text/html; charset=utf-8';
const TYPES: Readonly<Record<PlaygroundFile, string>> = {
  'index.html': HTML,
  'main.js': 'text/javascript; charset=utf-8',
  'style.css': 'text/css; charset=utf-8',
};

const FOLDER = '/playground/';
export const PAGE_PATHS = ['/', ...PLAYGROUND_FILES.map((name) => `${FOLDER}${name}`), `${FOLDER}demo.json`] as const;

/** The playground at `/`, or a page of links where it cannot be. Loads it with the first request. */
export function createPages({ demo, load, title, version }: PagesDependencies): Pages {
  let loading: Promise<PlaygroundFiles | null> | undefined;
  const page = (type: string, body: string, policy: string): PageAnswer => ({
    headers: {
      'content-type': type,
      'content-security-policy': policy,
      'cache-control': 'no-cache',
      etag: `"${createHash('sha256').update(body).digest('base64url').slice(0, 22)}"`,
    },
    body,
  });

  return {
    async answer(path) {
      const files = demo === null ? null : await (loading ??= load());
      if (files === null) return path === '/' ? page(HTML, welcomePage({ title, version }), WELCOME_POLICY) : null;
      if (path === `${FOLDER}demo.json`)
        return page('application/json; charset=utf-8', JSON.stringify(demo), COMMON_POLICY);
      const name = PLAYGROUND_FILES.find((file) => path === (file === 'index.html' ? '/' : `${FOLDER}${file}`));
      const body = name === undefined ? undefined : files.get(name);
      return name === undefined || body === undefined ? null : page(TYPES[name], body, PLAYGROUND_POLICY);
    },
  };
}

/** Serves the pages; one that the browser has already is not sent twice. */
export function installPages(app: FastifyInstance, pages: Pages): void {
  for (const path of PAGE_PATHS) {
    app.get(path, async (request, reply) => {
      const answer = await pages.answer(path);
      if (answer === null) return reply.callNotFound();
      reply.headers(answer.headers);
      if (matchesEtag(request.headers['if-none-match'], answer.headers['etag'] ?? '')) return reply.code(304).send();
      return reply.send(answer.body);
    });
  }
}
