import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { beforeAll, describe, expect, test } from 'vitest';
import { emitAll } from '../../../../codegen/emit/emitters.ts';
import { formatted, PRETTIER_OPTIONS } from '../../../../codegen/emit/format.ts';
import type { Contract } from '../../../../codegen/model/contract.ts';
import { fixtureContract, fixtureDocument } from './fixture-contract.ts';
import { ROOT } from './support/output.ts';

const [note] = fixtureContract.operations;
if (note === undefined) throw new Error('the fixture has operations');

describe('everything that is printed', () => {
  let files: ReadonlyMap<string, string>;
  beforeAll(async () => {
    files = await emitAll(fixtureContract, fixtureDocument);
  });

  test('is the same bytes when printed again', async () => {
    expect([...(await emitAll(fixtureContract, fixtureDocument))]).toEqual([...files]);
  });

  test('says on top that it is generated, by what, from what and how to do it again, without a date', () => {
    for (const [path, text] of files) {
      // JSON has no comments.
      if (path.endsWith('.json')) continue;
      const [first = ''] = text.split('\n');
      expect(first, path).toMatch(/Generated from spec\/asyncapi\.yaml by codegen\. Do not edit.*`npm run codegen`/);
      expect(first, path).not.toMatch(/\d{4}/);
    }
  });

  test('is laid out as prettier lays it out, but for the compiled validators', async () => {
    for (const [path, text] of files) {
      if (path.endsWith('.md')) expect(await formatted(text, 'markdown'), path).toBe(text);
      if (path.endsWith('.ts')) expect(await formatted(text, 'typescript'), path).toBe(text);
    }
  });

  test('has no any and no switched-off check', () => {
    for (const [path, text] of files) {
      if (!path.endsWith('.ts')) continue;
      const code = text.replaceAll(/\/\*\*[\s\S]*?\*\/|\/\/.*$/gm, '');
      expect(code, path).not.toMatch(/\bany\b/);
      expect(text, path).not.toMatch(/@ts-|eslint-disable|\bas (?!const\b)[A-Z]/);
    }
  });

  test('imports nothing but itself and the runtime', () => {
    for (const [path, text] of files) {
      const targets = [...text.matchAll(/^(?:import|export) .* from '([^']+)'/gm)].map(([, target]) => target);
      for (const target of targets) expect(target, path).toMatch(/^(\.\.\/)+src\/contract\/|^\.{1,2}\//);
    }
    expect(files.get('validators.js')).not.toMatch(/\brequire\(|^import /m);
  });
});

test('the style of generated code is the style of the repository', () => {
  const config: unknown = JSON.parse(readFileSync(join(ROOT, '.prettierrc.json'), 'utf8'));
  expect(config).toEqual(PRETTIER_OPTIONS);
});

describe('a contract that would become broken code is refused with what is wrong', () => {
  const refusal = (change: Partial<Contract>): Promise<unknown> =>
    emitAll({ ...fixtureContract, ...change }, fixtureDocument).then(
      () => 'printed',
      (error: unknown) => String(error),
    );
  const [type] = fixtureContract.types;
  if (type === undefined) throw new Error('the fixture has types');

  test.each<[string, Partial<Contract>, RegExp]>([
    [
      'a type name that is no identifier',
      { types: [...fixtureContract.types, { ...type, name: 'A B' }] },
      /not an identifier: "A B"/,
    ],
    ['two types of one name', { types: [...fixtureContract.types, type] }, /two types have the name Id/],
    [
      'a type named like generated code',
      { types: [...fixtureContract.types, { ...type, name: 'Emitter' }] },
      /used by generated code itself: Emitter/,
    ],
    ['two inbound events of one name', { operations: [note, note] }, /two inbound events have the name addNote/],
    [
      'a payload that does not exist',
      { operations: [{ ...note, payload: 'Nowhere' }] },
      /addNote refers to the type Nowhere/,
    ],
    [
      'an open object',
      {
        types: [
          ...fixtureContract.types,
          { ...type, name: 'Open', schema: { type: 'object', properties: { a: { type: 'string' } } } },
        ],
      },
      /Open \(fixture\.yaml:1\).*must be closed/,
    ],
    [
      'an anonymous object',
      {
        types: [
          ...fixtureContract.types,
          {
            ...type,
            name: 'Outer',
            schema: { type: 'object', additionalProperties: false, properties: { a: { type: 'object' } } },
          },
        ],
      },
      /object at a needs a title/,
    ],
  ])('%s', async (_name, change, complaint) => {
    expect(await refusal(change)).toMatch(complaint);
  });

  test('all at once', async () => {
    const text = String(
      await refusal({
        operations: [
          { ...note, payload: 'Nowhere' },
          { ...note, event: 'not-a-name' },
        ],
      }),
    );
    expect(text).toMatch(/Nowhere/);
    expect(text).toMatch(/not-a-name/);
  });
});
