import { Ajv } from 'ajv';
import ajvFormats from 'ajv-formats';
import fc from 'fast-check';
import { beforeAll, describe, expect, test } from 'vitest';
import { createAjv } from '../../../../codegen/emit/validators/compile.ts';
import { codePointLength, isDateTime } from '../../../../codegen/emit/validators/runtime.ts';
import { emitValidators } from '../../../../codegen/emit/validators.ts';
import type { JsonSchema, TypeDefinition } from '../../../../codegen/model/contract.ts';
import { fixtureContract } from './fixture-contract.ts';

const source = { file: 'fixture.yaml', line: 1, pointer: '' };
const type = (schema: JsonSchema): TypeDefinition => ({ name: 'T', description: '', schema, source });

/** Verdicts of a type's validator, compiled as the generator compiles it. */
function verdict(schema: JsonSchema): (value: unknown) => boolean {
  const validate = createAjv([type(schema)]).getSchema('urn:contract:T');
  if (validate === undefined) throw new Error('not compiled');
  return (value) => validate(value) === true;
}

const object = (properties: JsonSchema, required: readonly string[] = []): JsonSchema => ({
  type: 'object',
  additionalProperties: false,
  properties,
  required,
});

/** Texts of whole and halved surrogate pairs. */
const text = fc
  .array(fc.constantFrom('a', 'é', '😀', '\ud83d', '\ude00'), { maxLength: 14 })
  .map((units) => units.join(''));

