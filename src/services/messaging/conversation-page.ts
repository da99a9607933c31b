import type { ConversationModel, ConversationRecord } from '../../models/Conversation.ts';
import { objectId } from './object-ids.ts';

export const MAX_PAGE = 100;

export interface PageRequest {
  /** Only what was updated before this moment. */
  readonly before?: string;
  readonly limit?: number;
}

/**
 * A person's conversations, newest first. The cursor is a time, so conversations of the same millisecond must not fall on
 * both sides of a page's end: the page takes them all, or if it would grow too long, leaves them to the next one.
 */
export async function readPage(
  model: ConversationModel,
  userId: string,
  { before, limit = 50 }: PageRequest,
): Promise<ConversationRecord[]> {
  const found = await model
    .find({
      'participants.userId': objectId(userId),
      ...(before === undefined ? {} : { updatedAt: { $lt: new Date(before) } }),
    })
    .sort({ updatedAt: -1 })
    .limit(MAX_PAGE + 1)
    .lean<ConversationRecord[]>()
    .exec();
  return cutPage(found, limit);
}

/** The page out of up to {@link MAX_PAGE} + 1 conversations, newest first. */
export function cutPage<Row extends Pick<ConversationRecord, 'updatedAt'>>(rows: readonly Row[], limit: number): Row[] {
  const last = rows[limit - 1];
  if (last === undefined || rows.length <= limit) return [...rows];
  const sameTime = (row: Row): boolean => row.updatedAt.getTime() === last.updatedAt.getTime();
  let end = limit;
  for (let next = rows[end]; next !== undefined && sameTime(next); next = rows[end]) end += 1;
  if (end <= MAX_PAGE) return rows.slice(0, end);
  const kept = rows.slice(0, limit).filter((row) => !sameTime(row));
  return kept.length > 0 ? kept : rows.slice(0, limit);
}
