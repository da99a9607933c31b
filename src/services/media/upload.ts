import { Types } from 'mongoose';
import { ChatError } from '../../contract/errors.ts';
import type { MediaModel, MediaRecord } from '../../models/Media.ts';
import { outboxEntry } from '../outbox.ts';
import type { OutboxEntrySource, OutboxSignal } from '../outbox.ts';
import { createTextCheck, decideContentType, PLAIN_TEXT, SAMPLE_BYTES } from './content-type.ts';
import type { ContentType } from './content-type.ts';
import { safeFileName } from './file-name.ts';
import type { MediaStorage } from './storage.ts';

/** 25 MB. */
export const MAX_MEDIA_BYTES = 26_214_400;

export interface UploadDependencies extends OutboxEntrySource {
  readonly media: MediaModel;
  readonly storage: MediaStorage;
  readonly newObjectId: () => string;
  readonly outbox: OutboxSignal;
}

export interface UploadedFile {
  readonly ownerId: string;
  /** As the client calls it. */
  readonly fileName: string | undefined;
  /** Read once, to the end unless it is refused. */
  readonly content: AsyncIterable<Uint8Array>;
  readonly correlationId: string;
}

/** An upload that is refused for what it is; `reason` lets HTTP choose its status. */
export class UploadRefused extends ChatError {
  readonly reason: 'empty' | 'too large' | 'type';

  constructor(reason: UploadRefused['reason'], message: string) {
    super('INVALID_PAYLOAD', message);
    this.reason = reason;
  }
}

/**
 * Makes the function that stores an upload while it streams in, never holding it whole. The document comes first, as
 * `uploading`, so that whatever a crash leaves behind is found and collected; it becomes `ready` with the domain event in
 * the same write.
 */
export function createUpload(deps: UploadDependencies): (file: UploadedFile) => Promise<MediaRecord> {
  const { media, storage } = deps;

  return async ({ ownerId, fileName, content, correlationId }) => {
    const source = content[Symbol.asyncIterator]();
    const sample = await readSample(source);
    if (sample.length === 0) throw new UploadRefused('empty', 'The file is empty.');
    const type = await decideContentType(sample);
    if (type === null) throw notAllowed();

    const mediaId = deps.newObjectId();
    const _id = Types.ObjectId.createFromHexString(mediaId);
    const draft = {
      _id,
      ownerId: Types.ObjectId.createFromHexString(ownerId),
      fileName: safeFileName(fileName, type),
      mimeType: type.mimeType,
      size: 0,
      fileId: _id,
      state: 'uploading',
      referencedAt: null,
      processedAt: null,
      createdAt: deps.now(),
    } as const;
    await media.create(draft);

    const progress = { bytes: 0 };
    try {
      await storage.write(_id, checked({ sample, source, type, progress }));
    } catch (error) {
      // What cannot be removed now is collected later, by the document that stays.
      await storage.remove(_id).catch(() => undefined);
      throw error;
    }

    const size = progress.bytes;
    const entry = outboxEntry(deps, {
      type: 'media.uploaded',
      subject: mediaId,
      correlationId,
      data: { mediaId, ownerId, mimeType: type.mimeType, size },
    });
    const done = await media.updateOne(
      { _id, state: 'uploading' },
      { $set: { state: 'ready', size }, $push: { outbox: entry } },
    );
    if (done.modifiedCount !== 1) throw new ChatError('UNAVAILABLE', 'The upload took too long. Please try again.');
    deps.outbox.committed('media', _id, [entry]);
    return { ...draft, state: 'ready', size };
  };
}

async function readSample(source: AsyncIterator<Uint8Array>): Promise<Buffer> {
  const chunks: Uint8Array[] = [];
  for (let length = 0; length < SAMPLE_BYTES;) {
    const next = await source.next();
    if (next.done === true) break;
    chunks.push(next.value);
    length += next.value.length;
  }
  return Buffer.concat(chunks);
}

/** The whole content, counted and, if it passes for text, looked at as it goes by. */
async function* checked(upload: {
  readonly sample: Buffer;
  readonly source: AsyncIterator<Uint8Array>;
  readonly type: ContentType;
  readonly progress: { bytes: number };
}): AsyncGenerator<Uint8Array> {
  const isText = upload.type === PLAIN_TEXT ? createTextCheck() : () => true;
  for (let chunk: Uint8Array | null = upload.sample; chunk !== null;) {
    upload.progress.bytes += chunk.length;
    if (upload.progress.bytes > MAX_MEDIA_BYTES) throw new UploadRefused('too large', 'The file is larger than 25 MB.');
    if (!isText(chunk)) throw notAllowed();
    yield chunk;
    const next: IteratorResult<Uint8Array> = await upload.source.next();
    chunk = next.done === true ? null : next.value;
  }
  if (!isText(null)) throw notAllowed();
}

const notAllowed = (): UploadRefused => new UploadRefused('type', 'Files of this type cannot be sent.');
