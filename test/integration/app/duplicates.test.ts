import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { startTestApp, type TestApp } from '../../support/app.ts';
import { barrier, befriend, secondDevice, signInDevice, type SignedInDevice } from '../../support/device.ts';

const SENDS = 40;

describe('One message, sent forty times at once over four sockets', () => {
  let app: TestApp;
  let senders: readonly SignedInDevice[];
  let recipients: readonly SignedInDevice[];
  let grace: SignedInDevice;
  beforeAll(async () => {
    app = await startTestApp();
    const ada = await signInDevice(app.url, '+491720000001', 'Ada');
    grace = await signInDevice(app.url, '+491720000002', 'Grace');
    senders = [ada, ...(await Promise.all([1, 2, 3].map(() => secondDevice(app.url, ada))))];
    recipients = [grace, await secondDevice(app.url, grace)];
    await befriend(ada, grace);
  });
  afterAll(async () => {
    for (const device of [...senders, ...recipients]) device.close();
    await app.close();
  });

  const sendAll = (message: Readonly<Record<string, unknown>>) =>
    Promise.all(
      Array.from({ length: SENDS }, (_, index) =>
        device(index).request('chatMessage', { recipientId: grace.userId, ...message }),
      ),
    );
  const device = (index: number): SignedInDevice => {
    const chosen = senders[index % senders.length];
    if (chosen === undefined) throw new Error('no sender');
    return chosen;
  };
  const stored = (clientMessageId: string) => app.services.models.messages.countDocuments({ clientMessageId });

  it('is one document, one newMessage on each recipient device, and forty equal answers', async () => {
    const answers = await sendAll({ clientMessageId: 'storm', text: 'Only once' });
    expect(answers[0]).toMatchObject({ ok: true, data: { seq: 1, text: 'Only once' } });
    for (const answer of answers) expect(answer).toEqual(answers[0]);
    await Promise.all(recipients.map((one) => one.gets('newMessage')));
    await barrier(...senders, ...recipients);

    expect(await stored('storm')).toBe(1);
    const message = answers[0]?.ok === true ? answers[0].data : null;
    for (const one of recipients) expect(one.all('newMessage')).toEqual([message]);
    // Whichever socket was first has it from its answer; the other three are told as other devices are.
    expect(senders.map((one) => one.all('newMessage').length).sort()).toEqual([0, 1, 1, 1]);
    // Every send is answered by its success event as well as by its acknowledgement.
    for (const one of senders)
      expect(one.all('chatMessageSuccess')).toEqual(Array.from({ length: SENDS / senders.length }, () => message));
  });

  it('counts once as unread, and as one conversation', async () => {
    expect(await grace.request('getConversations', {})).toMatchObject({
      ok: true,
      data: { conversations: [{ unreadCount: 1, lastMessage: { seq: 1 } }] },
    });
    expect(await app.services.models.conversations.countDocuments()).toBe(1);
  });

  it('is a CONFLICT with another body, forty times, and nothing changes', async () => {
    const answers = await sendAll({ clientMessageId: 'storm', text: 'Something else' });
    for (const answer of answers) expect(answer).toMatchObject({ ok: false, error: { code: 'CONFLICT' } });
    await barrier(...recipients);
    expect(await app.services.models.messages.find({}, 'text').lean()).toMatchObject([{ text: 'Only once' }]);
    for (const one of recipients) expect(one.all('newMessage')).toHaveLength(1);
  });

  it('with two bodies in one storm: one body wins everywhere, the other is a CONFLICT', async () => {
    const answers = await Promise.all(
      Array.from({ length: SENDS }, (_, index) =>
        device(index).request('chatMessage', {
          recipientId: grace.userId,
          clientMessageId: 'race',
          text: index % 8 < 4 ? 'heads' : 'tails',
        }),
      ),
    );
    const accepted = answers.filter((answer) => answer.ok);
    expect(accepted).toHaveLength(SENDS / 2);
    for (const answer of accepted) expect(answer).toEqual(accepted[0]);
    for (const answer of answers) if (!answer.ok) expect(answer.error.code).toBe('CONFLICT');
    expect(await stored('race')).toBe(1);
    await Promise.all(recipients.map((one) => one.gets('newMessage', 2)));
    await barrier(...recipients);
    for (const one of recipients) expect(one.all('newMessage')).toHaveLength(2);
  });

  it('is another message from another sender, and in another conversation', async () => {
    const answer = await grace.request('chatMessage', {
      recipientId: device(0).userId,
      clientMessageId: 'storm',
      text: 'Mine',
    });
    expect(answer).toMatchObject({ ok: true, data: { senderId: grace.userId, text: 'Mine', seq: 3 } });
    expect(await stored('storm')).toBe(2);
  });
});
