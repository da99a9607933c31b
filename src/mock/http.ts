import type { IncomingMessage, ServerResponse } from 'node:http';
import document from '../../generated/asyncapi.json' with { type: 'json' };
import { contract } from '../../generated/contract.ts';
import type { Pages } from '../http/pages.ts';
import type { Player } from './scenario/player.ts';

/** What the mock answers besides Socket.IO: the contract with its hash (clients compare it), the playground, and the scenario on `POST /scenario/next`. */
export async function answerHttp(
  request: IncomingMessage,
  response: ServerResponse,
  { player, pages }: { readonly player: Player | undefined; readonly pages: Pages },
): Promise<void> {
  const common = { 'access-control-allow-origin': '*', 'access-control-expose-headers': 'etag' };
  if (request.url === '/contract') {
    response
      .writeHead(200, { ...common, 'content-type': 'application/json', etag: `"${contract.hash}"` })
      .end(request.method === 'HEAD' ? undefined : JSON.stringify(document));
    return;
  }
  if (request.method === 'POST' && request.url === '/scenario/next' && player !== undefined) {
    response.writeHead(200, { ...common, 'content-type': 'text/plain; charset=utf-8' });
    try {
      response.end(`${await player.next()}\n`);
    } catch (error) {
      response.end(`It failed: ${error instanceof Error ? error.message : String(error)}\n`);
    }
    return;
  }
  const page = await pages.answer(request.url ?? '');
  if (page !== null) {
    response.writeHead(200, { ...common, ...page.headers }).end(page.body);
    return;
  }
  response
    .writeHead(404, { ...common, 'content-type': 'text/plain; charset=utf-8' })
    .end(`${contract.title} ${contract.version} mock: connect with Socket.IO.\n`);
}
