import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { emitAll } from '../../../../codegen/emit/emitters.ts';
import { fixtureContract, fixtureDocument } from './fixture-contract.ts';
import { agreementModule, caseAtLine, sampleCases, SEED, type Case } from './support/agreement.ts';
import { createOutputFolder, type OutputFolder } from './support/output.ts';
import { loadProductContract } from './support/product-contract.ts';

const isSource = (path: string): boolean => path.endsWith('.ts') && !path.endsWith('.d.ts');

describe.each([
  { name: 'the fixture', load: () => ({ contract: fixtureContract, document: fixtureDocument }), runs: 4 },
  { name: 'the product', load: loadProductContract, runs: 2 },
])(`types and validators of $name agree (FC_SEED=${SEED})`, ({ load, runs }) => {
  let output: OutputFolder;
  let cases: readonly Case[];
  let complaints: readonly string[];
  let diagnostics: readonly string[];

  beforeAll(async () => {
    const { contract, document } = load();
    const files = await emitAll(contract, document);
    output = createOutputFolder(files);
    ({ cases, complaints } = await sampleCases(contract, output, runs));
    output.write('agreement.ts', agreementModule(cases));
    diagnostics = output.check([
      'agreement.ts',
      ...[...files.keys()].filter(isSource).map((path) => `generated/${path}`),
    ]);
  });
  afterAll(() => output.remove());

  test('validators accept every valid value and no structural violation', () => {
    expect(complaints).toEqual([]);
  });

  test('types admit exactly what the structure of the schemas admits', () => {
    const wrong = diagnostics.filter((line) => line.startsWith('agreement.ts')).map((line) => caseAtLine(cases, line));
    expect(wrong).toEqual([]);
  });

  test('all generated modules compile strictly', () => {
    expect(diagnostics.filter((line) => !line.startsWith('agreement.ts'))).toEqual([]);
  });

  test('the sample holds both verdicts for every type', () => {
    const verdicts = new Map<string, Set<boolean>>();
    for (const { type, admitted } of cases) verdicts.set(type, (verdicts.get(type) ?? new Set()).add(admitted));
    expect([...verdicts].filter(([, seen]) => seen.size < 2)).toEqual([]);
    expect(cases.length).toBeGreaterThan(500);
  });
});
