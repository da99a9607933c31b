import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { buildNode, startChildNode, type NodeProgram } from '../../support/child-node.ts';
import { temporaryFolder } from '../../support/processes.ts';

/** What the product promises, on a machine of its own. */
const PROMISED_MS = 2_000;
/** What is enforced: the tests share the machine. */
const TOLERATED_MS = 5_000;

describe('A server with embedded stores', () => {
  const folder = temporaryFolder('start');
  let program: NodeProgram;
  beforeAll(async () => {
    program = await buildNode();
  });
  afterAll(async () => {
    program.remove();
    await folder.remove();
  });

  it('is ready soon after its process starts, with an empty data folder and with a used one', async () => {
    const figures: number[] = [];
    for (const state of ['empty', 'used']) {
      const node = await startChildNode(program, { dataDir: folder.path });
      const ms = Math.round(node.readyAfterMs);
      figures.push(ms);
      console.log(`start to ready, ${state} data folder: ${ms} ms (promised: ${PROMISED_MS})`);
      await node.process.stop();
      expect(await node.process.exited).toBe(0);
    }
    expect(Math.max(...figures)).toBeLessThan(TOLERATED_MS);
  });

  it('ends with a reason when another one uses its data folder', async () => {
    const node = await startChildNode(program, { dataDir: folder.path });
    await expect(startChildNode(program, { dataDir: folder.path })).rejects.toThrow(
      /the server ended with 1[^]*(in use|lock)/i,
    );
    expect((await fetch(`${node.url}/healthz`)).status).toBe(200);
    await node.process.stop();
  });
});
