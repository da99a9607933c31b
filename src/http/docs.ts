import type { FastifyInstance } from 'fastify';
import page from '../../generated/docs/page.json' with { type: 'json' };
import { matchesEtag } from './health.ts';

/** The contract for people, as the generator printed it. */
export const docsPage: string = page;

/** The page needs nothing but itself: whatever else it might try to load is refused by the browser. */
const POLICY =
  "default-src 'none'; style-src 'unsafe-inline'; script-src 'unsafe-inline'; img-src data:; base-uri 'none'; form-action 'none'";

/** `/docs`: one page that works offline. @param hash of the contract: the same one is not sent twice */
export function installDocs(
  app: FastifyInstance,
  { html, hash }: { readonly html: string; readonly hash: string },
): void {
  const etag = `"docs-${hash}"`;
  app.get('/docs', (request, reply) => {
    reply.header('etag', etag).header('cache-control', 'no-cache').header('content-security-policy', POLICY);
    if (matchesEtag(request.headers['if-none-match'], etag)) return reply.code(304).send();
    return reply.type('text/html; charset=utf-8').send(html);
  });
}
