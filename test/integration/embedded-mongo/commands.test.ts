import mongoose from 'mongoose';
import { afterAll, beforeAll, expect, it } from 'vitest';
import { describeWithMongo } from '../../support/mongo.ts';
import { commandGroups } from './command-table.ts';
import { answerTo, normaliseAnswer } from './normalise.ts';

// The recorded answers are those of a real MongoDB 6.0.5 (vitest -u with one at hand records them anew): both are held
// against the same file, so the embedded one is compared with the real one also where no real one is found.
describeWithMongo('commands answer as recorded from the real MongoDB', ['real', 'embedded'], (mongo) => {
  let client: mongoose.mongo.MongoClient;

  beforeAll(async () => {
    client = await mongoose.mongo.MongoClient.connect(mongo().uri);
  });
  afterAll(async () => {
    await client.close();
  });

  for (const { name, steps } of commandGroups) {
    it(name, async () => {
      const database = `${mongo().name}_${name.replaceAll(' ', '_').slice(0, 20)}`;
      const db = client.db(database);
      const answers: Record<string, unknown>[] = [];
      const lines: string[] = [];
      for (const step of steps) {
        const command = typeof step === 'function' ? step(answers) : step;
        const answer = await answerTo(db, command);
        answers.push(answer);
        const asked = typeof step === 'function' ? Object.keys(command)[0] : normaliseAnswer(command, database);
        lines.push(`${JSON.stringify(asked)}\n  ${JSON.stringify(normaliseAnswer(answer, database))}`);
      }
      await db.dropDatabase();
      await expect(`${lines.join('\n')}\n`).toMatchFileSnapshot(`./recorded/${name.replaceAll(' ', '-')}.txt`);
    });
  }
});
