import type { FastifyInstance } from 'fastify';

/** Whether this process can serve, store by store. */
export interface Readiness {
  readonly ready: boolean;
  readonly stores: Readonly<Record<string, string>>;
}

export interface OperationRoutes {
  readonly readiness: () => Readiness;
  /** Prometheus text format. */
  readonly metrics: () => Promise<string>;
  /** The bundled AsyncAPI document, and a hash of it. */
  readonly contractDocument: { readonly json: string; readonly hash: string };
}

/** `/healthz` (the process answers), `/readyz` (its stores do), `/metrics`, `/contract`. */
export function installOperationRoutes(
  app: FastifyInstance,
  { readiness, metrics, contractDocument }: OperationRoutes,
): void {
  app.get('/healthz', (_request, reply) => reply.header('cache-control', 'no-store').send({ status: 'ok' }));

  app.get('/readyz', (_request, reply) => {
    const state = readiness();
    return reply
      .code(state.ready ? 200 : 503)
      .header('cache-control', 'no-store')
      .send(state);
  });

  app.get('/metrics', async (_request, reply) => {
    const text = await metrics();
    return reply.header('cache-control', 'no-store').type('text/plain; version=0.0.4; charset=utf-8').send(text);
  });

  const etag = `"${contractDocument.hash}"`;
  app.get('/contract', (request, reply) => {
    reply.header('etag', etag).header('cache-control', 'no-cache');
    if (matchesEtag(request.headers['if-none-match'], etag)) return reply.code(304).send();
    return reply.type('application/json; charset=utf-8').send(contractDocument.json);
  });
}

/** Whether an If-None-Match header names this ETag (weak comparison, RFC 9110 §13.1.2). */
export function matchesEtag(header: string | undefined, etag: string): boolean {
  if (header === undefined) return false;
  return header.trim() === '*' || header.split(',').some((candidate) => candidate.trim().replace(/^W\//, '') === etag);
}
