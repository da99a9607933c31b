import { Readable } from 'node:stream';
import { pipeline } from 'node:stream/promises';
import mongoose from 'mongoose';
import type { Connection, Types } from 'mongoose';
import { ChatError } from '../../contract/errors.ts';

/** A part of a file: bytes `start` to `end`, both included. */
export interface ByteRange {
  readonly start: number;
  readonly end: number;
}

/** Where the bytes are. */
export interface MediaStorage {
  /** Stores what comes; when the source fails, so does this, and a part may stay until `remove`. */
  write(fileId: Types.ObjectId, content: AsyncIterable<Uint8Array>): Promise<void>;
  read(fileId: Types.ObjectId, range: ByteRange | null): Readable;
  /** Removes the whole, or what there is of it. Doing it again changes nothing. */
  remove(fileId: Types.ObjectId): Promise<void>;
}

const BUCKET = 'mediaFiles';

/** GridFS of this connection's database. */
export function createMediaStorage(connection: Connection): MediaStorage {
  function database() {
    const { db } = connection;
    if (db === undefined) throw new ChatError('UNAVAILABLE', 'Files are not available right now. Please try again.');
    return db;
  }
  const bucket = () =>
    new mongoose.mongo.GridFSBucket(database(), { bucketName: BUCKET, writeConcern: { w: 'majority' } });

  return {
    async write(fileId, content) {
      await pipeline(
        Readable.from(content, { objectMode: true, highWaterMark: 1 }),
        bucket().openUploadStreamWithId(fileId, fileId.toHexString()),
      );
    },
    read: (fileId, range) =>
      bucket().openDownloadStream(fileId, range === null ? {} : { start: range.start, end: range.end + 1 }),
    async remove(fileId) {
      // Not `bucket().delete`: it refuses a file of which only chunks exist, as a crash during an upload leaves it.
      await database().collection(`${BUCKET}.files`).deleteOne({ _id: fileId });
      await database().collection(`${BUCKET}.chunks`).deleteMany({ files_id: fileId });
    },
  };
}
