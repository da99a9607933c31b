import { execFileSync, spawnSync } from 'node:child_process';
import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { dirname, join } from 'node:path';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { readContract } from '../../../../codegen/diff/read-contract.ts';
import { generateModels } from '../../../../codegen/models/generate-models.ts';
import { LANGUAGES } from '../../../../codegen/models/languages.ts';
import { objectAt } from '../../../../codegen/model/json.ts';

const contract = readContract('spec');
const has = (command: string, ...args: readonly string[]): boolean =>
  spawnSync(command, args, { stdio: 'ignore' }).status === 0;
let folder = '';

beforeAll(() => {
  folder = mkdtempSync(join(tmpdir(), 'models-'));
});
afterAll(() => rmSync(folder, { recursive: true, force: true }));

/** Writes the models of a language into a fresh folder. */
const write = async (language: string): Promise<{ root: string; paths: readonly string[] }> => {
  const root = join(folder, language);
  const files = await generateModels(contract, { language, packageName: 'com.example.chat', scope: 'all' });
  for (const { path, text } of files) put(join(root, path), text);
  return { root, paths: files.map(({ path }) => path) };
};

const put = (path: string, text: string): void => {
  mkdirSync(dirname(path), { recursive: true });
  writeFileSync(path, text);
};

const run = (command: string, args: readonly string[], cwd: string): string =>
  execFileSync(command, args, { cwd, encoding: 'utf8', stdio: ['ignore', 'pipe', 'pipe'] });

