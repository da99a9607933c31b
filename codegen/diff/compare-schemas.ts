import type { Contract, Json, PayloadType } from '../model/contract.ts';
import { canonicalJson, isArray, isObject, objectAt, pointerOf, textAt, textsAt } from '../model/json.ts';
import type { Changes, Place } from './changes.ts';
import { compareKeywords, compareKinds, compareNull, compareWords, same, type Report } from './compare-keywords.ts';
import type { Direction } from './finding.ts';
import { pairBranches } from './pair-branches.ts';
import type { RuleId } from './rules.ts';
import { isRuleId } from './rules.ts';
import { shapeOf } from './shape.ts';
import type { Shape } from './shape.ts';
import { typesOfContract, usageOf, usedIn } from './usage.ts';

/** Compares the payloads of two contracts; a type that many events carry is compared once per direction. */
export interface SchemaComparison {
  /** Both are types of their contract; one that is missing on a side is the caller's to report. */
  compareTypes(before: PayloadType, after: PayloadType, direction: Direction): void;
}

/** Where a comparison stands: its place, and the type around it for the list of its users. */
interface Position extends Place {
  readonly type: string;
}

export function createSchemaComparison(before: Contract, after: Contract, changes: Changes): SchemaComparison {
  const oldTypes = typesOfContract(before);
  const newTypes = typesOfContract(after);
  const usage = usageOf(after);
  const oldUsage = usageOf(before);
  const compared = new Set<string>();

  const compareTypes = (oldName: PayloadType, newName: PayloadType, direction: Direction): void => {
    if (oldName === null || newName === null) return;
    const type = newTypes.get(newName) ?? oldTypes.get(oldName);
    if (type === undefined) return;
    const position = { pointer: pointerOf('types', newName), source: type.source, type: newName };
    compare(reference(oldName), reference(newName), { direction, position });
  };

  const compare = (
    oldSchema: Json,
    newSchema: Json,
    { direction, position }: { direction: Direction; position: Position },
  ): void => {
    const old = shapeOf(oldSchema, oldTypes);
    const current = shapeOf(newSchema, newTypes);
    const here = at(current, position);
    const report = reporter(direction, here);
    compareNull(old, current, reporter(direction, position));
    if (current.name !== null) {
      const key = `${direction} ${old.name ?? canonicalJson(old.schema)} ${current.name}`;
      if (compared.has(key)) return;
      compared.add(key);
      if (old.name !== null && old.name !== current.name && !newTypes.has(old.name))
        report('type-renamed', `\`${old.name}\` is called \`${current.name}\``);
    }
    if (current.name !== null) compareWords(old.schema, current.schema, report);
    if (old.branches !== null || current.branches !== null) {
      compareBranches(old, current, { direction, position: here });
      return;
    }
    if (!compareKinds(old, current, report)) return;
    compareKeywords(old, current, report);
    if (old.types.includes('object')) compareMembers(old, current, { direction, position: here });
    compareItems(old, current, { direction, position: here });
  };

  const at = (shape: Shape, position: Position): Position => {
    const type = shape.name === null ? undefined : newTypes.get(shape.name);
    return type === undefined
      ? position
      : { pointer: pointerOf('types', type.name), source: type.source, type: type.name };
  };

  /** `value-added` is `sent-value-added` or `received-value-added`, unless there is a rule for both directions. */
  const reporter =
    (direction: Direction, { pointer, source, type }: Position): Report =>
    (rule, text, ...segments) => {
      const used = usedIn(usage, direction, type) || usedIn(oldUsage, direction, type);
      const subject = pointer
        .split('/')
        .slice(2)
        .filter((segment) => segment !== 'properties')
        .join('.')
        .replaceAll('.items', '[]');
      changes.add(ruleFor(rule, direction), direction, {
        pointer: pointer + pointerOf(...segments),
        source,
        text: `${subject}: ${text}${used}`,
      });
    };

  const compareBranches = (
    old: Shape,
    current: Shape,
    { direction, position }: { direction: Direction; position: Position },
  ): void => {
    const report = reporter(direction, position);
    const { pairs, removed, added } = pairBranches(
      { shape: old, types: oldTypes },
      { shape: current, types: newTypes },
    );
    for (const [oldBranch, newBranch] of pairs) compare(oldBranch, newBranch, { direction, position });
    for (const branch of removed)
      report('branch-removed', `the shape \`${labelOf(branch)}\` is gone`, 'oneOf', labelOf(branch));
    for (const branch of added)
      report('branch-added', `there is one more shape, \`${labelOf(branch)}\``, 'oneOf', labelOf(branch));
  };

  const compareMembers = (
    old: Shape,
    current: Shape,
    { direction, position }: { direction: Direction; position: Position },
  ): void => {
    const report = reporter(direction, position);
    const [oldMembers, newMembers] = [objectAt(old.schema, 'properties'), objectAt(current.schema, 'properties')];
    const [oldRequired, newRequired] = [textsAt(old.schema, 'required'), textsAt(current.schema, 'required')];
    for (const [name, member] of Object.entries(oldMembers)) {
      const inside = { ...position, pointer: `${position.pointer}${pointerOf('properties', name)}` };
      const next = newMembers[name];
      const was = oldRequired.includes(name);
      if (next === undefined) {
        const rule = direction === 'c2s' || was ? 'property-removed' : 'optional-property-removed';
        report(rule, `\`${name}\` is gone`, 'properties', name);
        continue;
      }
      const is = newRequired.includes(name);
      if (was && !is) report('property-became-optional', `\`${name}\` may be missing`, 'properties', name);
      if (!was && is) report('property-became-required', `\`${name}\` is required`, 'properties', name);
      compareWords(member, next, reporter(direction, inside));
      compare(member, next, { direction, position: inside });
    }
    for (const name of Object.keys(newMembers).filter((key) => oldMembers[key] === undefined)) {
      const needed = newRequired.includes(name);
      const rule =
        direction === 'c2s' ? (needed ? 'required-property-added' : 'optional-property-added') : 'property-added';
      report(rule, `\`${name}\` is new${needed ? ' and required' : ''}`, 'properties', name);
    }
    const [wasOpen, isOpen] = [old.schema, current.schema].map((schema) => schema['additionalProperties'] !== false);
    if (wasOpen === true && isOpen === false) report('object-closed', 'no other properties any more');
    if (wasOpen === false && isOpen === true) report('object-opened', 'other properties too');
    if (
      wasOpen === true &&
      isOpen === true &&
      !same(old.schema['additionalProperties'], current.schema['additionalProperties'])
    ) {
      report('schema-restructured', '`additionalProperties` changed', 'additionalProperties');
    }
  };

  const compareItems = (
    old: Shape,
    current: Shape,
    { direction, position }: { direction: Direction; position: Position },
  ): void => {
    const [oldItems, newItems] = [old.schema['items'], current.schema['items']];
    if (isObject(oldItems) && isObject(newItems)) {
      compare(oldItems, newItems, { direction, position: { ...position, pointer: `${position.pointer}/items` } });
    } else if (!same(oldItems, newItems))
      reporter(direction, position)('schema-restructured', '`items` changed', 'items');
  };

  return { compareTypes };
}

const reference = (name: string): Json => ({ $ref: `#/definitions/${name}` });

function ruleFor(rule: string, direction: Direction): RuleId {
  const directed = `${direction === 'c2s' ? 'sent' : 'received'}-${rule}`;
  if (isRuleId(directed)) return directed;
  if (isRuleId(rule)) return rule;
  throw new Error(`There is no rule ${directed}.`);
}

function labelOf(branch: Json): string {
  const type = isObject(branch) ? branch['type'] : undefined;
  const named = /#\/definitions\/(.+)$/.exec(textAt(branch, '$ref'))?.[1];
  return named ?? (isArray(type) ? type.join(' or ') : typeof type === 'string' ? type : JSON.stringify(branch));
}
