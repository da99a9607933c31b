import mongoose from 'mongoose';
import { startEmbeddedMongo } from '../../../src/embedded/mongo/server.ts';

// A child process of the crash test: writes without pause and prints the number of every acknowledged document.
const [, , dataDir = '', first = '0'] = process.argv;
const server = await startEmbeddedMongo({ dataDir, host: '127.0.0.1' });
const client = await mongoose.mongo.MongoClient.connect(`${server.uri}burst`);
const numbers = client.db().collection<{ _id: number; half?: boolean }>('numbers');
let next = Number(first);

async function writer(): Promise<never> {
  for (;;) {
    const _id = (next += 1);
    if (_id % 10 === 0) {
      const ids = [_id, ...Array.from({ length: 4 }, () => (next += 1))];
      await numbers.insertMany(ids.map((id) => ({ _id: id })));
      process.stdout.write(`${ids.join('\n')}\n`);
    } else {
      await numbers.insertOne({ _id });
      await numbers.updateOne({ _id }, { $set: { half: true } });
      process.stdout.write(`${_id} updated\n`);
    }
  }
}

await Promise.all(Array.from({ length: 16 }, writer));
