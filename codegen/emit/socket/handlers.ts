import type { Contract, InboundOperation } from '../../model/contract.ts';
import { codeBanner } from '../banner.ts';
import { describeOperation, groupsOf } from '../describe.ts';
import { formatted } from '../format.ts';
import { importTypes, present } from '../imports.ts';
import { jsdoc } from '../jsdoc.ts';
import { pascalCase } from '../names.ts';

const contextType = (operation: InboundOperation): string =>
  operation.authentication === 'required' ? 'AuthenticatedContext' : 'HandlerContext';

const interfaceName = (group: string): string => `${pascalCase(group)}Handlers`;

function method(operation: InboundOperation): string {
  const payload = operation.payload === null ? '' : `payload: ${operation.payload}, `;
  const signature = `${operation.event}(${payload}context: ${contextType(operation)}): Promise<${operation.ackData ?? 'void'}>;`;
  return jsdoc(...describeOperation(operation)) + signature;
}

/** `socket/handlers.ts`: one interface per group, one method per inbound event. */
export function emitSocketHandlers(contract: Contract): Promise<string> {
  const { operations } = contract;
  const groups = groupsOf(contract);
  const interfaces = groups.map((group) => {
    const methods = operations.filter((operation) => operation.group === group).map(method);
    const about = `Handlers of the group \`${group}\`: resolve with the acknowledgement's data, or throw a ChatError with one of the codes.`;
    return `${jsdoc(about)}export interface ${interfaceName(group)} {\n${methods.join('\n\n')}\n}\n`;
  });
  return formatted(
    `${codeBanner()}
${importTypes(operations.map(contextType), '../../src/contract/context.ts')}${importTypes(present(operations.flatMap(({ payload, ackData }) => [payload, ackData])), '../payloads.ts')}
${interfaces.join('\n')}
${jsdoc('Every handler the contract asks for: a missing one does not compile.')}export interface Handlers {
${groups.map((group) => `readonly ${group}: ${interfaceName(group)};`).join('\n')}
}
`,
    'typescript',
  );
}
