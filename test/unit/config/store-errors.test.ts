import mongoose from 'mongoose';
import { describe, expect, it } from 'vitest';
import { asUnavailable } from '../../../src/config/store-errors.ts';
import { ChatError } from '../../../src/contract/errors.ts';

const { mongo } = mongoose;
const coded = (code: number): Error => Object.assign(new mongo.MongoServerError({ message: 'x' }), { code });

describe('the failure of a store', () => {
  it.each<[string, unknown]>([
    ['a broken connection', new mongo.MongoNetworkError('x')],
    ['a timeout', new mongo.MongoNetworkTimeoutError('x')],
    ['no connection yet', new mongoose.MongooseError('Cannot call `users.findOne()` before initial connection is complete if `bufferCommands = false`')],
    ['too little time', coded(50)],
    ['a server that steps down', coded(11602)],
    ['a server that is not the primary', coded(10107)],
  ])('by %s is UNAVAILABLE, with the cause for the log alone', (_what, error) => {
    const translated = asUnavailable(error);
    expect(translated).toMatchObject({ code: 'UNAVAILABLE', cause: error });
    expect(translated?.message).toBe('The service is not available right now. Please try again.');
  });

  it.each<[string, unknown]>([
    ['a duplicate key', coded(11000)],
    ['a mistake in the program', new TypeError('x is not a function')],
    ['an error of the contract', new ChatError('NOT_FOUND', 'x')],
    ['another error of mongoose', new mongoose.MongooseError('Cast failed')],
    ['no error at all', 'x'],
  ])('is not what %s is', (_what, error) => {
    expect(asUnavailable(error)).toBeNull();
  });
});
