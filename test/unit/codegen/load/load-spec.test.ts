import { describe, expect, it } from 'vitest';
import { createSpecLoader } from '../../../../codegen/load/load-spec.ts';
import { withoutBrokenJson } from '../../../../codegen/load/json-files.ts';
import { newestRelease } from '../../../../codegen/load/release.ts';
import { parseSpecFile } from '../../../../codegen/load/spec-file.ts';
import { pocketTexts } from '../fixtures/pocket.ts';

describe('reading a YAML file', () => {
  it('knows the line of every key, item and value', () => {
    const file = parseSpecFile('a.yaml', 'first: 1\nlist:\n  - one\n  - { two: 2,\n      three: 3 }\n"a/b": x\n');
    expect(file.root).toEqual({ first: 1, list: ['one', { two: 2, three: 3 }], 'a/b': 'x' });
    const lines = ['', '/first', '/list', '/list/0', '/list/1/two', '/list/1/three', '/a~1b'].map((pointer) =>
      file.lineOf(pointer),
    );
    expect(lines).toEqual([1, 1, 2, 3, 4, 5, 6]);
  });

  it('gives the line of the nearest ancestor for what is not there', () => {
    const file = parseSpecFile('a.yaml', 'first: 1\nsecond:\n  inner: 2\n');
    expect([file.lineOf('/second/other'), file.lineOf('/second/inner/deeper'), file.lineOf('/none')]).toEqual([
      2, 3, 1,
    ]);
  });

  it('follows aliases and merge keys', () => {
    const file = parseSpecFile('a.yaml', 'base: &base\n  kind: note\nother:\n  <<: *base\n  own: 1\nsame: *base\n');
    expect(file.root).toEqual({ base: { kind: 'note' }, other: { kind: 'note', own: 1 }, same: { kind: 'note' } });
    expect(file.lineOf('/same/kind')).toBe(2);
  });

  it.each([
    ['an open bracket', 'a: 1\nb: [1,\n', 3],
    ['a key twice', 'a: 1\nb: 2\na: 3\n', 3],
    ['a tab as indentation', 'a:\n\tb: 1\n', 2],
  ])('tells the line of %s, and gives nothing of that file', (_what, text, line) => {
    const { root, syntaxErrors } = parseSpecFile('a.yaml', text);
    expect(root).toBeNull();
    expect(syntaxErrors[0]?.line).toBe(line);
    expect(syntaxErrors[0]?.message).not.toMatch(/at line/);
  });

  it('reads an empty file as nothing', () => {
    expect(parseSpecFile('a.yaml', '')).toMatchObject({ root: null, syntaxErrors: [] });
  });
});

describe('the loader', () => {
  const never = { has: () => false, add: () => undefined };

  it('tells that there is no spec in the folder', async () => {
    const spec = createSpecLoader({ reader: { read: () => null }, validated: never }).load();
    expect(spec.findings).toMatchObject([
      { rule: 'ref-resolves', file: 'asyncapi.yaml', line: 1, fix: expect.stringContaining('--spec') },
    ]);
    expect(await spec.validate()).toEqual([]);
  });

  it('sees a change of any file at the next load', () => {
    const texts = pocketTexts();
    const loader = createSpecLoader({ reader: { read: (file) => texts.get(file) ?? null }, validated: never });
    const before = loader.load();
    texts.set('schemas/notes.yaml', (texts.get('schemas/notes.yaml') ?? '').replace('A note.', 'One note.'));
    expect(loader.load().hash).not.toBe(before.hash);
    texts.delete('domain/notes.yaml');
    expect(
      loader
        .load()
        .findings.map(({ message }) => message)
        .join(),
    ).toContain('domain/notes.yaml does not exist');
  });

  it('remembers a valid document by its hash, and does not have it parsed again', async () => {
    const texts = pocketTexts();
    const known = new Set<string>();
    const asked: string[] = [];
    let added = 0;
    const validated = {
      has: (hash: string) => {
        asked.push(hash);
        return known.has(hash);
      },
      add: (hash: string) => {
        added += 1;
        known.add(hash);
      },
    };
    const spec = createSpecLoader({ reader: { read: (file) => texts.get(file) ?? null }, validated }).load();
    expect(await spec.validate()).toEqual([]);
    expect([...known]).toEqual([spec.hash]);
    expect(await spec.validate()).toEqual([]);
    expect(asked).toEqual([spec.hash, spec.hash]);
    expect(added, 'times that the parser looked').toBe(1);
  });

  it('tells what AsyncAPI does not allow, at its place in the file, and does not call that valid', async () => {
    const texts = pocketTexts([{ file: 'events/notes.yaml', replace: 'action: receive', by: 'action: recieve' }]);
    const known = new Set<string>();
    const validated = { has: () => false, add: (hash: string) => void known.add(hash) };
    const findings = await createSpecLoader({ reader: { read: (file) => texts.get(file) ?? null }, validated })
      .load()
      .validate();
    expect(findings).toContainEqual(expect.objectContaining({ rule: 'asyncapi', file: 'events/notes.yaml' }));
    expect(known.size).toBe(0);
  });
});

describe('JSON files of the spec', () => {
  it('that cannot be read are told with their line, and taken out', () => {
    const texts = new Map([
      ['a.json', '{\n  "x": 1,\n}\n'],
      ['b.json', '{"y": [\n1,\n'],
      ['c.json', '{}'],
      ['d.yaml', '{,'],
    ]);
    const { texts: rest, findings } = withoutBrokenJson(texts);
    expect([...rest.keys()]).toEqual(['c.json', 'd.yaml']);
    expect(findings.map(({ rule, file, line }) => [rule, file, line])).toEqual([
      ['json-syntax', 'a.json', 3],
      ['json-syntax', 'b.json', 2],
    ]);
  });
});

describe('the newest release', () => {
  const release = (version: string): string => JSON.stringify({ info: { version } });

  it('is the highest by number, whatever the order of the files', () => {
    const texts = new Map(['1.10.0', '1.9.3', '0.20.0'].map((version) => [`${version}.json`, release(version)]));
    expect(newestRelease(texts)?.version).toBe('1.10.0');
  });

  it('is none without files named as versions', () => {
    expect(
      newestRelease(
        new Map([
          ['README.json', '{}'],
          ['next.json', '{}'],
        ]),
      ),
    ).toBeNull();
  });
});
