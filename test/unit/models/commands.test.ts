import { mongo } from 'mongoose';
import { describe, expect, it } from 'vitest';
import { findFew, insertInOrder, updateAll } from '../../../src/models/commands.ts';
import type { CommandTarget } from '../../../src/models/commands.ts';

/** A collection whose server answers this, and what it was asked. */
const answering = (answer: mongo.BSON.Document) => {
  const asked: mongo.BSON.Document[] = [];
  const target: CommandTarget = {
    collection: { collectionName: 'things' },
    db: {
      db: {
        command: async (command) => {
          asked.push(command);
          return answer;
        },
      },
    },
  };
  return { target, asked };
};

const LIMITS = { writeConcern: { w: 'majority' }, maxTimeMS: 5 };

describe('plain commands', () => {
  it('find everything in one answer, without a cursor to ask again', async () => {
    const { target, asked } = answering({ cursor: { id: 0, firstBatch: [{ _id: 1 }, { _id: 2 }] } });
    expect(await findFew(target, { filter: {}, projection: { _id: 1 }, maxTimeMS: 5 })).toEqual([
      { _id: 1 },
      { _id: 2 },
    ]);
    expect(asked).toMatchObject([{ find: 'things', singleBatch: true, maxTimeMS: 5 }]);
  });

  it('insert up to the first document that cannot be, and say which', async () => {
    const error = { index: 1, code: 11_000, errmsg: 'E11000' };
    const { target, asked } = answering({ n: 1, writeErrors: [error] });
    expect(await insertInOrder(target, [{ _id: 1 }, { _id: 1 }], LIMITS)).toEqual(error);
    expect(asked).toMatchObject([{ insert: 'things', ordered: true, ...LIMITS }]);
    expect(await insertInOrder(answering({ n: 1 }).target, [{ _id: 2 }], LIMITS)).toBeNull();
  });

  it('fail when one of several updates did', async () => {
    const updates = [{ q: { _id: 1 }, u: { $set: { a: 1 } } }];
    const { target } = answering({ n: 0, writeErrors: [{ index: 0, code: 112, errmsg: 'WriteConflict' }] });
    await expect(updateAll(target, updates)).rejects.toMatchObject({ code: 112, message: 'WriteConflict' });
    await expect(updateAll(answering({ n: 1 }).target, updates)).resolves.toBeUndefined();
  });

  it('update in commands that are not too long for the server, and not at all when there is nothing to', async () => {
    const { target, asked } = answering({ n: 1 });
    await updateAll(target, []);
    expect(asked).toEqual([]);
    await updateAll(
      target,
      Array.from({ length: 20_001 }, (_, n) => ({ q: { _id: n }, u: { $set: { a: n } } })),
    );
    expect(asked.map(({ updates }) => updates.length)).toEqual([10_000, 10_000, 1]);
  });

  it('fail as the driver does before there is a connection', async () => {
    const target = { collection: { collectionName: 'things' }, db: {} };
    const finding = findFew(target, { filter: {}, projection: {}, maxTimeMS: 5 });
    await expect(finding).rejects.toBeInstanceOf(mongo.MongoNotConnectedError);
  });
});
