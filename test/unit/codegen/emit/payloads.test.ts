import { describe, expect, test } from 'vitest';
import { emitPayloads } from '../../../../codegen/emit/payloads.ts';
import type { JsonSchema, TypeDefinition } from '../../../../codegen/model/contract.ts';
import { fixtureContract } from './fixture-contract.ts';

const source = { file: 'fixture.yaml', line: 1, pointer: '' };

/** What is printed for types, without the banner, on one line each. */
async function printed(types: Readonly<Record<string, JsonSchema>>, description = ''): Promise<string> {
  const definitions: TypeDefinition[] = Object.entries(types).map(([name, schema]) => ({
    name,
    description,
    schema,
    source,
  }));
  const text = await emitPayloads({ ...fixtureContract, types: definitions });
  return text.split('\n').slice(2).join('\n').trim();
}

const member = (schema: JsonSchema, required = true): Readonly<Record<string, JsonSchema>> => ({
  T: {
    type: 'object',
    additionalProperties: false,
    properties: { a: schema },
    ...(required ? { required: ['a'] } : {}),
  },
});

describe('a type of the spec becomes', () => {
  test.each<[string, JsonSchema, string]>([
    ['a named alias', { type: 'string', pattern: '^a$' }, 'export type T = string;'],
    ['a number for an integer', { type: 'integer' }, 'export type T = number;'],
    ['null beside a string', { type: ['string', 'null'] }, 'export type T = string | null;'],
    ['a literal union', { type: 'string', enum: ['a', 'b-c'] }, "export type T = 'a' | 'b-c';"],
    ['a literal union with a real null', { enum: ['a', null] }, "export type T = 'a' | null;"],
    ['boolean and number literals', { enum: [true, 3] }, 'export type T = true | 3;'],
    ['a constant', { type: 'string', const: "it's" }, 'export type T = "it\'s";'],
    ['a readonly array', { type: 'array', items: { type: 'string' } }, 'export type T = readonly string[];'],
    [
      'an array of a union',
      { type: 'array', items: { enum: ['a', null] } },
      "export type T = readonly ('a' | null)[];",
    ],
    [
      'an array of arrays',
      { type: 'array', items: { type: 'array', items: { type: 'number' } } },
      'export type T = readonly (readonly number[])[];',
    ],
  ])('%s', async (_name, schema, want) => {
    expect(await printed({ T: schema })).toBe(want);
  });

  test.each<[string, JsonSchema, boolean, string]>([
    ['required', { type: 'boolean' }, true, 'readonly a: boolean;'],
    ['optional', { type: 'boolean' }, false, 'readonly a?: boolean;'],
    ['a constant true', { const: true }, true, 'readonly a: true;'],
    ['a constant false', { const: false }, true, 'readonly a: false;'],
    ['a constant zero', { const: 0 }, true, 'readonly a: 0;'],
    ['a union', { oneOf: [{ type: 'string' }, { type: 'null' }] }, true, 'readonly a: string | null;'],
  ])('a member that is %s', async (_name, schema, required, want) => {
    expect(await printed(member(schema, required))).toBe(`export interface T {\n  ${want}\n}`);
  });

  test('a reference by name, whatever stands behind it', async () => {
    const types = {
      ...member({ oneOf: [{ $ref: '#/definitions/Id' }, { type: 'null' }] }),
      Id: { type: 'string' },
      Same: { $ref: '#/definitions/Id' },
    };
    expect(await printed(types)).toBe(
      'export interface T {\n  readonly a: Id | null;\n}\n\nexport type Id = string;\n\nexport type Same = Id;',
    );
  });

  test('members that keep their wire names, reserved words and all', async () => {
    const names = ['from', 'name', 'class', 'default', 'client-id', 'clientId', '9lives', 'constructor', 'Status'];
    const text = await printed({
      T: {
        type: 'object',
        additionalProperties: false,
        required: names,
        properties: Object.fromEntries(names.map((name) => [name, { type: 'string' }])),
      },
    });
    for (const name of names) expect(text).toMatch(new RegExp(`readonly '?${name}'?: string;`));
  });
});

test('descriptions become JSDoc that cannot end early', async () => {
  expect(await printed({ T: { type: 'string' } }, 'Ends */ here')).toBe(
    '/** Ends *\\/ here */\nexport type T = string;',
  );
  expect(await printed({ T: { type: 'string' } }, 'One,\nstill one.\n\nTwo:\n- three')).toBe(
    '/**\n * One, still one.\n * Two:\n * - three\n */\nexport type T = string;',
  );
});
