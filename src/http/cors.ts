import type { FastifyInstance } from 'fastify';

/** May a page of this origin read the answers of the server reached as `host`? */
export type AllowOrigin = (origin: string | undefined, host: string | undefined) => boolean;

/** Lets pages of allowed origins upload and fetch; a page of another origin gets answers that its browser keeps from it. */
export function installCors(app: FastifyInstance, allow: AllowOrigin): void {
  app.addHook('onRequest', async (request, reply) => {
    const { origin, host } = request.headers;
    reply.header('vary', 'origin');
    if (origin === undefined || !allow(origin, host)) return;
    reply.header('access-control-allow-origin', origin);
    reply.header('access-control-expose-headers', 'content-length, content-range, accept-ranges, etag, retry-after');
  });

  app.options('*', (_request, reply) =>
    reply
      .code(204)
      .header('access-control-allow-methods', 'GET, HEAD, POST')
      .header('access-control-allow-headers', 'authorization, content-type, range, if-range, if-none-match')
      .header('access-control-max-age', '600')
      .send(),
  );
}
