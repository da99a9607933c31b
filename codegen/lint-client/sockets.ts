import { Node, SyntaxKind } from 'ts-morph';
import type { ParameterDeclaration } from 'ts-morph';
import type { Tracer } from './tracer.ts';
import type { Env, Traced } from './traced.ts';

/** Whether an expression is a client's socket; the parameters that it depends on when it depends on the caller. */
export type SocketVerdict =
  | { readonly kind: 'yes' | 'no' }
  | { readonly kind: 'parameter'; readonly declarations: readonly ParameterDeclaration[] };

const PACKAGE = 'socket.io-client';
/** Members of a socket that give back the socket. */
const CHAIN = new Set([
  'volatile',
  'binary',
  'timeout',
  'compress',
  'on',
  'once',
  'off',
  'addListener',
  'prependListener',
  'removeListener',
  'removeAllListeners',
  'connect',
  'open',
  'emit',
  'send',
]);
const CONNECTORS = new Set(['io', 'connect', 'lookup', 'default']);
/** Names that mean a socket when nothing else tells. */
const SOCKET_NAME = /^[_#$]?(socket|sock|io|[A-Za-z]+Socket|socket(Ref|Client|Io|IO)|[a-z]+_socket)$/;

/**
 * Tells client sockets from everything else that has `on` and `emit`. It goes by, in this order: what the expression is made by
 * (`io(…)`, `new Manager(…).socket(…)`, or something else: then it is none), its declared type, and only where both are unknown
 * its name. In a file that imports the server's `socket.io` names count for nothing.
 */
export function createSocketDetector(tracer: Tracer) {
  return (receiver: Node, env: Env): SocketVerdict => {
    const base = baseOf(receiver);
    const verdicts = tracer.trace(base, env).map((value) => verdictOf(value, tracer));
    if (verdicts.includes('yes')) return { kind: 'yes' };
    if (isServerFile(base)) return { kind: 'no' };
    const named = SOCKET_NAME.test(nameOf(base));
    if (verdicts.includes('no') && !verdicts.includes('unknown')) return { kind: 'no' };
    if (named) return { kind: 'yes' };
    const declarations = tracer
      .trace(base, env)
      .flatMap((value) => (value.kind === 'parameter' ? [value.declaration] : []));
    return declarations.length > 0 ? { kind: 'parameter', declarations } : { kind: 'no' };
  };
}

type Verdict = 'yes' | 'no' | 'unknown';

function verdictOf(value: Traced, tracer: Tracer): Verdict {
  if (value.kind === 'absent') return 'unknown';
  if (value.kind === 'parameter') return typeVerdict(value.declaration);
  if (value.kind !== 'node') return value.kind === 'unknown' ? 'unknown' : 'no';
  const { node } = value;
  if (Node.isCallExpression(node)) return callVerdict(node, tracer, value.env);
  if (Node.isNewExpression(node)) return 'no';
  if (Node.isVariableDeclaration(node) || Node.isPropertyDeclaration(node)) return typeVerdict(node);
  if (node.getKind() === SyntaxKind.NullKeyword) return 'unknown';
  if (Node.isPropertyAccessExpression(node) || Node.isImportSpecifier(node) || Node.isImportClause(node))
    return 'unknown';
  return 'no';
}

function callVerdict(node: Node, tracer: Tracer, env: Env): Verdict {
  if (!Node.isCallExpression(node)) return 'unknown';
  const generic = node.getTypeArguments().map((type) => typeNodeVerdict(type));
  if (generic.includes('yes')) return 'yes';
  const callee = node.getExpression();
  const makers = tracer.trace(callee, env);
  if (makers.some((maker) => maker.kind === 'node' && isConnector(maker.node))) return 'yes';
  if (Node.isPropertyAccessExpression(callee)) {
    if (callee.getName() === 'socket' && tracer.trace(callee.getExpression(), env).some(isManager)) return 'yes';
    if (
      CONNECTORS.has(callee.getName()) &&
      tracer.trace(callee.getExpression(), env).some((value) => value.kind === 'node' && isConnector(value.node))
    )
      return 'yes';
    if (CONNECTORS.has(callee.getName()) && callee.getExpression().getText() === 'io') return 'yes';
  }
  // A page that loads the client by <script> has a global `io`.
  if (callee.getText() === 'io') return 'yes';
  return 'unknown';
}

function isConnector(node: Node): boolean {
  const declaration = node.getFirstAncestorByKind(SyntaxKind.ImportDeclaration);
  if (declaration !== undefined) {
    if (declaration.getModuleSpecifierValue() !== PACKAGE) return false;
    return Node.isImportSpecifier(node) ? CONNECTORS.has(node.getName()) : true;
  }
  return (
    Node.isCallExpression(node) &&
    node.getExpression().getText() === 'require' &&
    node.getArguments()[0]?.getText().slice(1, -1) === PACKAGE
  );
}

const isManager = (value: Traced): boolean =>
  value.kind === 'node' &&
  Node.isNewExpression(value.node) &&
  /(^|\.)Manager$/.test(value.node.getExpression().getText());

function typeVerdict(node: Node): Verdict {
  if (!Node.isVariableDeclaration(node) && !Node.isPropertyDeclaration(node) && !Node.isParameterDeclaration(node))
    return 'unknown';
  const type = node.getTypeNode();
  if (type !== undefined) return typeNodeVerdict(type);
  // The server hands its sockets to a listener of `connection`.
  const call = node.getParent()?.getParent();
  if (
    Node.isParameterDeclaration(node) &&
    Node.isCallExpression(call) &&
    /^['"`](connection|connect)['"`]$/.test(call.getArguments()[0]?.getText() ?? '')
  )
    return 'no';
  return 'unknown';
}

/** Looks for `Socket` of the client's package in a type, through aliases. */
function typeNodeVerdict(type: Node, depth = 0): Verdict {
  if (depth > 4) return 'unknown';
  const names = Node.isIdentifier(type) ? [type] : type.getDescendantsOfKind(SyntaxKind.Identifier);
  if (names.length === 0) return /\b(any|unknown)\b/.test(type.getText()) ? 'unknown' : 'no';
  const verdicts = names.map((name): Verdict => {
    if (type.getText().includes(`import('${PACKAGE}')`) || type.getText().includes(`import("${PACKAGE}")`))
      return 'yes';
    const declarations = name.getSymbol()?.getDeclarations() ?? [];
    for (const declaration of declarations) {
      const imported = declaration.getFirstAncestorByKind(SyntaxKind.ImportDeclaration);
      if (imported?.getModuleSpecifierValue() === PACKAGE) return 'yes';
      if (Node.isInterfaceDeclaration(declaration) && imported === undefined) {
        const bases = declaration.getExtends().map((base) => typeNodeVerdict(base, depth + 1));
        if (bases.includes('yes')) return 'yes';
      }
      if (Node.isTypeAliasDeclaration(declaration)) return typeNodeVerdict(declaration.getTypeNodeOrThrow(), depth + 1);
      if (imported === undefined) continue;
      const aliased = name
        .getSymbol()
        ?.getAliasedSymbol()
        ?.getDeclarations()
        .find((item) => Node.isTypeAliasDeclaration(item));
      if (Node.isTypeAliasDeclaration(aliased)) return typeNodeVerdict(aliased.getTypeNodeOrThrow(), depth + 1);
    }
    return 'no';
  });
  return verdicts.includes('yes') ? 'yes' : 'no';
}

/** `socket` of `socket.volatile`, `socket.timeout(5000)` and `socket.on(…)`. */
function baseOf(node: Node): Node {
  if (Node.isParenthesizedExpression(node) || Node.isNonNullExpression(node) || Node.isAsExpression(node))
    return baseOf(node.getExpression());
  if (Node.isCallExpression(node)) {
    const callee = node.getExpression();
    return Node.isPropertyAccessExpression(callee) &&
      CHAIN.has(callee.getName()) &&
      callee.getExpression().getText() !== 'io'
      ? baseOf(callee.getExpression())
      : node;
  }
  return Node.isPropertyAccessExpression(node) && ['volatile', 'binary'].includes(node.getName())
    ? baseOf(node.getExpression())
    : node;
}

function nameOf(node: Node): string {
  if (Node.isPropertyAccessExpression(node)) {
    return ['current', 'value'].includes(node.getName()) ? nameOf(node.getExpression()) : node.getName();
  }
  if (Node.isCallExpression(node)) {
    const callee = nameOf(node.getExpression());
    return callee.replace(/^(use|get|inject)(?=[A-Z])/, '').replace(/^[A-Z]/, (letter) => letter.toLowerCase());
  }
  return Node.isIdentifier(node) ? node.getText() : '';
}

const isServerFile = (node: Node): boolean =>
  node
    .getSourceFile()
    .getImportDeclarations()
    .some((declaration) => declaration.getModuleSpecifierValue() === 'socket.io') ||
  /require\(['"]socket\.io['"]\)/.test(node.getSourceFile().getFullText());
