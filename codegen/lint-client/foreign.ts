import { isBuiltin } from 'node:module';
import { Node, SyntaxKind } from 'ts-morph';
import { isFunction } from './functions.ts';
import { requiredModule } from './modules.ts';
import { NO_ENV } from './traced.ts';
import type { Env, Traced } from './traced.ts';
import type { Tracer } from './tracer.ts';

/** Packages whose objects have `on` and `emit`, and are no sockets of a Socket.IO client. */
const FOREIGN =
  /^(socket\.io|ws|isomorphic-ws|websocket|sockjs-client|reconnecting-websocket|engine\.io(-client)?|mqtt|eventemitter3|mitt|nanoevents)$/;

/** `server.on` of `createServer(…)` of an import is three steps. */
const MAX_STEPS = 8;

/**
 * Tells what provably is no client, however it is called: a TCP socket, a WebSocket, the server's side. It goes by the module that
 * the declared type or the maker is imported from, also of what such a thing hands to a callback.
 */
export function createForeignDetector(tracer: Tracer) {
  const isForeign = (node: Node, env: Env, depth = 0): boolean => {
    if (depth > MAX_STEPS) return false;
    if (isDeclaredForeign(node)) return true;
    const values = tracer.trace(node, env);
    return values.length > 0 && values.every((value) => isForeignValue(value, depth + 1));
  };

  const isForeignValue = (value: Traced, depth: number): boolean => {
    if (value.kind === 'parameter') return isTypedForeign(value.declaration) || isHanded(value.declaration, depth);
    if (value.kind !== 'node') return false;
    const { node, env } = value;
    const module = moduleOf(node);
    if (module !== null) return isForeignModule(module);
    if (Node.isCallExpression(node) || Node.isNewExpression(node)) return isForeign(node.getExpression(), env, depth);
    if (Node.isPropertyAccessExpression(node)) return isForeign(node.getExpression(), env, depth);
    return isTypedForeign(node);
  };

  /** Whether a parameter is of a callback that something foreign calls: `createServer((socket) => …)`. */
  const isHanded = (parameter: Node, depth: number): boolean => {
    const callback = parameter.getParent();
    const call = callback?.getParent();
    return (
      callback !== undefined &&
      isFunction(callback) &&
      Node.isCallExpression(call) &&
      call.getArguments().includes(callback) &&
      isForeign(call.getExpression(), NO_ENV, depth)
    );
  };

  return isForeign;
}

const isForeignModule = (module: string): boolean => isBuiltin(module) || FOREIGN.test(module);

/** The module that a node is imported from; `null` when it is no import. */
function moduleOf(node: Node): string | null {
  const declaration = node.getFirstAncestorByKind(SyntaxKind.ImportDeclaration);
  return declaration?.getModuleSpecifierValue() ?? requiredModule(node);
}

/** Whether a variable, member or parameter that a node names is declared with a type of a foreign module. */
const isDeclaredForeign = (node: Node): boolean =>
  (node.getSymbol()?.getDeclarations() ?? []).some((declaration) => isTypedForeign(declaration));

function isTypedForeign(declaration: Node): boolean {
  if (!Node.isTyped(declaration)) return false;
  const type = declaration.getTypeNode();
  const names = Node.isTypeReference(type) ? [type] : (type?.getDescendantsOfKind(SyntaxKind.TypeReference) ?? []);
  const modules = names.flatMap((reference) => {
    const name = reference.getTypeName();
    const first = Node.isIdentifier(name) ? name : name.getFirstDescendantByKind(SyntaxKind.Identifier);
    return (first?.getSymbol()?.getDeclarations() ?? []).flatMap((found) => moduleOf(found) ?? []);
  });
  return modules.length > 0 && modules.every(isForeignModule);
}
