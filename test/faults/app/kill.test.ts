import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { buildNode, startChildNode, type NodeProgram } from '../../support/child-node.ts';
import { befriend, signInDevice, type SignedInDevice } from '../../support/device.ts';
import { allMessages, isMessage } from '../../support/history.ts';
import { temporaryFolder, waitFor } from '../../support/processes.ts';

const SENDERS = 48;
const ACKNOWLEDGED_BEFORE_KILL = 1_000;

describe('A server killed with SIGKILL under load', () => {
  const folder = temporaryFolder('kill');
  let program: NodeProgram;
  beforeAll(async () => {
    program = await buildNode();
  });
  afterAll(async () => {
    program.remove();
    await folder.remove();
  });

  it('has after its restart every acknowledged message, once, and no gap in seq', async () => {
    const first = await startChildNode(program, { dataDir: folder.path });
    const [ada, grace] = [
      await signInDevice(first.url, '+491760000001', 'Ada'),
      await signInDevice(first.url, '+491760000002', 'Grace'),
    ];
    await befriend(ada, grace);

    const acknowledged = new Map<string, string>();
    let conversationId = '';
    let running = true;
    const send = async (device: SignedInDevice, clientMessageId: string): Promise<void> => {
      const recipientId = device === ada ? grace.userId : ada.userId;
      const answer = await device.request('chatMessage', {
        recipientId,
        clientMessageId,
        text: `text of ${clientMessageId}`,
      });
      if (!answer.ok || !isMessage(answer.data)) throw new Error(`not sent: ${JSON.stringify(answer)}`);
      acknowledged.set(clientMessageId, answer.data.messageId);
      conversationId = answer.data.conversationId;
    };
    const load = Array.from({ length: SENDERS }, async (_, sender) => {
      const device = sender % 2 === 0 ? ada : grace;
      // Requests that were in flight at the kill fail with the connection: stored or not, both are right.
      for (let count = 0; running; count += 1) await send(device, `s${sender}-${count}`).catch(() => (running = false));
    });
    await waitFor('enough is acknowledged', () => acknowledged.size >= ACKNOWLEDGED_BEFORE_KILL, { everyMs: 1 });
    first.process.signal('SIGKILL');
    await first.process.exited;
    running = false;
    await Promise.all(load);
    ada.close();
    grace.close();

    const second = await startChildNode(program, { dataDir: folder.path });
    const again = await signInDevice(second.url, grace.phoneNumber);
    expect(again.userId).toBe(grace.userId);
    const history = await allMessages(again, conversationId);
    const stored = new Map(history.map(({ clientMessageId, messageId }) => [clientMessageId, messageId]));
    expect(stored.size).toBe(history.length);
    expect(history.map(({ seq }) => seq)).toEqual(history.map((_, index) => index + 1));
    expect(
      [...acknowledged].filter(([clientMessageId, messageId]) => stored.get(clientMessageId) !== messageId),
    ).toEqual([]);
    expect(history.every(({ clientMessageId, text }) => text === `text of ${clientMessageId}`)).toBe(true);

    const retried = [...acknowledged.entries()].at(-1);
    if (retried === undefined) throw new Error('nothing was acknowledged');
    const [clientMessageId, messageId] = retried;
    const sender = Number(/\d+/.exec(clientMessageId)?.[0]) % 2 === 0 ? ada : grace;
    const device = await signInDevice(second.url, sender.phoneNumber);
    const answer = await device.request('chatMessage', {
      conversationId,
      clientMessageId,
      text: `text of ${clientMessageId}`,
    });
    expect(answer).toMatchObject({ ok: true, data: { messageId } });
    const next = await device.request('chatMessage', { conversationId, clientMessageId: 'after', text: 'after' });
    expect(next).toMatchObject({ ok: true, data: { seq: history.length + 1 } });
    console.log(`killed after ${acknowledged.size} acknowledged messages; ${history.length} are stored`);
    again.close();
    device.close();
    await second.process.stop();
  }, 40_000);
});
