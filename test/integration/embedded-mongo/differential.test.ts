import fc from 'fast-check';
import mongoose from 'mongoose';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { mongoAvailable, openTestMongo, type TestMongo } from '../../support/mongo.ts';
import { answerTo, normaliseAnswer } from './normalise.ts';
import { commandSequence } from './random-commands.ts';

// Fixed, so that a run says the same twice; explore with FC_SEED=$RANDOM FC_RUNS=1000 FC_SHRINK=1.
const seed = Number(process.env.FC_SEED ?? 20_261_124);
const numRuns = Number(process.env.FC_RUNS ?? 60);

describe.skipIf(!mongoAvailable('real'))(
  `random commands, seed ${seed} (FC_SEED repeats it) [real MongoDB beside the embedded]`,
  () => {
    const opened: { mongo: TestMongo; client: mongoose.mongo.MongoClient }[] = [];

    beforeAll(async () => {
      for (const kind of ['real', 'embedded'] as const) {
        const mongo = await openTestMongo({ kind });
        if (mongo === null) throw new Error(`no ${kind} MongoDB`);
        opened.push({ mongo, client: await mongoose.mongo.MongoClient.connect(mongo.uri) });
      }
    });
    afterAll(async () => {
      for (const { mongo, client } of opened) {
        await client.close();
        await mongo.close();
      }
    });

    it('have the same results, codes and documents on both', { timeout: 120_000 }, async () => {
      await fc.assert(
        fc.asyncProperty(commandSequence, async (commands) => {
          await Promise.all(
            opened.map(({ client, mongo }) =>
              client
                .db(mongo.name)
                .collection('c')
                .drop()
                .catch(() => {}),
            ),
          );
          for (const command of commands) {
            const [real, embedded] = await Promise.all(
              opened.map(({ client, mongo }) => ask(client.db(mongo.name), command)),
            );
            expect(embedded, JSON.stringify(command)).toEqual(real);
            // What one of many updates did before another failed depends on the order in which they were found.
            if (isFailedMulti(command, real)) return;
            const everything = { find: 'c', filter: {}, sort: { _id: 1 } };
            const [realDocs, embeddedDocs] = await Promise.all(
              opened.map(({ client, mongo }) => ask(client.db(mongo.name), everything)),
            );
            expect(JSON.stringify(embeddedDocs), `all documents after ${JSON.stringify(command)}`).toBe(
              JSON.stringify(realDocs),
            );
          }
        }),
        { seed, numRuns, endOnFailure: process.env.FC_SHRINK === undefined },
      );
    });
  },
);

async function ask(db: mongoose.mongo.Db, command: Record<string, unknown>): Promise<unknown> {
  const answer = normaliseAnswer(await answerTo(db, command), db.databaseName);
  return JSON.parse(JSON.stringify(answer));
}

function isFailedMulti(command: Record<string, unknown>, answer: unknown): boolean {
  const failed = typeof answer === 'object' && answer !== null && 'writeErrors' in answer;
  return failed && JSON.stringify(command).includes('"multi":true');
}
