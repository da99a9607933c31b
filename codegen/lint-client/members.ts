import { Node, SyntaxKind } from 'ts-morph';
import type { ClassDeclaration, ClassExpression, EnumMember, ObjectLiteralExpression, SourceFile } from 'ts-morph';
import { bodyReturns, isFunction } from './functions.ts';
import type { Holders } from './holders.ts';
import type { Modules } from './modules.ts';
import { assignedValues, settable } from './set-later.ts';
import type { Syntax } from './syntax.ts';
import { MAX_DEPTH, NO_ENV } from './traced.ts';
import type { Env, Traced } from './traced.ts';

/** Follows members: of object tables, enums, classes, modules and refs. */
export interface Members {
  member(bases: readonly Traced[], name: string, depth: number): readonly Traced[];
  /** Values of all members, for a key that is not known. */
  all(bases: readonly Traced[], depth: number): readonly Traced[];
  /** Keys and values of object tables and enums; `null` when none is known. */
  entries(
    bases: readonly Traced[],
    depth: number,
  ): readonly { readonly key: Traced; readonly value: readonly Traced[] }[] | null;
  enumMember(node: EnumMember): readonly Traced[];
  exportOf(file: SourceFile, name: string, depth: number): readonly Traced[];
}

interface Dependencies {
  readonly syntax: Syntax;
  readonly holders: Holders;
  readonly modules: Modules;
  trace(node: Node, env?: Env, depth?: number): readonly Traced[];
  traceDeclaration(node: Node, env: Env, depth: number): readonly Traced[];
}

type ClassNode = ClassDeclaration | ClassExpression;
const isClass = (node: Node): node is ClassNode => Node.isClassDeclaration(node) || Node.isClassExpression(node);

