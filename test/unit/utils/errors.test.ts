import { describe, expect, it } from 'vitest';
import { storeOutage } from '../../../src/utils/errors.ts';

const named = (name: string, message: string, extra: object = {}): Error =>
  Object.assign(new Error(message), { name }, extra);

describe('an outage of a store', () => {
  it.each<[string, Error]>([
    ['no server', named('MongoServerSelectionError', 'x')],
    ['no server, by mongoose', named('MongooseServerSelectionError', 'x')],
    ['a broken connection', named('MongoNetworkError', 'x')],
    ['maxTimeMS', named('MongoServerError', 'operation exceeded time limit', { code: 50 })],
    ['a refused connection', Object.assign(new Error('connect'), { code: 'ECONNREFUSED' })],
    ['Redis offline', new Error("Stream isn't writeable and enableOfflineQueue options is false")],
    ['Redis too slow', new Error('Command timed out')],
    ['mongoose that buffers', named('MongooseError', 'Operation `users.findOne()` buffering timed out after 2000ms')],
    ['a cause', new Error('outer', { cause: named('MongoNetworkError', 'x') })],
  ])('is recognised by %s', (_, error) => {
    expect(storeOutage(error)).toMatchObject({ code: 'UNAVAILABLE', cause: error });
  });

  it.each<[string, unknown]>([
    ['a duplicate key', named('MongoServerError', 'E11000', { code: 11000 })],
    ['a mistake', new TypeError('x is not a function')],
    ['no error', 'MongoNetworkError'],
    ['the code of another library', Object.assign(new Error('x'), { code: 50 })],
  ])('is not %s', (_, error) => {
    expect(storeOutage(error)).toBeNull();
  });
});
