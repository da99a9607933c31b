import { describe, expect, it } from 'vitest';
import { readContract } from '../../../../codegen/diff/read-contract.ts';
import { buildContract } from '../../../../codegen/model/build-contract.ts';
import { generateModels } from '../../../../codegen/models/generate-models.ts';
import type { Contract } from '../../../../codegen/model/contract.ts';
import { loadPocket } from '../fixtures/pocket.ts';

const swiftOf = async (contract: Contract): Promise<string> => {
  const [file] = await generateModels(contract, { language: 'swift', packageName: 'chat', scope: 'all' });
  expect(file?.path).toBe('Models.swift');
  return file?.text ?? '';
};

describe('models in Swift', () => {
  it('of the pocket spec are these: structs, members that may be missing or null, enumerations, unions', async () => {
    await expect(await swiftOf(buildContract(loadPocket()).contract)).toMatchFileSnapshot('golden/pocket.swift');
  });

  it('of the contract close every bracket, and name no type that is not declared', async () => {
    const text = await swiftOf(readContract('spec'));
    for (const [open = '', close = ''] of ['{}', '()', '[]'])
      expect(text.split(open).length).toBe(text.split(close).length);
    const declared = new Set([...text.matchAll(/^public (?:struct|enum) (\w+)/gm)].map(([, name]) => name));
    const used = [...text.matchAll(/^ {4}public var [\w`]+: \[?(\w+)/gm)].map(([, name]) => name ?? '');
    const own = new Set(['String', 'Int', 'Double', 'Bool']);
    expect(used.length).toBeGreaterThan(50);
    expect(used.filter((name) => !declared.has(name) && !own.has(name))).toEqual([]);
  });

  it('hold no struct that contains itself: Swift could not lay it out', async () => {
    const text = await swiftOf(readContract('spec'));
    const members = new Map(
      [...text.matchAll(/^public struct (\w+)[^{]*\{\n([^]*?)\n\}$/gm)].map(([, name = '', body = '']) => [
        name,
        [...body.matchAll(/public var [\w`]+: (\w+)\??$/gm)].map(([, type = '']) => type),
      ]),
    );
    const reaches = (from: string, wanted: string, seen: ReadonlySet<string>): boolean =>
      (members.get(from) ?? []).some(
        (type) => type === wanted || (!seen.has(type) && reaches(type, wanted, new Set([...seen, type]))),
      );
    expect([...members.keys()].filter((name) => reaches(name, name, new Set()))).toEqual([]);
  });
});
