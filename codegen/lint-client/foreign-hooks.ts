import { Node } from 'ts-morph';
import type { CallExpression } from 'ts-morph';
import { eventNames } from './event-names.ts';
import { isFunction } from './functions.ts';
import type { Tracer } from './tracer.ts';
import type { Use } from './use.ts';

const FOREIGN_HOOK = /^use(Socket|Io|SocketIo|SocketIO)(Event|Listener|On|Subscription)$/;

/** Listeners in hooks of packages that are not here, like `useSocketEvent('newMessage', …)`. */
export function foreignHooks(calls: readonly CallExpression[], tracer: Tracer): readonly Use[] {
  return calls.flatMap((call) => {
    const callee = call.getExpression();
    if (!Node.isIdentifier(callee) || !FOREIGN_HOOK.test(callee.getText())) return [];
    if (tracer.trace(callee).some((value) => value.kind === 'node' && isFunction(value.node))) return [];
    return call
      .getArguments()
      .slice(0, 2)
      .flatMap((argument) => eventNames(tracer, tracer.trace(argument)).names)
      .map(({ text, node }): Use => ({
        kind: 'listen',
        via: 'socket',
        method: callee.getText(),
        event: text,
        at: call,
        named: node,
        args: [],
        isOpen: true,
        isDropped: false,
      }));
  });
}
