import { createPayloadValidator, type PayloadValidator } from '../../lint/payload-validator.ts';
import type { Contract, InboundOperation, Json } from '../../model/contract.ts';
import { edgeValues } from './violations.ts';

/** One thing to send, and how it must be answered. */
export interface ConformanceCase {
  /** Unique and stable, like `addFriend/invalid/userId/pattern`. */
  readonly id: string;
  readonly event: string;
  /** `valid`: succeeds as documented once what it names exists; `invalid` and `signed-out`: exactly `code`. */
  readonly kind: 'valid' | 'invalid' | 'signed-out';
  readonly reason: string;
  readonly code: string | null;
  /** Absent: the event is sent without argument. */
  readonly payload?: Json;
}

/** `conformance/cases.json`: every case that follows from the contract alone, for runners in any language. */
export function emitConformanceCases(contract: Contract): string {
  const validator = createPayloadValidator(contract.types);
  const cases = contract.operations.flatMap((operation) => casesOf(contract, validator, operation));
  return `${JSON.stringify({ contract: contract.title, version: contract.version, hash: contract.hash, cases }, null, 1)}\n`;
}

function casesOf(
  contract: Contract,
  validator: PayloadValidator,
  operation: InboundOperation,
): readonly ConformanceCase[] {
  const { event, payload: type } = operation;
  const make = (
    kind: ConformanceCase['kind'],
    name: string,
    reason: string,
    payload: Json | undefined,
  ): ConformanceCase => ({
    id: `${event}/${kind}/${name}`,
    event,
    kind,
    reason,
    code: kind === 'valid' ? null : kind === 'invalid' ? 'INVALID_PAYLOAD' : 'UNAUTHENTICATED',
    ...(payload === undefined ? {} : { payload }),
  });
  const examples =
    operation.examples.length > 0
      ? operation.examples
      : type === null
        ? [{ name: 'no-argument', summary: 'Without argument', payload: undefined }]
        : [];
  const cases = [
    ...examples.map(({ name, summary, payload }) => make('valid', name, summary, payload)),
    ...operation.invalidExamples.map(({ name, reason, payload }) => make('invalid', name, reason, payload)),
    ...(type === null ? [] : [make('invalid', 'argument/missing', 'the argument is missing', undefined)]),
    ...examples.flatMap((example) => {
      const definition = contract.types.find(({ name }) => name === type);
      if (definition === undefined || example.payload === undefined) return [];
      return edgeValues(contract.types, definition.schema, example.payload).map(({ keyword, path, payload }) => {
        const problem = validator.problem(type, payload);
        return make(
          problem === null ? 'valid' : 'invalid',
          `${path === '' ? 'payload' : path}/${keyword}`,
          problem ?? `${keyword} holds`,
          payload,
        );
      });
    }),
    ...(operation.authentication === 'required'
      ? examples
          .slice(0, 1)
          .map(({ payload }) => make('signed-out', 'signed-out', 'the socket is not signed in', payload))
      : []),
  ];
  return [...new Map(cases.map((one) => [JSON.stringify([one.kind, one.payload]), one] as const).reverse()).values()]
    .reverse()
    .map((one, index, list) => ({ ...one, id: unique(one.id, index, list) }));
}

/** Two examples may lead to the same name for different payloads: the later one gets a number. */
function unique(id: string, index: number, list: readonly ConformanceCase[]): string {
  const before = list.slice(0, index).filter((one) => one.id === id).length;
  return before === 0 ? id : `${id}/${before + 1}`;
}
