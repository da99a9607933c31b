import { Ajv } from 'ajv';
import { describe, expect, it } from 'vitest';
import { explain } from '../../../src/contract/explain.ts';

const ajv = new Ajv({ strict: false });
const said = (schema: object, value: unknown): string => {
  const validate = ajv.compile(schema);
  expect(validate(value)).toBe(false);
  return explain(validate.errors);
};
const object = (properties: object, required: string[] = []) => ({
  type: 'object',
  additionalProperties: false,
  required,
  properties,
});

describe('the message of INVALID_PAYLOAD', () => {
  it.each<[string, object, unknown, string]>([
    ['a missing field', object({ text: {} }, ['text']), {}, '"text" is missing: add it.'],
    ['a field too many', object({}), { extra: 1 }, '"extra" is not a field of this event: remove it.'],
    ['a wrong type', object({ text: { type: 'string' } }), { text: { $gt: '' } }, '"text" must be text.'],
    ['one of two types', object({ text: { type: ['string', 'null'] } }), { text: 5 }, '"text" must be text or null.'],
    ['a payload of the wrong type', object({}), [], 'The payload must be an object.'],
    ['an empty text', object({ text: { minLength: 1 } }), { text: '' }, '"text" must not be empty.'],
    ['a long text', object({ text: { maxLength: 2 } }), { text: 'abc' }, '"text" must have at most 2 characters.'],
    ['a short text', object({ text: { minLength: 3 } }), { text: 'a' }, '"text" must have at least 3 characters.'],
    ['a blank text', object({ text: { pattern: '\\S' } }), { text: ' ' }, '"text" must not be blank.'],
    [
      'an id',
      object({ id: { pattern: '^[0-9a-f]{24}$' } }),
      { id: 'x' },
      '"id" must be an id: 24 characters of 0-9 and a-f.',
    ],
    ['another pattern', object({ id: { pattern: '^a$' } }), { id: 'x' }, '"id" must match ^a$.'],
    [
      'an enumeration',
      object({ kind: { enum: ['audio', 'video'] } }),
      { kind: 'x' },
      '"kind" must be one of "audio", "video".',
    ],
    ['a bound', object({ limit: { maximum: 100 } }), { limit: 101 }, '"limit" must be at most 100.'],
    ['a whole number', object({ limit: { type: 'integer' } }), { limit: 1.5 }, '"limit" must be a whole number.'],
    [
      'an item of a list',
      object({ ids: { type: 'array', items: { type: 'string' } } }),
      { ids: ['a', 1] },
      '"ids[1]" must be text.',
    ],
    ['a field of a field', object({ a: object({ b: {} }, ['b']) }), { a: {} }, 'In "a", "b" is missing: add it.'],
    ['repeated items', object({ ids: { uniqueItems: true } }), { ids: [1, 1] }, '"ids" must not repeat an item.'],
    ['an empty list', object({ ids: { minItems: 1 } }), { ids: [] }, '"ids" must have at least 1 item.'],
  ])('names the field and the fix of %s', (_, schema, value, message) => {
    expect(said(schema, value)).toBe(message);
  });

  const either = {
    oneOf: [
      object({ token: { type: 'string' } }, ['token']),
      object({ phone: { type: 'string' }, code: {} }, ['phone']),
    ],
  };

  it('says of a union what each form lacks', () => {
    expect(said(either, {})).toBe('The payload lacks a field: give one of "token" and "phone".');
  });

  it('says of a union which value is wrong rather than what the other form lacks', () => {
    expect(said(either, { token: 5 })).toBe('"token" must be text.');
  });

  it('says of a union which fields do not go together', () => {
    expect(said(either, { token: 'x', phone: 'y' })).toMatch(/"phone" and "token"|"token" and "phone"/);
  });

  it('stays short whatever the client calls its fields', () => {
    const message = said(object({}), { ['x'.repeat(60_000)]: 1 });
    expect(message.length).toBeLessThan(120);
  });

  it('never repeats a value', () => {
    expect(said(object({ passcode: { pattern: '^[0-9]{6}$' } }), { passcode: 'hunter2' })).toBe(
      '"passcode" must be six digits.',
    );
  });

  it('says something when the validator said nothing', () => {
    expect(explain(null)).toBe('The payload is not valid.');
    expect(explain([])).toBe('The payload is not valid.');
  });
});
