import type { Contract } from '../model/contract.ts';
import { codeBanner } from './banner.ts';
import { formatted } from './format.ts';
import { createTypeGenerator } from './payloads/generator.ts';
import { toModels } from './payloads/models.ts';

/** `payloads.ts`: one exported type per named schema, in the order of the contract. */
export async function emitPayloads(contract: Contract): Promise<string> {
  const output = await createTypeGenerator().generate(toModels(contract.types));
  const printed = new Map(output.map((model) => [model.modelName, model.result]));
  const types = contract.types.map(({ name }) => {
    const text = printed.get(name);
    if (text === undefined) throw new Error(`nothing was printed for the type ${name}`);
    return text;
  });
  return formatted(`${codeBanner()}\n${types.join('\n\n')}\n`, 'typescript');
}
