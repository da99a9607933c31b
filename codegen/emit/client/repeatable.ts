import type { Contract, InboundOperation } from '../../model/contract.ts';
import { arrayAt, localReference, objectAt } from '../../model/json.ts';

/** Whether the client names what it sends by itself (`clientMessageId` in every variant), so that it may be sent again. */
export const isRepeatable = (contract: Contract, { payload, ackData }: InboundOperation): boolean =>
  payload !== null && ackData === 'Message' && hasId(contract, payload);

function hasId(contract: Contract, typeName: string): boolean {
  const schema = contract.types.find(({ name }) => name === typeName)?.schema;
  if (schema === undefined) return false;
  const variants = [...arrayAt(schema, 'oneOf'), ...arrayAt(schema, 'anyOf')];
  if (variants.length === 0) return 'clientMessageId' in objectAt(schema, 'properties');
  return variants.every((variant) => {
    const reference = localReference(variant);
    return reference !== null && hasId(contract, reference.slice(reference.lastIndexOf('/') + 1));
  });
}
