import type { ReleaseChanges } from '../diff/release-changes.ts';
import type { Contract, Json } from '../model/contract.ts';
import { emitAmqpConsumers } from './amqp/consumers.ts';
import { emitAmqpEvents } from './amqp/events.ts';
import { emitAmqpPublisher } from './amqp/publisher.ts';
import { emitAmqpTopology } from './amqp/topology.ts';
import { emitConformanceCases } from './conformance/cases.ts';
import { emitClient } from './client/client.ts';
import { emitContractTable } from './contract-table.ts';
import { emitDocsModule, emitDocsPage } from './docs/page.ts';
import { assertPrintable } from './names.ts';
import { emitPayloads } from './payloads.ts';
import { emitSocketEmissions } from './socket/emissions.ts';
import { emitSocketEmitter } from './socket/emitter.ts';
import { emitSocketEvents } from './socket/events.ts';
import { emitSocketHandlers } from './socket/handlers.ts';
import { emitSocketRouter } from './socket/router.ts';
import { emitValidators, emitValidatorTypes } from './validators.ts';
import { emitWireSchema } from './wire-schema.ts';

type Emit = (contract: Contract, bundled: Json, changes: ReleaseChanges | null) => string | Promise<string>;

/** Every artefact, by its path under `generated/`. */
const EMITTERS: Readonly<Record<string, Emit>> = {
  'amqp/consumers.ts': emitAmqpConsumers,
  'amqp/events.ts': emitAmqpEvents,
  'amqp/publisher.ts': emitAmqpPublisher,
  'amqp/topology.ts': emitAmqpTopology,
  'asyncapi.json': (_contract, bundled) => `${JSON.stringify(bundled, null, 2)}\n`,
  'conformance/cases.json': emitConformanceCases,
  'client/client.ts': emitClient,
  'contract.ts': emitContractTable,
  'docs/index.html': (contract, _bundled, changes) => emitDocsPage(contract, changes),
  'docs/page.json': (contract, _bundled, changes) => emitDocsModule(contract, changes),
  'docs/wire-schema.md': emitWireSchema,
  'payloads.ts': emitPayloads,
  'socket/emissions.ts': emitSocketEmissions,
  'socket/emitter.ts': emitSocketEmitter,
  'socket/events.ts': emitSocketEvents,
  'socket/handlers.ts': emitSocketHandlers,
  'socket/router.ts': emitSocketRouter,
  'validators.d.ts': emitValidatorTypes,
  'validators.js': emitValidators,
};

/**
 * Prints everything that stands in `generated/`: pure, the same contract gives the same bytes.
 * @param bundled the AsyncAPI document in one piece
 * @param changes since the last release; `null`: there is none
 * @returns text by path, relative to `generated/`, sorted by path
 * @throws Error when the contract cannot be printed (see {@link assertPrintable}); a linted contract can
 */
export async function emitAll(
  contract: Contract,
  bundled: Json,
  changes: ReleaseChanges | null = null,
): Promise<ReadonlyMap<string, string>> {
  assertPrintable(contract);
  const printed = await Promise.all(
    Object.entries(EMITTERS).map(async ([path, emit]) => [path, await emit(contract, bundled, changes)] as const),
  );
  return new Map(printed);
}
