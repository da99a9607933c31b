import { spawn } from 'node:child_process';
import { once } from 'node:events';
import { join } from 'node:path';
import mongoose from 'mongoose';
import { expect, it, onTestFinished } from 'vitest';
import { startEmbeddedMongo } from '../../../src/embedded/mongo/server.ts';
import { temporaryFolder } from '../../support/processes.ts';

it(
  'The embedded MongoDB loses nothing acknowledged when its process is killed in a burst of writes, again and again',
  { timeout: 60_000 },
  async () => {
    const folder = temporaryFolder('embedded');
    onTestFinished(() => folder.remove());
    const acknowledged = new Set<string>();
    let last = 0;
    for (let round = 0; round < 3; round += 1) {
      const child = spawn(
        process.execPath,
        ['--import', 'tsx', join(import.meta.dirname, 'burst-writer.ts'), folder.path, String(last)],
        { stdio: ['ignore', 'pipe', 'inherit'] },
      );
      let printed = '';
      const enough = 400 + round * 150;
      child.stdout.on('data', (chunk: Buffer) => {
        printed += chunk.toString();
        if (printed.split('\n').length > enough) child.kill('SIGKILL');
      });
      await once(child, 'close');
      expect(child.signalCode).toBe('SIGKILL');
      const lines = printed.split('\n').slice(0, -1);
      for (const line of lines) acknowledged.add(line);
      last = Math.max(last, ...lines.map((line) => Number.parseInt(line, 10))) + 1_000;

      const server = await startEmbeddedMongo({ dataDir: folder.path, host: '127.0.0.1' });
      const client = await mongoose.mongo.MongoClient.connect(server.uri);
      const stored = new Map(
        (await client.db('burst').collection('numbers').find().toArray()).map((doc) => [
          String(doc._id),
          doc.half === true,
        ]),
      );
      await client.close();
      await server.close();
      const missing = [...acknowledged].filter((line) => {
        const [id = '', updated] = line.split(' ');
        return updated === undefined ? !stored.has(id) : stored.get(id) !== true;
      });
      expect(missing).toEqual([]);
    }
    expect(acknowledged.size).toBeGreaterThan(1_200);
  },
);