describe('a validator', () => {
  test.each<[string, JsonSchema, readonly unknown[], readonly unknown[]]>([
    [
      'counts code points',
      { type: 'string', minLength: 2, maxLength: 3 },
      ['ab', '😀😀', '😀😀😀'],
      ['a', '😀', 'abcd', '😀😀😀😀', ''],
    ],
    [
      'knows null from absent',
      object({ a: { type: ['string', 'null'] } }),
      [{}, { a: null }, { a: '' }],
      [{ a: 1 }, { b: 1 }, null, []],
    ],
    [
      'lets a value be null, and nothing else instead',
      object({ a: { oneOf: [{ type: 'string', minLength: 2 }, { type: 'null' }] } }),
      [{}, { a: null }, { a: 'ab' }],
      [{ a: 'a' }, { a: 1 }, { a: {} }],
    ],
    [
      'lets a literal be null',
      object({ a: { oneOf: [{ type: 'null' }, { enum: ['x'] }] } }),
      [{ a: null }, { a: 'x' }],
      [{ a: 'y' }, { a: 1 }],
    ],
    ['tells literals apart by type', { enum: ['1', 2, null] }, ['1', 2, null], [1, '2', 'null', undefined, true]],
    [
      'knows constants of every type',
      object({ a: { const: false } }, ['a']),
      [{ a: false }],
      [{ a: 0 }, { a: null }, { a: 'false' }, {}],
    ],
    [
      'wants whole numbers',
      { type: 'integer', minimum: 1 },
      [1, 2, 1e3],
      [0, 1.5, '1', Number.NaN, Number.POSITIVE_INFINITY, null],
    ],
    [
      'compares all items',
      { type: 'array', items: { type: 'string' }, uniqueItems: true },
      [[], ['a', 'b']],
      [['a', 'a'], ['a', 1], 'a'],
    ],
    [
      'wants RFC 3339',
      { type: 'string', format: 'date-time' },
      ['2026-02-28T23:59:59.999Z', '2024-02-29T00:00:00+01:30'],
      ['2026-02-29T00:00:00Z', '2026-01-01', '2026-01-01T00:00:00', '2026-01-01 00:00:00Z', '2016-12-31T23:59:60Z', ''],
    ],
    [
      'sees an own __proto__',
      object({ a: { type: 'string' } }),
      [{}],
      [JSON.parse('{"__proto__":{}}'), JSON.parse('{"constructor":1}')],
    ],
  ])('%s', (_name, schema, good, bad) => {
    const accepts = verdict(schema);
    for (const value of good) expect(accepts(value), JSON.stringify(value)).toBe(true);
    for (const value of bad) expect(accepts(value), JSON.stringify(value)).toBe(false);
  });

  test('a keyword or format that it does not know is an error, not silence', () => {
    expect(() => verdict({ type: 'string', maxLenght: 3 })).toThrow(/unknown keyword/);
    expect(() => verdict({ type: 'string', format: 'phone' })).toThrow(/unknown format/);
  });

  test('the length guard never changes a verdict', () => {
    const schemas = [0, 1, 2, 3, 5].flatMap((limit) => [
      { type: 'string', maxLength: limit },
      { type: 'string', minLength: limit },
    ]);
    const pairs = schemas.map((schema) => [schema, verdict(schema), new Ajv().compile(schema)] as const);
    fc.assert(
      fc.property(text, (value) => {
        for (const [schema, guarded, stock] of pairs)
          expect(guarded(value), JSON.stringify([schema, value])).toBe(stock(value));
      }),
      { numRuns: 500, seed: 7 },
    );
  });

  test('code points are counted as an iterator counts them', () => {
    fc.assert(
      fc.property(text, (value) => codePointLength(value) === [...value].length),
      { numRuns: 500, seed: 7 },
    );
  });

  test('every time that it takes is one for stock Ajv and for Date, and the other way round but for leap seconds and spaces', () => {
    const ajv = new Ajv();
    ajvFormats.default(ajv);
    const stock = ajv.compile({ type: 'string', format: 'date-time' });
    const two = fc.integer({ min: 0, max: 61 }).map((value) => String(value).padStart(2, '0'));
    const time = fc
      .tuple(
        fc.constantFrom('2024', '2025', '1900', '2000'),
        two,
        two,
        two,
        two,
        two,
        fc.constantFrom('Z', 'z', '+00:00', '-23:59', '+24:00', '', '+1'),
        fc.constantFrom('T', 't', ' '),
      )
      .map(
        ([year, month, day, hour, minute, second, zone, separator]) =>
          `${year}-${month}-${day}${separator}${hour}:${minute}:${second}${zone}`,
      );
    fc.assert(
      fc.property(time, (value) => {
        const accepted = isDateTime(value);
        if (accepted) expect(Number.isNaN(Date.parse(value)), value).toBe(false);
        if (!value.includes(' ') && !/:6\d/.test(value)) expect(accepted, value).toBe(stock(value));
      }),
      { numRuns: 3000, seed: 7 },
    );
  });
});

describe('the compiled module', () => {
  let module: Readonly<Record<string, unknown>>;
  beforeAll(async () => {
    const text = await emitValidators(fixtureContract);
    // A data URL has no folder: a module that needed any other module would not load.
    module = await import(/* @vite-ignore */ `data:text/javascript;base64,${Buffer.from(text).toString('base64')}`);
  });

  test('exports one validator per type and nothing else', () => {
    expect(Object.keys(module).sort()).toEqual(fixtureContract.types.map(({ name }) => `validate${name}`).sort());
  });

  test('says where and what is wrong', () => {
    const validate = module['validateNoteReference'];
    if (typeof validate !== 'function') throw new Error('no function');
    expect(validate({ noteId: 'x' })).toBe(false);
    expect(Reflect.get(validate, 'errors')).toMatchObject([{ instancePath: '/noteId', keyword: 'pattern' }]);
    expect(validate({ noteId: '0'.repeat(24) })).toBe(true);
    expect(Reflect.get(validate, 'errors')).toBeNull();
  });

  test('does not compile anything at run time', () => {
    expect(String(module['validateNote'])).not.toMatch(/new Function|eval/);
  });

  test('refuses a huge text without walking it', () => {
    const validate = module['validateErrorText'];
    if (typeof validate !== 'function') throw new Error('no function');
    expect(String(validate)).toMatch(/data\.length > 300 && \(data\.length > 600 \|\|/);
  });
});
