import document from '../../generated/asyncapi.json' with { type: 'json' };
import { contract } from '../../generated/contract.ts';
import type { OperationRoutes } from './health.ts';

/** The bundled AsyncAPI document as `/contract` serves it. */
export const contractDocument: OperationRoutes['contractDocument'] = {
  json: JSON.stringify(document, null, 2),
  hash: contract.hash,
};