export function createMembers({ modules, syntax, holders, trace, traceDeclaration }: Dependencies): Members {
  const member = (bases: readonly Traced[], name: string, depth: number): readonly Traced[] =>
    depth > MAX_DEPTH ? [] : bases.flatMap((base) => memberOf(base, name, depth + 1));

  const memberOf = (base: Traced, name: string, depth: number): readonly Traced[] => {
    if (base.kind === 'parameter') return typedMember(base, name, depth);
    if (base.kind !== 'node') return base.kind === 'unknown' ? [base] : [];
    const { node, env } = base;
    if (Node.isObjectLiteralExpression(node)) return propertyOf(node, name, { env, depth });
    if (Node.isEnumDeclaration(node))
      return node
        .getMembers()
        .filter((item) => item.getName() === name)
        .flatMap(enumMember);
    if (Node.isArrayLiteralExpression(node)) {
      const element = node.getElements()[Number(name)];
      return element === undefined ? [] : trace(element, env, depth);
    }
    if (Node.isSourceFile(node)) return exportOf(node, name, depth);
    if (isClass(node)) return classMember(node, name, { isStatic: true, env, depth });
    const instance = instanceClass(node, depth);
    if (instance !== null) return classMember(instance, name, { isStatic: false, env, depth });
    if (name === 'current' || name === 'value') {
      const held = holders.content(base, depth);
      return held.length > 0 ? held : [];
    }
    return [];
  };

  /** The class whose instance a node is: `this`, `new C()`, or something declared as a `C`. */
  const instanceClass = (node: Node, depth: number): ClassNode | null => {
    if (node.getKind() === SyntaxKind.ThisKeyword) return node.getFirstAncestor(isClass) ?? null;
    if (Node.isNewExpression(node)) return firstClass(trace(node.getExpression(), NO_ENV, depth + 1));
    if (Node.isVariableDeclaration(node) || Node.isPropertyDeclaration(node) || Node.isParameterDeclaration(node)) {
      const type = node.getTypeNode();
      if (!Node.isTypeReference(type)) return null;
      const symbol = type.getTypeName().getSymbol();
      const declarations = (symbol?.getAliasedSymbol() ?? symbol)?.getDeclarations() ?? [];
      return declarations.find(isClass) ?? null;
    }
    return null;
  };

  const typedMember = (
    base: Traced & { readonly kind: 'parameter' },
    name: string,
    depth: number,
  ): readonly Traced[] => {
    const instance = instanceClass(base.declaration, depth);
    return instance === null ? [base] : classMember(instance, name, { isStatic: false, env: NO_ENV, depth });
  };

  const firstClass = (values: readonly Traced[]): ClassNode | null => {
    for (const value of values) if (value.kind === 'node' && isClass(value.node)) return value.node;
    return null;
  };

  const classMember = (
    owner: ClassNode,
    name: string,
    at: { isStatic: boolean; env: Env; depth: number },
  ): readonly Traced[] => {
    const { isStatic, env, depth } = at;
    if (depth > MAX_DEPTH) return [];
    const method = owner.getMethods().find((item) => item.getName() === name && item.isStatic() === isStatic);
    if (method !== undefined) return [{ kind: 'node', node: method, env }];
    const getter = owner.getGetAccessors().find((item) => item.getName() === name);
    if (getter !== undefined) return bodyReturns(getter).flatMap((value) => trace(value, env, depth + 1));
    const property = owner.getProperties().find((item) => item.getName() === name && item.isStatic() === isStatic);
    const initial = property?.getInitializer();
    const own = initial === undefined ? [] : settable(trace(initial, env, depth + 1), initial);
    const assigned = isStatic
      ? []
      : assignedValues(syntax.assignedTo(owner, `this.${name}`), (value) => trace(value, env, depth + 1));
    const parameter = owner
      .getConstructors()
      .flatMap((item) => item.getParameters())
      .find((item) => item.getName() === name && item.isParameterProperty());
    const fromParameter = parameter === undefined ? [] : traceDeclaration(parameter, env, depth + 1);
    const values = [...own, ...assigned, ...fromParameter].filter((value) => value.kind !== 'absent');
    if (
      property?.getTypeNode() !== undefined &&
      values.every((value) => value.kind !== 'node' || value.node.getText() === 'null')
    )
      return [...values, { kind: 'node', node: property, env }];
    if (values.length > 0) return values;
    if (property !== undefined) return [{ kind: 'unknown', node: property }];
    const parent = owner.getExtends();
    const base = parent === undefined ? null : firstClass(trace(parent.getExpression(), NO_ENV, depth + 1));
    return base === null ? [] : classMember(base, name, { ...at, depth: depth + 1 });
  };

  const propertyOf = (
    node: ObjectLiteralExpression,
    name: string,
    { env, depth }: { env: Env; depth: number },
  ): readonly Traced[] => {
    for (const property of node.getProperties()) {
      if (Node.isSpreadAssignment(property)) continue;
      if (keyOf(property) !== name) continue;
      return settable(valueOf(property, env, depth), property);
    }
    return node
      .getProperties()
      .filter((property) => Node.isSpreadAssignment(property))
      .flatMap((property) => member(trace(property.getExpression(), env, depth + 1), name, depth + 1));
  };

  const valueOf = (property: Node, env: Env, depth: number): readonly Traced[] => {
    if (Node.isPropertyAssignment(property)) {
      const value = property.getInitializer();
      return value === undefined ? [] : trace(value, env, depth + 1);
    }
    if (Node.isShorthandPropertyAssignment(property)) return trace(property.getNameNode(), env, depth + 1);
    if (Node.isGetAccessorDeclaration(property))
      return bodyReturns(property).flatMap((value) => trace(value, env, depth + 1));
    return isFunction(property) ? [{ kind: 'node', node: property, env }] : [];
  };

  const entries: Members['entries'] = (bases, depth) => {
    if (depth > MAX_DEPTH) return null;
    const known = bases.flatMap((base) => {
      if (base.kind !== 'node') return [];
      if (Node.isEnumDeclaration(base.node)) {
        return base.node.getMembers().map((item) => ({
          key: { kind: 'string', text: item.getName(), node: item } as const,
          value: enumMember(item),
        }));
      }
      if (!Node.isObjectLiteralExpression(base.node)) return [];
      return base.node.getProperties().flatMap((property): readonly { key: Traced; value: readonly Traced[] }[] => {
        if (Node.isSpreadAssignment(property))
          return entries(trace(property.getExpression(), base.env, depth + 1), depth + 1) ?? [];
        const computed =
          Node.isPropertyAssignment(property) || Node.isMethodDeclaration(property)
            ? property.getNameNode()
            : undefined;
        const keys: readonly Traced[] = Node.isComputedPropertyName(computed)
          ? trace(computed.getExpression(), base.env, depth + 1)
          : [{ kind: 'string', text: keyOf(property) ?? '', node: property }];
        return keys.map((key) => ({ key, value: valueOf(property, base.env, depth) }));
      });
    });
    return known.length > 0 ? known : null;
  };

  const exportOf = (file: SourceFile, name: string, depth: number): readonly Traced[] => {
    const declared = file.getExportedDeclarations().get(name) ?? [];
    const values = declared.flatMap((node) =>
      Node.isExpression(node) ? trace(node, NO_ENV, depth + 1) : traceDeclaration(node, NO_ENV, depth + 1),
    );
    if (values.length > 0) return values;
    const named = modules.commonJsExports(file, name).flatMap((value) => trace(value, NO_ENV, depth + 1));
    if (named.length > 0) return named;
    const whole = modules.commonJsExports(file, null).flatMap((value) => trace(value, NO_ENV, depth + 1));
    return name === 'default' ? whole : member(whole, name, depth + 1);
  };

  return {
    member,
    entries,
    enumMember,
    exportOf,
    all: (bases, depth) => entries(bases, depth)?.flatMap(({ value }) => value) ?? [],
  };
}

const enumMember = (node: EnumMember): readonly Traced[] => {
  const value = node.getValue();
  return typeof value === 'string' ? [{ kind: 'string', text: value, node }] : [{ kind: 'unknown', node }];
};

function keyOf(property: Node): string | null {
  if (
    !Node.isPropertyAssignment(property) &&
    !Node.isShorthandPropertyAssignment(property) &&
    !Node.isMethodDeclaration(property) &&
    !Node.isGetAccessorDeclaration(property)
  )
    return null;
  const name = property.getNameNode();
  return Node.isStringLiteral(name) || Node.isNoSubstitutionTemplateLiteral(name)
    ? name.getLiteralValue()
    : name.getText();
}
