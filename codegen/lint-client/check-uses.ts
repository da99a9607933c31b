import type { Node } from 'ts-morph';
import type { Contract } from '../model/contract.ts';
import { checkEmit } from './checks/emits.ts';
import { knownEvents } from './checks/known-events.ts';
import { checkListener } from './checks/listeners.ts';
import { createPayloadCheck } from './checks/payloads.ts';
import { createReporter } from './checks/reporter.ts';
import { unheardEvents } from './checks/unheard.ts';
import { checkUnresolved } from './checks/unresolved.ts';
import type { ClientFinding } from './finding.ts';
import type { Tracer } from './tracer.ts';
import type { ClientUses } from './use.ts';

interface CheckInput {
  readonly contract: Contract;
  readonly found: ClientUses;
  readonly tracer: Tracer;
  /** Path of a node's file, relative to the checked folder. */
  fileOf(node: Node): string;
}

/** Holds every use against the contract. */
export function checkUses({ contract, found, tracer, fileOf }: CheckInput): readonly ClientFinding[] {
  const events = knownEvents(contract);
  const reporter = createReporter(fileOf);
  const heard = new Set(found.uses.filter(({ kind }) => kind === 'listen').map(({ event }) => event));
  const patterns = found.unresolved.filter(({ kind }) => kind === 'listen');
  const isHeard = (event: string): boolean =>
    heard.has(event) || found.listensToAll || patterns.some(({ pattern }) => pattern?.test(event) ?? false);
  const checkPayload = createPayloadCheck(contract, reporter);

  for (const use of found.uses) {
    if (use.kind === 'emit') checkEmit(use, { ...events, tracer, reporter, checkPayload, isHeard });
    else checkListener(use, events, { ...reporter, heard });
  }
  for (const unresolved of found.unresolved) checkUnresolved(unresolved, events, reporter);
  const unheard = heard.size > 0 ? unheardEvents(contract, found, { isHeard, tracer }) : [];
  return [...reporter.findings, ...unheard];
}
