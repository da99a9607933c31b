import { TOO_LARGE } from './device.ts';

const nested = (depth: number): string => `${'['.repeat(depth)}${']'.repeat(depth)}`;
const deepObject = (depth: number): string => `${'{"a":'.repeat(depth)}1${'}'.repeat(depth)}`;

/** JSON texts of arguments that have broken other servers. */
export const HOSTILE_PAYLOADS: readonly string[] = [
  '{"conversationId":{"$gt":""},"messageId":{"$gt":""},"userId":{"$gt":""},"callId":{"$gt":""}}',
  '{"phoneNumber":"+491700000001","passcode":{"$ne":null}}',
  '{"conversationId":["665f1d00b7e4d90012a3d001"],"text":["x"],"phoneNumber":["+491700000001"]}',
  '{"toJSON":"x","constructor":{"prototype":{"polluted":true}}}',
  '{"__proto__":{"polluted":true},"messageId":"665f1d00b7e4d90012a3d001"}',
  '{"messageId":"\\ud800","text":"\\udfff"}',
  '{"conversationId":"665f1d00b7e4d90012a3d001","before":9007199254740994,"limit":1e308}',
  '{"conversationId":"665f1d00b7e4d90012a3d001","before":-0,"limit":1e999}',
  '{"messageId":"\\u0000","text":"\\u0000"}',
  '{"title":"\\u200b\\u202e","name":"\\u200b","userIds":[]}',
  '{"_placeholder":true,"num":0}',
  '{"length":1e9}',
  `{"userIds":[${Array.from({ length: 300 }, (_, index) => `"${index.toString(16).padStart(24, '0')}"`).join(',')}]}`,
  `{${Array.from({ length: 3_000 }, (_, index) => `"k${index}":1`).join(',')}}`,
  `{"text":"${'x'.repeat(50_000)}"}`,
  nested(17),
  nested(5_000),
  deepObject(5_000),
  '"payload"',
  '42',
  'null',
  'true',
  '[]',
  '{}',
  '""',
];

/** Names that no client may send; Socket.IO itself ends the connection for some. */
export const HOSTILE_NAMES: readonly string[] = [
  '__proto__',
  'constructor',
  'toString',
  'hasOwnProperty',
  'newMessage',
  'signInSuccess',
  'rateLimited',
  'Typing',
  'typing ',
  '',
  '\u0000',
  'x'.repeat(30_000),
];

/** Socket.IO frames that no client sends: wrong types, ids, namespaces, attachments, reserved names, broken JSON. */
export const HOSTILE_FRAMES: readonly string[] = [
  '212345678901234567890["getFriends"]',
  '29007199254740992["getFriends"]',
  '2-1["getFriends"]',
  '20["getFriends"]',
  '2["getFriends"',
  '2{"getFriends":1}',
  '2[]',
  '2[null]',
  '2[42,{}]',
  '2[{"toString":1}]',
  '2["connect"]',
  '2["disconnect"]',
  '2["disconnecting"]',
  '2["error",{}]',
  '2["newListener"]',
  '2["removeListener"]',
  '51-["getFriends",{"_placeholder":true,"num":0}]',
  '51-["chatMessage",{"text":{"_placeholder":true,"num":99}}]',
  '50-["getFriends"]',
  '5999-["getFriends"]',
  '510-["getFriends"]',
  '61-7[{"_placeholder":true,"num":0}]',
  '5',
  '5-',
  '9',
  '',
  '2/other,["getFriends"]',
  '0/other,',
  '0/__proto__,{}',
  '0',
  '0{"token":1}',
  '1',
  '1/other,',
  '3999[]',
  '31["x"]',
  '3["x"]',
  '4{"message":"x"}',
  `2["chatMessage",${nested(20_000)}]`,
  `2["${'['.repeat(30_000)}`,
  `2["getFriends",${deepObject(8_000)}]`,
];

/** Ends its connection: larger than one packet may be. */
export const OVERSIZED_FRAME = `2["chatMessage",{"text":"${'x'.repeat(TOO_LARGE)}"}]`;

/** Payloads of handshakes. */
export const HOSTILE_HANDSHAKES: readonly string[] = [
  '{"token":{}}',
  '{"token":null}',
  '{"token":""}',
  '{"token":"x"}',
  `{"token":"${'x'.repeat(5_000)}"}`,
  '{"token":["a"],"__proto__":{"token":"b"}}',
  '{"token":"eyJhbGciOiJub25lIn0.eyJzdWIiOiIxIn0."}',
  '{"pid":"x","offset":"y"}',
  '[]',
  '{"a":1}',
  nested(2_000),
];
