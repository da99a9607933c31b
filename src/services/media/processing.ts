import { buffer } from 'node:stream/consumers';
import { Types } from 'mongoose';
import sharp from 'sharp';
import type { Logger } from '../../contract/context.ts';
import type { MediaModel } from '../../models/Media.ts';
import type { MediaStorage } from './storage.ts';

export interface ProcessingDependencies {
  readonly media: MediaModel;
  readonly storage: MediaStorage;
  readonly now: () => Date;
  readonly newObjectId: () => string;
  readonly log: Logger;
}

const THUMBNAIL_PIXELS = 320;
/** More is refused before it is decoded: a small file can unfold to gigabytes. */
const MAX_PIXELS = 64_000_000;
export const THUMBNAIL_TYPE = 'image/webp';

/**
 * Makes the function by which the worker finds an image's dimensions and makes its thumbnail. Idempotent, also when two
 * workers do it at once. An image that cannot be read is noted as processed without them; an outage is thrown, to be retried.
 */
export function createMediaProcessing(deps: ProcessingDependencies): (mediaId: string) => Promise<void> {
  const { media, storage } = deps;

  return async (mediaId) => {
    const record = await media.findOne({ _id: mediaId, state: 'ready', processedAt: null }).lean();
    if (record === null) return;
    const picture = record.mimeType.startsWith('image/')
      ? await look(await buffer(storage.read(record.fileId, null)))
      : null;

    const made: { width?: number; height?: number; thumbnailFileId?: Types.ObjectId } = {};
    if (picture !== null) {
      made.width = picture.width;
      made.height = picture.height;
      made.thumbnailFileId = Types.ObjectId.createFromHexString(deps.newObjectId());
      await storage.write(made.thumbnailFileId, once(picture.thumbnail));
    }
    const noted = await media.updateOne(
      { _id: record._id, state: 'ready', processedAt: null },
      { $set: { ...made, processedAt: deps.now() } },
    );
    // Another worker was faster, or the file was collected meanwhile.
    if (noted.modifiedCount === 0 && made.thumbnailFileId !== undefined) await storage.remove(made.thumbnailFileId);
  };

  async function look(bytes: Buffer) {
    try {
      const image = sharp(bytes, { limitInputPixels: MAX_PIXELS, failOn: 'error' }).autoOrient();
      const { autoOrient } = await image.metadata();
      const thumbnail = await image
        .resize(THUMBNAIL_PIXELS, THUMBNAIL_PIXELS, { fit: 'inside', withoutEnlargement: true })
        .webp({ quality: 75 })
        .toBuffer();
      return { width: autoOrient.width, height: autoOrient.height, thumbnail };
    } catch (error) {
      deps.log.info({ err: error }, 'an image could not be read; it stays without a thumbnail');
      return null;
    }
  }
}

async function* once(bytes: Uint8Array): AsyncGenerator<Uint8Array> {
  yield bytes;
}
