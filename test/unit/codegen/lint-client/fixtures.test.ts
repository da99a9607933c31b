import { describe, expect, it } from 'vitest';
import { readContract } from '../../../../codegen/diff/read-contract.ts';
import { lintClient } from '../../../../codegen/lint-client/lint-client.ts';
import type { ClientReport } from '../../../../codegen/lint-client/lint-client.ts';

const contract = readContract('spec');
const styles = ['vanilla', 'table', 'react', 'hooks', 'class', 'vue', 'sdk', 'sdk-js'];

const reports = new Map<string, ClientReport>();
const reportOf = (folder: string): ClientReport => {
  const report = reports.get(folder) ?? lintClient(contract, `test/unit/codegen/lint-client/fixtures/${folder}`);
  reports.set(folder, report);
  return report;
};
const findingsOf = (folder: string): readonly string[] =>
  reportOf(folder)
    .findings.filter(({ rule }) => rule !== 'unheard-event')
    .map(({ level, rule, file, line, event }) => `${level} ${rule} ${file}:${line} ${event ?? ''}`.trim());

describe('clients without mistakes', () => {
  it.each(styles)('in the style "%s" have no findings', (style) => {
    expect(findingsOf(`clean/${style}`)).toEqual([]);
  });

  it('are read to the end: uses are found in every style', () => {
    const counts = styles.map((style) => reportOf(`clean/${style}`).useCount);
    expect(counts).toEqual([16, 9, 6, 7, 8, 5, 10, 6]);
  });
});

describe('their faulty copies', () => {
  it.each([
    [
      'vanilla',
      [
        'error dead-listener app.js:23 signedIn',
        'error dead-listener app.js:25 userAway',
        'error payload-mismatch app.js:28 signIn',
        'error payload-missing app.js:29 typing',
        'error unknown-emit app.js:30 get-friends',
        'error dead-listener index.html:9 message',
        'error payload-mismatch index.html:10 getConversations',
        'warning unhandled-error app.js:28 signIn',
      ],
    ],
    [
      'table',
      [
        'error dead-listener client.ts:10 messageUpdated',
        'error listener-wrong-direction client.ts:11 startCall',
        'error dead-listener client.ts:12 addFreindSuccess',
        'error payload-mismatch client.ts:18 chatMessage',
        'error payload-mismatch client.ts:25 markRead',
        'error payload-mismatch client.ts:26 startCall',
      ],
    ],
    [
      'react',
      [
        'error dead-listener Chat.tsx:8 isTyping',
        'error payload-mismatch Chat.tsx:9 chatMessage',
        'error payload-unexpected Chat.tsx:11 signOut',
      ],
    ],
    [
      'hooks',
      [
        'error unknown-emit Chat.jsx:38 addFreind',
        'error dead-listener Chat.jsx:40 messageUpdated',
        'error payload-mismatch Chat.jsx:43 chatMessage',
        'error payload-mismatch Chat.jsx:47 createGroup',
      ],
    ],
    [
      'class',
      [
        'error dead-listener ChatClient.ts:11 getMessages',
        'error payload-mismatch ChatClient.ts:28 addFriend',
        'error listener-wrong-direction main.ts:5 removeFriend',
        'error dead-listener main.ts:9 whatever',
        'error payload-mismatch main.ts:10 chatMessage',
        'warning unhandled-error ChatClient.ts:28 addFriend',
        'warning unhandled-error ChatClient.ts:32 getFriends',
        'warning unhandled-error main.ts:10 chatMessage',
      ],
    ],
    ['vue', ['error emit-wrong-direction Chat.vue:10 newMessage', 'error dead-listener useChat.ts:14 user-online']],
    [
      'sdk',
      [
        'error dead-listener Chat.ts:12 typingStopped',
        'error listener-wrong-direction Chat.ts:13 editMessage',
        'error payload-mismatch Chat.ts:27 chatMessage',
        'error unknown-method Chat.ts:30 hangUp',
        'error dead-listener client.ts:13 messageRead',
        'error payload-mismatch client.ts:18 addFriend',
        'warning unhandled-error Chat.ts:26 typing',
        'warning unhandled-error Chat.ts:34 signOut',
      ],
    ],
    [
      'sdk-js',
      [
        'error dead-listener app.jsx:9 unfriended',
        'error unknown-method app.jsx:10 emit',
        'error emit-wrong-direction app.jsx:11 newMessage',
        'error dead-listener app.jsx:17 message',
        'error unknown-method app.jsx:22 getFreinds',
        'error dead-listener app.jsx:37 messageRemoved',
        'error payload-mismatch app.jsx:38 chatMessage',
      ],
    ],
  ])('in the style "%s" have exactly these', (style, expected) => {
    expect(findingsOf(`faulty/${style}`)).toEqual(expected);
  });

  it('are told what was meant', () => {
    const { findings } = reportOf('faulty/table');
    const words = findings.map(({ text, fix }) => `${text} ${fix}`).join('\n');
    expect(words).toContain('`messageUpdated` (named in events.ts:2). Did you mean `messageEdited`?');
    expect(words).toContain('`conversationID` is not in the contract (did you mean `conversationId`?)');
    expect(words).toContain("(did you mean 'text'?)");
  });
});
