import type { Server } from 'node:http';
import multipart from '@fastify/multipart';
import fastify from 'fastify';
import type { FastifyInstance } from 'fastify';
import { installCors } from './cors.ts';
import type { AllowOrigin } from './cors.ts';
import { installErrorBoundary } from './errors.ts';
import type { HttpErrorDependencies } from './errors.ts';
import { installOperationRoutes } from './health.ts';
import type { OperationRoutes } from './health.ts';
import { installMediaDownload } from './media-download.ts';
import type { MediaDownloadRoutes } from './media-download.ts';
import { installMediaUpload } from './media-upload.ts';
import type { MediaUploadRoutes } from './media-upload.ts';

export interface HttpDependencies extends HttpErrorDependencies, OperationRoutes {
  readonly media: MediaUploadRoutes['media'] & MediaDownloadRoutes['media'];
  readonly urls: MediaDownloadRoutes['urls'];
  readonly authenticate: MediaUploadRoutes['authenticate'];
  readonly admitUpload: MediaUploadRoutes['admitUpload'];
  readonly allowOrigin: AllowOrigin;
  /** One id per request; follows it into logs and domain events. */
  readonly newId: () => string;
}

export interface HttpServer {
  /** More routes (a page, the documentation) are added to it before `listen`. */
  readonly app: FastifyInstance;
  /** Socket.IO is attached to it before `listen`. */
  readonly server: Server;
  /** @param port 0: any free one. @returns the address, like `http://127.0.0.1:3000` */
  listen(address: { readonly host: string; readonly port: number }): Promise<string>;
  /** Takes no new request and waits for the running ones, but no longer than that; then everything open is cut. */
  close(deadlineMs: number): Promise<void>;
}

/** An upload of 25 MB over a slow line must fit. */
const REQUEST_MS = 120_000;

/** Builds the HTTP side of a node. Nothing listens yet. */
export function createHttp(deps: HttpDependencies): HttpServer {
  const app = fastify({
    logger: false,
    genReqId: () => deps.newId(),
    requestTimeout: REQUEST_MS,
    bodyLimit: 65_536,
    routerOptions: { maxParamLength: 64 },
    http: { headersTimeout: 10_000, maxHeaderSize: 16_384, connectionsCheckingInterval: 5_000 },
    exposeHeadRoutes: true,
    forceCloseConnections: 'idle',
  });

  installErrorBoundary(app, deps);
  installCors(app, deps.allowOrigin);
  app.addHook('onSend', async (_request, reply) => {
    reply.header('x-content-type-options', 'nosniff').header('referrer-policy', 'no-referrer');
  });
  app.addHook('onResponse', async (request, reply) => {
    // The path without its query: signed addresses do not belong in a log.
    const path = request.url.split('?')[0];
    deps.log.debug(
      {
        correlationId: request.id,
        method: request.method,
        path,
        status: reply.statusCode,
        ms: Math.round(reply.elapsedTime),
      },
      'http',
    );
  });

  app.register(multipart);
  app.register(async (routes) => {
    installMediaUpload(routes, deps);
    installMediaDownload(routes, deps);
    installOperationRoutes(routes, deps);
  });

  return {
    app,
    server: app.server,
    listen: ({ host, port }) => app.listen({ host, port }),
    async close(deadlineMs) {
      const timer = setTimeout(() => app.server.closeAllConnections(), deadlineMs);
      try {
        await app.close();
      } finally {
        clearTimeout(timer);
      }
    },
  };
}
