import type { FastifyInstance } from 'fastify';
import type { Identity } from '../contract/context.ts';
import { ChatError } from '../contract/errors.ts';
import { MAX_MEDIA_BYTES, UploadRefused } from '../services/media/upload.ts';
import type { MediaService } from '../services/MediaService.ts';

export interface MediaUploadRoutes {
  readonly media: Pick<MediaService, 'upload'>;
  /** Who sends a request, by its Authorization header. @throws ChatError UNAUTHENTICATED */
  readonly authenticate: (authorization: string | undefined) => Promise<Identity>;
  /** @throws ChatError RATE_LIMITED when this person uploads too much */
  readonly admitUpload: (userId: string) => Promise<void>;
}

/** Room for the multipart frame and a few fields around the file. */
const FRAME_BYTES = 65_536;
/** One byte more than allowed, so that "exactly the limit" and "more" differ. */
const LIMITS = { files: 1, fields: 10, fieldSize: 1_024, parts: 11, headerPairs: 50, fileSize: MAX_MEDIA_BYTES + 1 };
/** How long the rest of a refused upload is read, so that the client is listening when the answer comes. */
const DISCARD_MS = 5_000;

/** `POST /media`: one file as multipart/form-data, with a bearer token. Answers 201 and the `Media`. */
export function installMediaUpload(
  app: FastifyInstance,
  { media, authenticate, admitUpload }: MediaUploadRoutes,
): void {
  const senders = new WeakMap<object, Identity>();

  app.post('/media', {
    // Before a byte of the body is read.
    onRequest: async (request, reply) => {
      try {
        const identity = await authenticate(request.headers.authorization);
        await admitUpload(identity.userId);
        if (Number(request.headers['content-length'] ?? 0) > MAX_MEDIA_BYTES + FRAME_BYTES) {
          throw new UploadRefused('too large', 'The file is larger than 25 MB.');
        }
        senders.set(request, identity);
      } catch (error) {
        // The body will not be read: the connection cannot be used again.
        reply.header('connection', 'close');
        throw error;
      }
    },
    handler: async (request, reply) => {
      const identity = senders.get(request);
      if (identity === undefined) throw new ChatError('UNAUTHENTICATED', 'Sign in first.');
      const part = await request.file({ limits: LIMITS, throwFileSizeLimit: false }).catch(unreadable);
      if (part === undefined) throw new ChatError('INVALID_PAYLOAD', 'There is no file in the request.');

      const source: AsyncIterator<Uint8Array> = part.file[Symbol.asyncIterator]();
      const chunks = { next: () => source.next().catch(unreadable) };
      try {
        const view = await media.upload({
          ownerId: identity.userId,
          fileName: part.filename,
          content: { [Symbol.asyncIterator]: () => chunks },
          correlationId: request.id,
        });
        return reply.code(201).header('cache-control', 'no-store').send(view);
      } catch (error) {
        if (!(await discard(chunks))) reply.header('connection', 'close');
        throw error;
      }
    },
  });
}

/** What the parser throws is the client's fault; what has a status of its own keeps it. */
function unreadable(error: unknown): never {
  if (error instanceof Error && 'statusCode' in error) throw error;
  throw new ChatError('INVALID_PAYLOAD', 'The upload could not be read: it is cut short, or no multipart/form-data.', {
    cause: error,
  });
}

/** Reads to the end and forgets. @returns whether the end came in time */
async function discard(chunks: Pick<AsyncIterator<Uint8Array>, 'next'>): Promise<boolean> {
  const timeUp = new AbortController();
  const timer = setTimeout(() => timeUp.abort(), DISCARD_MS);
  const late = new Promise<null>((resolve) =>
    timeUp.signal.addEventListener('abort', () => resolve(null), { once: true }),
  );
  try {
    for (;;) {
      const next = await Promise.race([chunks.next(), late]);
      if (next === null) return false;
      if (next.done === true) return true;
    }
  } catch {
    // The client is gone, or what it sent was no multipart after all.
    return false;
  } finally {
    clearTimeout(timer);
  }
}
