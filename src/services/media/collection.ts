import type { Logger } from '../../contract/context.ts';
import type { MediaModel } from '../../models/Media.ts';
import type { MediaStorage } from './storage.ts';

/** What no message uses is deleted after a day. */
export const UNREFERENCED_MS = 24 * 3_600_000;

export interface CollectionDependencies {
  readonly media: MediaModel;
  readonly storage: MediaStorage;
  readonly now: () => Date;
  readonly log: Logger;
}

const BATCH = 100;

/**
 * Makes one round of deleting files that no message uses and uploads that never ended.
 * First the document is marked, which no message can undo; then the bytes go, then the document: a crash at any point
 * leaves something that the next round finds.
 * @returns the function; it resolves with how many files it deleted
 */
export function createMediaCollection(deps: CollectionDependencies): (olderThanMs?: number) => Promise<number> {
  const { media, storage } = deps;
  return async (olderThanMs = UNREFERENCED_MS) => {
    const cutoff = new Date(deps.now().getTime() - olderThanMs);
    const unused = { referencedAt: null, createdAt: { $lt: cutoff } };
    let deleted = 0;
    for (;;) {
      const found = await media.find(unused, { _id: 1 }).sort({ createdAt: 1 }).limit(BATCH).lean();
      for (const { _id } of found) {
        const record = await media
          .findOneAndUpdate({ _id, ...unused }, { $set: { state: 'collected' } }, { returnDocument: 'after' })
          .lean();
        if (record === null) continue;
        await storage.remove(record.fileId);
        if (record.thumbnailFileId !== undefined) await storage.remove(record.thumbnailFileId);
        deleted += (await media.deleteOne({ _id, state: 'collected' })).deletedCount;
      }
      if (found.length < BATCH) break;
    }
    if (deleted > 0) deps.log.info({ deleted }, 'unused media were deleted');
    return deleted;
  };
}
