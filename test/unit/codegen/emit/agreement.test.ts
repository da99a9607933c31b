import { join } from 'node:path';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { emitAll } from '../../../../codegen/emit/emitters.ts';
import type { Contract, Json } from '../../../../codegen/model/contract.ts';
import { fixtureContract, fixtureDocument } from './fixture-contract.ts';
import { agreementModule, caseAtLine, sampleCases, SEED, type Case } from './support/agreement.ts';
import { createOutputFolder, typeCheck, type OutputFolder } from './support/output.ts';
import { loadProductContract } from './support/product-contract.ts';

/** Ten seconds on an idle machine; tests run beside each other. */
const COMPILE_TIMEOUT_MS = 120_000;

/** A contract's printed files with values to try, in a folder of their own. */
interface Trial {
  readonly output: OutputFolder;
  readonly cases: readonly Case[];
  readonly complaints: readonly string[];
  readonly sources: readonly string[];
}

async function tryOut(contract: Contract, document: Json, runs: number): Promise<Trial> {
  const files = await emitAll(contract, document);
  const output = createOutputFolder(files);
  const { cases, complaints } = await sampleCases(contract, output, runs);
  output.write('agreement.ts', agreementModule(cases));
  const printed = [...files.keys()].filter((path) => path.endsWith('.ts') && !path.endsWith('.d.ts'));
  const sources = ['agreement.ts', ...printed.map((path) => `generated/${path}`)].map((path) =>
    join(output.path, path),
  );
  return { output, cases, complaints, sources };
}

describe(`types and validators agree (FC_SEED=${SEED})`, () => {
  const trials = new Map<string, Trial>();
  let diagnostics: readonly string[] = [];

  /** The one compiler run is for both: most of its time goes to the libraries. */
  beforeAll(async () => {
    const product = loadProductContract();
    trials.set('fixture', await tryOut(fixtureContract, fixtureDocument, 4));
    trials.set('product', await tryOut(product.contract, product.document, 1));
    diagnostics = typeCheck([...trials.values()].flatMap(({ sources }) => sources));
  }, COMPILE_TIMEOUT_MS);
  afterAll(() => {
    for (const { output } of trials.values()) output.remove();
  });

  const trialOf = (name: string): Trial => {
    const trial = trials.get(name);
    if (trial === undefined) throw new Error(`no trial ${name}`);
    return trial;
  };

  describe.each(['fixture', 'product'])('%s', (name) => {
    test('validators accept every valid value and no structural violation', () => {
      expect(trialOf(name).complaints).toEqual([]);
    });

    test('types admit exactly what the structure of the schemas admits', () => {
      const { output, cases } = trialOf(name);
      const wrong = diagnostics.filter((line) => line.startsWith(join(output.path, 'agreement.ts')));
      expect(wrong.map((line) => caseAtLine(cases, line))).toEqual([]);
    });

    test('all printed modules compile strictly', () => {
      const { output } = trialOf(name);
      expect(diagnostics.filter((line) => line.startsWith(join(output.path, 'generated')))).toEqual([]);
    });

    test('both verdicts were tried for every type', () => {
      const verdicts = new Map<string, Set<boolean>>();
      for (const { type, admitted } of trialOf(name).cases) {
        verdicts.set(type, (verdicts.get(type) ?? new Set()).add(admitted));
      }
      expect([...verdicts].filter(([, seen]) => seen.size < 2)).toEqual([]);
      expect(trialOf(name).cases.length).toBeGreaterThan(500);
    });
  });

  test('the compiler complains about nothing else', () => {
    const folders = [...trials.values()].map(({ output }) => output.path);
    expect(diagnostics.filter((line) => !folders.some((folder) => line.startsWith(folder)))).toEqual([]);
  });
});
