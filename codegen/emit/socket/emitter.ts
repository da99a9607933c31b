import type { Contract, Emission } from '../../model/contract.ts';
import { codeBanner } from '../banner.ts';
import { audiencesOf, describeEmission } from '../describe.ts';
import { formatted } from '../format.ts';
import { importTypes, present } from '../imports.ts';
import { jsdoc } from '../jsdoc.ts';

const method = (contract: Contract, emission: Emission): string => {
  const names = audiencesOf(contract, emission).map((name) => `'${name}'`);
  if (names.length === 0)
    throw new Error(`${emission.event} (${emission.source.file}:${emission.source.line}) has no audience`);
  const payload = emission.payload === null ? '' : `, payload: ${emission.payload}`;
  return `${jsdoc(...describeEmission(contract, emission))}${emission.event}(audience: Audience<${names.join(' | ')}>${payload}): void;`;
};

const implementation = ({ event, payload }: Emission): string =>
  payload === null
    ? `${event}: (audience) => announcer.announce('${event}', audience, undefined),`
    : `${event}: (audience, payload) => announcer.announce('${event}', audience, payload),`;

/** `socket/emitter.ts`: one method per emission, so that services cannot name an event, shape or audience the contract lacks. */
export function emitSocketEmitter(contract: Contract): Promise<string> {
  const { emissions } = contract;
  return formatted(
    `${codeBanner()}
import type { Announcer } from '../../src/contract/announcer.ts';
import type { Audience } from '../../src/contract/audience.ts';
${importTypes(present(emissions.map(({ payload }) => payload)), '../payloads.ts')}
${jsdoc('One method per emission; the audience is typed by the contract.')}export interface Emitter {
${emissions.map((emission) => method(contract, emission)).join('\n\n')}
}

${jsdoc('An emitter that hands every emission to the announcer.')}export const createEmitter = (announcer: Announcer): Emitter => ({
${emissions.map(implementation).join('\n')}
});
`,
    'typescript',
  );
}
