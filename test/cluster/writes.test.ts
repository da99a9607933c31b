import { createServer, type Server } from 'node:http';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { createWorker, type Worker } from '../../src/app.ts';
import { readConfig } from '../../src/config/index.ts';
import { missingStores, startCluster, type Cluster } from '../support/cluster.ts';
import { befriend, secondDevice, signInDevice, type SignedInDevice } from '../support/device.ts';
import { conversationIdOf, isMessage } from '../support/fence.ts';
import { dataOf } from '../support/observe.ts';
import { PIXEL } from '../support/pixel.ts';
import { temporaryFolder, waitFor } from '../support/processes.ts';
import { silentLog } from '../support/silent-log.ts';

const missing = missingStores();
const MESSAGES = 2_000;
const SENDS_EACH = 5;

describe.skipIf(missing.length > 0)(`Writes over two nodes (missing: ${missing.join(', ') || 'nothing'})`, () => {
  const folder = temporaryFolder('worker');
  const posted: { readonly path: string; readonly body: Readonly<Record<string, unknown>> }[] = [];
  let webhook: Server;
  let cluster: Cluster;
  let worker: Worker;
  let ada: readonly [SignedInDevice, SignedInDevice];
  let bob: readonly [SignedInDevice, SignedInDevice];
  const onBoth = async (phoneNumber: string): Promise<readonly [SignedInDevice, SignedInDevice]> => {
    const first = await signInDevice(cluster.nodes[0].url, phoneNumber);
    return [first, await secondDevice(cluster.nodes[1].url, first)];
  };

  beforeAll(async () => {
    webhook = createServer((request, response) => {
      let body = '';
      request.setEncoding('utf8').on('data', (chunk: string) => (body += chunk));
      request.on('end', () => {
        posted.push({ path: request.url ?? '', body: JSON.parse(body) });
        response.end();
      });
    });
    await new Promise<void>((resolve) => webhook.listen(0, '127.0.0.1', resolve));
    const address = webhook.address();
    if (address === null || typeof address === 'string') throw new Error('the webhook has no port');
    const hook = `http://127.0.0.1:${address.port}`;
    cluster = await startCluster();
    const env = {
      ...cluster.env,
      DATA_DIR: folder.path,
      PASSCODE_WEBHOOK_URL: `${hook}/passcode`,
      PUSH_WEBHOOK_URL: `${hook}/push`,
    };
    worker = await createWorker(readConfig(env), { log: silentLog });
    [ada, bob] = [await onBoth('+491720000001'), await onBoth('+491720000002')];
    await befriend(ada[0], bob[0]);
  });
  afterAll(async () => {
    for (const device of [...ada, ...bob]) device.close();
    const { findings } = await cluster.audit();
    await worker.close();
    await cluster.close();
    await folder.remove();
    webhook.closeAllConnections();
    webhook.close();
    expect(findings).toEqual([]);
  });

  it('make one conversation of two first messages sent at once from both sides', async () => {
    const answers = await Promise.all([
      ada[0].request('chatMessage', { recipientId: bob[0].userId, clientMessageId: 'first', text: 'a' }),
      bob[1].request('chatMessage', { recipientId: ada[0].userId, clientMessageId: 'first', text: 'b' }),
    ]);
    const sent = answers.map((answer) => (answer.ok && isMessage(answer.data) ? answer.data : null));
    expect(answers).toMatchObject([{ ok: true }, { ok: true }]);
    expect(new Set(sent.map((message) => message?.conversationId)).size).toBe(1);
    expect(sent.map((message) => message?.seq).toSorted()).toEqual([1, 2]);
    expect(await cluster.connection.collection('conversations').countDocuments()).toBe(1);
    const texts = (device: SignedInDevice): readonly string[] =>
      device.all('newMessage').flatMap((one) => (isMessage(one) ? [one.text ?? ''] : []));
    const got = (): unknown => [...ada, ...bob].map((device) => texts(device).toSorted());
    const due = [['b'], ['a', 'b'], ['a', 'b'], ['a']];
    await waitFor('every other device has them', () => JSON.stringify(got()) === JSON.stringify(due));
  });

  it(`store ${MESSAGES} messages once when each is sent ${SENDS_EACH} times at once, with equal answers and one newMessage per device`, async () => {
    // A connection of its own for each repeat: together they send more than one client may in a second.
    const more = await Promise.all(
      Array.from({ length: SENDS_EACH - ada.length }, (_, index) =>
        secondDevice(cluster.nodes[index % 2 === 0 ? 0 : 1].url, ada[0]),
      ),
    );
    const senders = [...ada, ...more];
    for (const device of [...ada, ...bob]) device.forget();
    const before = await cluster.connection.collection('messages').countDocuments();
    let next = 0;
    const differing: string[] = [];
    const storm = Array.from({ length: 25 }, async () => {
      while (next < MESSAGES) {
        const clientMessageId = `storm-${(next += 1)}`;
        const payload = { recipientId: bob[0].userId, clientMessageId, text: clientMessageId };
        const answers = await Promise.all(senders.map((device) => device.request('chatMessage', payload)));
        const [one] = answers;
        if (one?.ok !== true || new Set(answers.map((answer) => JSON.stringify(answer))).size !== 1)
          differing.push(clientMessageId);
      }
    });
    await Promise.all(storm);
    for (const device of more) device.close();
    expect(differing).toEqual([]);
    await waitFor('each device of the recipient has all', () =>
      bob.every((device) => device.all('newMessage').length >= MESSAGES),
    );
    // A last message behind everything from each node shows what came too much.
    for (const [index, device] of ada.entries()) {
      await device.request('chatMessage', { recipientId: bob[0].userId, clientMessageId: `end-${index}`, text: 'end' });
    }
    const ended = (device: SignedInDevice): boolean =>
      device.all('newMessage').filter((one) => isMessage(one) && one.clientMessageId.startsWith('end-')).length >= 2;
    await waitFor('the last ones have come', () => bob.every(ended));
    for (const device of bob) {
      const ids = device.all('newMessage').flatMap((one) => (isMessage(one) ? [one.messageId] : []));
      expect(ids.filter((id, index) => ids.indexOf(id) !== index)).toEqual([]);
      expect(ids).toHaveLength(MESSAGES + 2);
    }
    expect((await cluster.connection.collection('messages').countDocuments()) - before).toBe(MESSAGES + 2);
    const created = (): ReadonlySet<string> =>
      new Set(cluster.events.filter(({ type }) => type === 'message.created').map(({ id }) => id));
    await waitFor('every message was published', () => created().size >= MESSAGES + 4);
    expect(created().size).toBe(MESSAGES + 4);
  }, 60_000);

  it('give a file that was uploaded on one node to a member on the other', async () => {
    const form = new FormData();
    form.append('file', new Blob([PIXEL], { type: 'image/png' }), 'dot.png');
    const headers = { authorization: `Bearer ${ada[0].token}` };
    const uploaded = await fetch(`${cluster.nodes[0].url}/media`, { method: 'POST', headers, body: form });
    expect(uploaded.status).toBe(201);
    const { mediaId }: { mediaId: string } = JSON.parse(await uploaded.text());
    for (const device of bob) device.forget();
    const payload = { recipientId: bob[0].userId, clientMessageId: 'media', type: 'image', mediaId };
    expect(await ada[0].request('chatMessage', payload)).toMatchObject({ ok: true });
    await bob[1].gets('newMessage');
    const [message] = bob[1].all('newMessage');
    const url = isMessage(message) ? message.media?.url : undefined;
    const fetched = await fetch(new URL(url ?? 'missing', cluster.nodes[1].url));
    expect(Buffer.from(await fetched.arrayBuffer())).toEqual(Buffer.from(PIXEL));
    await waitFor('media.uploaded was published', () =>
      cluster.events.some(({ type, valid }) => type === 'media.uploaded' && valid),
    );
  });

  it('have the worker deliver passcodes, and push only to people with no device online', async () => {
    const passcodes = (): readonly unknown[] =>
      posted.filter(({ path }) => path === '/passcode').map(({ body }) => body['phoneNumber']);
    await waitFor('both codes were delivered', () => passcodes().length >= 2);
    expect(new Set(passcodes())).toEqual(new Set([ada[0].phoneNumber, bob[0].phoneNumber]));

    const cyd = await signInDevice(cluster.nodes[1].url, '+491720000003');
    await befriend(ada[0], cyd);
    const userIds = [bob[0].userId, cyd.userId];
    const conversationId = conversationIdOf(dataOf(await ada[0].request('createGroup', { title: 'Three', userIds })));
    for (const device of ada) device.forget();
    cyd.close();
    await ada[0].gets('userOffline');
    const message = await ada[1].request('chatMessage', {
      conversationId,
      clientMessageId: 'away',
      text: 'are you there?',
    });
    const { messageId } = dataOf(message);
    // Ada and Bob have been online all the time: whatever was pushed since the start must be Cyd's.
    const pushes = (): readonly unknown[] =>
      posted.filter(({ path }) => path === '/push').map(({ body }) => [body['userId'], body['subjectId']]);
    await waitFor('the push went out', () => pushes().length > 0, { timeoutMs: 15_000 });
    expect(pushes()).toEqual([[cyd.userId, messageId]]);
  });

  it('publish only valid envelopes, under the routing key of their type', () => {
    expect(cluster.events.filter(({ valid, type, routingKey }) => !valid || type !== routingKey)).toEqual([]);
  });
});
