import type { FastifyInstance, FastifyReply, FastifyRequest } from 'fastify';
import { ChatError } from '../contract/errors.ts';
import type { MediaDownload, MediaService } from '../services/MediaService.ts';
import { contentDisposition } from '../services/media/file-name.ts';
import type { MediaUrls, UrlVerdict } from '../services/media/signed-urls.ts';
import { sendError } from './errors.ts';
import { matchesEtag } from './health.ts';
import { parseRange } from './ranges.ts';

export interface MediaDownloadRoutes {
  readonly media: Pick<MediaService, 'download'>;
  readonly urls: Pick<MediaUrls, 'check'>;
}

/** A reader that takes nothing for this long is cut. */
const STALLED_MS = 60_000;

/**
 * `GET /media/:mediaId?exp&sig`: whoever has the signed address gets the bytes. A false signature is 403 whether or not
 * there is such a file; only the holder of a right one learns that it expired (410) or that the file is gone (404).
 */
export function installMediaDownload(app: FastifyInstance, { media, urls }: MediaDownloadRoutes): void {
  app.route<{ Params: { mediaId: string }; Querystring: Record<string, unknown> }>({
    method: ['GET', 'HEAD'],
    url: '/media/:mediaId',
    handler: async (request, reply) => {
      const { mediaId } = request.params;
      const { variant, exp, sig } = request.query;
      const known = [variant, exp, sig].every((value) => value === undefined || typeof value === 'string');
      const verdict: UrlVerdict = known
        ? urls.check({ mediaId, variant: text(variant), exp: text(exp), sig: text(sig) })
        : { kind: 'forged' };
      if (verdict.kind === 'forged') throw new ChatError('FORBIDDEN', 'This address is not valid.');
      if (verdict.kind === 'expired') {
        return sendError(
          reply,
          new ChatError('NOT_FOUND', 'This address has expired. Fetch the message again for a new one.'),
          410,
        );
      }
      const file = await media.download(mediaId, verdict.variant);
      if (file === null) throw new ChatError('NOT_FOUND', 'There is nothing at this address any more.');

      const etag = `"${mediaId}-${verdict.variant}"`;
      reply
        .header('etag', etag)
        .header('cache-control', `private, max-age=${verdict.secondsLeft}, immutable`)
        .header('content-security-policy', "default-src 'none'; sandbox")
        .header('cross-origin-resource-policy', 'cross-origin');
      if (matchesEtag(request.headers['if-none-match'], etag)) return reply.code(304).send();
      return sendFile({ request, reply, file, etag });
    },
  });
}

function sendFile(what: {
  request: FastifyRequest;
  reply: FastifyReply;
  file: MediaDownload;
  etag: string;
}): FastifyReply {
  const { request, reply, file, etag } = what;
  reply.header(
    'content-disposition',
    contentDisposition(isShown(file.mimeType) ? 'inline' : 'attachment', file.fileName),
  );
  reply.type(file.mimeType === 'text/plain' ? 'text/plain; charset=utf-8' : file.mimeType);
  reply.raw.setTimeout(STALLED_MS, () => reply.raw.destroy());
  const head = request.method === 'HEAD';
  if (file.size === null) return reply.send(head ? undefined : file.open(null));

  reply.header('accept-ranges', 'bytes');
  const ifRange = request.headers['if-range'];
  const wanted = ifRange === undefined || ifRange === etag ? request.headers.range : undefined;
  const range = parseRange(wanted, file.size);
  if (range === 'unsatisfiable') {
    reply.header('content-range', `bytes */${file.size}`).removeHeader('content-disposition');
    return sendError(reply, new ChatError('INVALID_PAYLOAD', 'The file has no such part.'), 416);
  }
  if (range === 'whole') {
    reply.header('content-length', String(file.size));
    return reply.send(head ? undefined : file.open(null));
  }
  reply
    .code(206)
    .header('content-range', `bytes ${range.start}-${range.end}/${file.size}`)
    .header('content-length', String(range.end - range.start + 1));
  return reply.send(head ? undefined : file.open(range));
}

/** Pictures, sound and video may show in a page; everything else is saved. */
const isShown = (mimeType: string): boolean => /^(image|audio|video)\//.test(mimeType);

const text = (value: unknown): string | undefined => (typeof value === 'string' ? value : undefined);