describe.each(LANGUAGES.map(({ id }) => id))('models in %s', (language) => {
  it('have every name on the wire, and every type', async () => {
    const text = (await generateModels(contract, { language, packageName: 'chat', scope: 'all' }))
      .map((file) => file.text)
      .join('\n');
    const objects = contract.types.filter(({ schema }) => schema['type'] === 'object');
    const names = new Set(objects.flatMap(({ schema }) => Object.keys(objectAt(schema, 'properties'))));
    expect([...names].filter((name) => !new RegExp(`\\b${name}\\b`).test(text))).toEqual([]);
    expect(objects.map(({ name }) => name).filter((name) => !new RegExp(`\\b${name}\\b`).test(text))).toEqual([]);
    expect(text).not.toMatch(/undefined|\[object |reserved[A-Z_]|AnonymousSchema/);
  });

  it('are the same twice', async () => {
    const options = { language, packageName: 'chat', scope: 'client' } as const;
    expect(await generateModels(contract, options)).toEqual(await generateModels(contract, options));
  });
});

describe('other languages', () => {
  it.each(['typescript', 'cobol'])('%s is refused with the list of those that there are', async (language) => {
    await expect(generateModels(contract, { language, packageName: 'chat', scope: 'client' })).rejects.toThrow(
      'Languages: csharp, dart, go, java, kotlin, python, rust, swift. For TypeScript',
    );
  });
});

describe('compilers accept the models', () => {
  const jackson = [
    'JsonProperty:String value()',
    'JsonValue:',
    'JsonCreator:',
    'JsonIgnoreProperties:boolean ignoreUnknown()',
  ];

  it.skipIf(!has('javac', '-version'))(
    'javac (with stubs of the annotations of Jackson)',
    async () => {
      const { root, paths } = await write('java');
      const annotations = 'com/fasterxml/jackson/annotation';
      for (const stub of jackson) {
        const [name = '', member = ''] = stub.split(':');
        put(
          join(root, annotations, `${name}.java`),
          `package com.fasterxml.jackson.annotation;\npublic @interface ${name} { ${member === '' ? '' : `${member};`} }\n`,
        );
      }
      put(
        join(root, annotations, 'JsonInclude.java'),
        'package com.fasterxml.jackson.annotation;\npublic @interface JsonInclude { Include value(); enum Include { NON_NULL } }\n',
      );
      put(
        join(root, annotations, 'JsonTypeInfo.java'),
        'package com.fasterxml.jackson.annotation;\npublic @interface JsonTypeInfo { Id use(); enum Id { DEDUCTION } }\n',
      );
      put(
        join(root, annotations, 'JsonSubTypes.java'),
        'package com.fasterxml.jackson.annotation;\npublic @interface JsonSubTypes { Type[] value(); @interface Type { Class<?> value(); String name(); } }\n',
      );
      run('javac', ['-proc:none', '-d', 'classes', ...paths], root);
    },
    60_000,
  );

  it.skipIf(!has('go', 'version'))(
    'go, and examples of the contract survive reading and writing',
    async () => {
      const { root } = await write('go');
      const examples = [...contract.operations, ...contract.emissions].flatMap(({ payload, examples: valid }) => {
        const type = contract.types.find(({ name }) => name === payload);
        return type?.schema['type'] === 'object'
          ? valid.map((example) => ({ type: type.name, json: JSON.stringify(example.payload) }))
          : [];
      });
      expect(examples.length).toBeGreaterThan(30);
      const cases = examples.map(({ type, json }) => `\t\t{new(${type}), ${JSON.stringify(json)}},`);
      put(join(root, 'go.mod'), 'module chat\n\ngo 1.18\n');
      put(
        join(root, 'models_test.go'),
        `package chat\n\nimport (\n\t"encoding/json"\n\t"reflect"\n\t"strings"\n\t"testing"\n)\n\nfunc TestExamples(t *testing.T) {\n\tfor _, c := range []struct {\n\t\tmodel any\n\t\ttext  string\n\t}{\n${cases.join('\n')}\n\t} {\n\t\treader := json.NewDecoder(strings.NewReader(c.text))\n\t\treader.DisallowUnknownFields()\n\t\tif err := reader.Decode(c.model); err != nil {\n\t\t\tt.Errorf("%s: %v", c.text, err)\n\t\t}\n\t\twritten, _ := json.Marshal(c.model)\n\t\tvar before, after any\n\t\t_ = json.Unmarshal([]byte(c.text), &before)\n\t\t_ = json.Unmarshal(written, &after)\n\t\tif !reflect.DeepEqual(before, after) {\n\t\t\tt.Errorf("%s became %s", c.text, written)\n\t\t}\n\t}\n}\n`,
      );
      expect(run('go', ['test', './...'], root)).toContain('ok');
    },
    60_000,
  );

  it.skipIf(!has('python3', '-c', 'import sys; sys.exit(sys.version_info < (3, 11))'))(
    'python',
    async () => {
      const { root } = await write('python');
      const script =
        'import typing, models\nfor name, value in list(vars(models).items()):\n    if typing.is_typeddict(value): typing.get_type_hints(value)\nprint(typing.get_type_hints(models.UserOffline, include_extras=True)["phoneNumber"], models.MessageType.__args__)';
      expect(run('python3', ['-B', '-c', script], root)).toContain(
        "typing.NotRequired[str] ('text', 'image', 'video', 'audio', 'file')",
      );
    },
    60_000,
  );

  it.skipIf(!has('rustc', '--version'))(
    'rustc (with stubs of the derives of serde)',
    async () => {
      const { root } = await write('rust');
      const derive = (name: string): string =>
        `#[proc_macro_derive(${name}, attributes(serde))]\npub fn ${name.toLowerCase()}(_: proc_macro::TokenStream) -> proc_macro::TokenStream { proc_macro::TokenStream::new() }\n`;
      put(join(root, 'serde.rs'), `extern crate proc_macro;\n${derive('Serialize')}${derive('Deserialize')}`);
      run('rustc', ['--edition', '2021', '--crate-type', 'proc-macro', '--crate-name', 'serde', 'serde.rs'], root);
      run(
        'rustc',
        [
          '--edition',
          '2021',
          '--crate-type',
          'lib',
          '--emit',
          'metadata',
          '--extern',
          'serde=libserde.so',
          'models.rs',
        ],
        root,
      );
    },
    60_000,
  );

  it.skipIf(!has('kotlinc', '-version'))(
    'kotlinc',
    async () => {
      const { root } = await write('kotlin');
      const stub =
        'package kotlinx.serialization\nannotation class Serializable\nannotation class SerialName(val value: String)\n';
      put(join(root, 'Serialization.kt'), stub);
      run('kotlinc', ['Models.kt', 'Serialization.kt', '-d', 'classes'], root);
    },
    60_000,
  );

  it.skipIf(!has('dart', '--version'))(
    'dart',
    async () => {
      const { root } = await write('dart');
      run('dart', ['analyze', 'models.dart'], root);
    },
    60_000,
  );

  it.skipIf(!has('dotnet', '--version'))(
    'dotnet',
    async () => {
      const { root } = await write('csharp');
      put(
        join(root, 'Models.csproj'),
        '<Project Sdk="Microsoft.NET.Sdk"><PropertyGroup><TargetFramework>net9.0</TargetFramework></PropertyGroup></Project>',
      );
      run('dotnet', ['build'], root);
    },
    60_000,
  );

  it.skipIf(!has('swiftc', '--version'))(
    'swiftc',
    async () => {
      const { root } = await write('swift');
      run('swiftc', ['-typecheck', 'Models.swift'], root);
    },
    60_000,
  );
});
