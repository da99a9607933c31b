import type { Readable } from 'node:stream';
import { Types } from 'mongoose';
import type { Media } from '../../generated/payloads.ts';
import type { Logger } from '../contract/context.ts';
import { ChatError } from '../contract/errors.ts';
import type { MediaModel, MediaRecord } from '../models/Media.ts';
import { createMediaCollection, UNREFERENCED_MS } from './media/collection.ts';
import { createMediaProcessing, THUMBNAIL_TYPE } from './media/processing.ts';
import type { MediaUrls, MediaVariant } from './media/signed-urls.ts';
import type { ByteRange, MediaStorage } from './media/storage.ts';
import { createUpload } from './media/upload.ts';
import type { UploadDependencies, UploadedFile } from './media/upload.ts';

export interface MediaServiceDependencies extends UploadDependencies {
  readonly media: MediaModel;
  readonly storage: MediaStorage;
  readonly urls: MediaUrls;
  readonly log: Logger;
}

/** A file as messages need it. */
export interface AttachedMedia {
  readonly mimeType: string;
  /** The wire form; its addresses are signed when this is called. */
  view(): Media;
}

/** A file to be sent. */
export interface MediaDownload {
  readonly fileName: string;
  readonly mimeType: string;
  /** Bytes; null where only reading tells (a thumbnail). */
  readonly size: number | null;
  open(range: ByteRange | null): Readable;
}

export interface MediaService {
  /** Streams a file in. @throws UploadRefused (INVALID_PAYLOAD) for what it is; a store error when it cannot be kept */
  upload(file: UploadedFile): Promise<Media>;
  /** By an id whose signed address was checked already. */
  download(mediaId: string, variant: MediaVariant): Promise<MediaDownload | null>;
  /**
   * A file that its owner may put into a message.
   * @throws ChatError NOT_FOUND when there is none, or it is somebody else's
   */
  forMessage(mediaId: string, ownerId: string): Promise<AttachedMedia>;
  /** The files of messages that were sent before; missing ones are left out. */
  attached(mediaIds: readonly string[]): Promise<ReadonlyMap<string, AttachedMedia>>;
  /** Notes that messages use these files, so that they are kept. Repeating it changes nothing. */
  markReferenced(mediaIds: readonly string[]): Promise<void>;
  /** Finds dimensions and makes the thumbnail, once. */
  process(mediaId: string): Promise<void>;
  /** Deletes what no message used within that time (a day). @returns how many */
  collectUnreferenced(olderThanMs?: number): Promise<number>;
}

/**
 * How long an unused file can be put into a message: an hour less than it is kept, since messages note the use of it only
 * after they are stored.
 */
const ATTACHABLE_MS = UNREFERENCED_MS - 3_600_000;

export function createMediaService(deps: MediaServiceDependencies): MediaService {
  const { media, storage, urls, now } = deps;
  const upload = createUpload(deps);

  const view = (record: MediaRecord): Media => {
    const { width, height, durationMs, thumbnailFileId } = record;
    const mediaId = record._id.toHexString();
    return {
      mediaId,
      fileName: record.fileName,
      mimeType: record.mimeType,
      size: record.size,
      ...(width === undefined ? {} : { width }),
      ...(height === undefined ? {} : { height }),
      ...(durationMs === undefined ? {} : { durationMs }),
      url: urls.sign(mediaId, 'original'),
      ...(thumbnailFileId === undefined ? {} : { thumbnailUrl: urls.sign(mediaId, 'thumbnail') }),
    };
  };
  const attach = (record: MediaRecord): AttachedMedia => ({ mimeType: record.mimeType, view: () => view(record) });

  return {
    upload: async (file) => view(await upload(file)),

    async download(mediaId, variant) {
      const record = await media.findOne({ _id: mediaId, state: 'ready' }).lean();
      if (record === null) return null;
      const { fileName, mimeType, size, fileId, thumbnailFileId } = record;
      if (variant === 'original') return { fileName, mimeType, size, open: (range) => storage.read(fileId, range) };
      if (thumbnailFileId === undefined) return null;
      return {
        fileName: `${fileName}.webp`,
        mimeType: THUMBNAIL_TYPE,
        size: null,
        open: () => storage.read(thumbnailFileId, null),
      };
    },

    async forMessage(mediaId, ownerId) {
      const owner = Types.ObjectId.createFromHexString(ownerId);
      const record = await media.findOne({ _id: mediaId, ownerId: owner, state: 'ready' }).lean();
      const stale = record?.referencedAt === null && now().getTime() - record.createdAt.getTime() > ATTACHABLE_MS;
      if (record === null || stale) throw new ChatError('NOT_FOUND', 'No such file was found. Please upload it again.');
      return attach(record);
    },

    async attached(mediaIds) {
      const found = await media.find({ _id: { $in: [...mediaIds] }, state: 'ready' }).lean();
      return new Map(found.map((record) => [record._id.toHexString(), attach(record)]));
    },

    async markReferenced(mediaIds) {
      await media.updateMany(
        { _id: { $in: [...mediaIds] }, state: 'ready', referencedAt: null },
        { $set: { referencedAt: now() } },
      );
    },

    process: createMediaProcessing(deps),
    collectUnreferenced: createMediaCollection(deps),
  };
}
