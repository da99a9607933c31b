import { UnionModel } from '@asyncapi/modelina';
import type { Contract } from '../model/contract.ts';
import { toInputModels } from './input-models.ts';
import type { ModelFile } from './language.ts';
import { LANGUAGES } from './languages.ts';

export interface ModelOptions {
  readonly language: string;
  readonly packageName: string;
  /** `client` leaves the domain events of RabbitMQ out. */
  readonly scope: 'client' | 'all';
}

/** A language that there are no models for. */
export class UnknownLanguageError extends Error {
  override readonly name = 'UnknownLanguageError';
}

/**
 * The payloads of the contract as types of a programming language, wire names kept.
 * @throws UnknownLanguageError that lists the languages
 */
export async function generateModels(
  contract: Contract,
  { language, packageName, scope }: ModelOptions,
): Promise<readonly ModelFile[]> {
  const found = LANGUAGES.find(({ id }) => id === language.toLowerCase());
  if (found === undefined) {
    const known = LANGUAGES.map(({ id }) => id).join(', ');
    throw new UnknownLanguageError(
      `There are no models for "${language}". Languages: ${known}. For TypeScript take generated/payloads.ts.`,
    );
  }
  const models = toInputModels(contract, scope);
  const unions = Object.values(models.models).flatMap((model) =>
    model instanceof UnionModel
      ? [
          {
            name: model.name,
            members: model.union.map(({ name }) => name),
            description: contract.types.find(({ name }) => name === model.name)?.description ?? '',
          },
        ]
      : [],
  );
  const banner = `Generated from ${contract.title} ${contract.version} by npm run models. Do not edit.`;
  return found.render({ models, unions, packageName, banner });
}
