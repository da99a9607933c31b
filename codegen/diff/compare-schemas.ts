import type { Contract, Json, PayloadType } from '../model/contract.ts';
import { canonicalJson, isArray, isObject, objectAt, pointerOf, textAt, textsAt } from '../model/json.ts';
import type { Changes, Place } from './changes.ts';
import { BOUND_KEYWORDS, compareBounds } from './compare-bounds.ts';
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

/** Keywords that are judged one by one; a change of any other cannot be judged. */
const JUDGED: ReadonlySet<string> = new Set([
  ...BOUND_KEYWORDS,
  ...[
    '$ref',
    'title',
    'description',
    'type',
    'enum',
    'const',
    'oneOf',
    'anyOf',
    'properties',
    'required',
    'items',
    'additionalProperties',
    'pattern',
    'format',
    'default',
  ],
]);

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
    compareWords(old, current, report);
    if (old.branches !== null || current.branches !== null) {
      compareBranches(old, current, { direction, position: here });
      return;
    }
    if (!compareKinds(old, current, report)) return;
    compareValues(old, current, report);
    compareText('pattern', old, current, report);
    compareText('format', old, current, report);
    for (const { keyword, family, change } of compareBounds(old.schema, current.schema)) {
      const text = `\`${keyword}\` was ${show(old.schema[keyword])} and is ${show(current.schema[keyword])}`;
      report(change === 'unclear' ? 'schema-restructured' : `${family}-${change}`, text, keyword);
    }
    if (old.types.includes('object')) compareMembers(old, current, { direction, position: here });
    compareItems(old, current, { direction, position: here });
    compareRest(old, current, report);
  };

  const at = (shape: Shape, position: Position): Position => {
    const type = shape.name === null ? undefined : newTypes.get(shape.name);
    return type === undefined
      ? position
      : { pointer: pointerOf('types', type.name), source: type.source, type: type.name };
  };

  type Report = (rule: string, text: string, ...segments: readonly (string | number)[]) => void;

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
      compareUseText(member, next, reporter(direction, inside));
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

type Report = (rule: string, text: string, ...segments: readonly (string | number)[]) => void;

function compareNull(old: Shape, current: Shape, report: Report): void {
  if (old.nullable && !current.nullable) report('null-refused', 'not null any more');
  if (!old.nullable && current.nullable) report('null-allowed', 'may be null');
}

/** The words of a named type; those of a property stand at the property. */
function compareWords(old: Shape, current: Shape, report: Report): void {
  if (current.name !== null && textAt(old.schema, 'description') !== textAt(current.schema, 'description'))
    report('description-changed', 'other words');
}

function compareUseText(before: Json, after: Json, report: Report): void {
  if (textAt(before, 'description') !== textAt(after, 'description')) report('description-changed', 'other words');
}

/** Compares the JSON types. @returns whether the rest can be compared */
function compareKinds(old: Shape, current: Shape, report: Report): boolean {
  const text = `was ${old.types.join(' or ') || 'anything'} and is ${current.types.join(' or ') || 'anything'}`;
  const [wider, narrower] = [covers(current.types, old.types), covers(old.types, current.types)];
  if (wider && narrower) return true;
  if (!wider && !narrower) {
    report('type-changed', text);
    return false;
  }
  report(wider ? 'type-widened' : 'type-narrowed', text);
  return true;
}

const covers = (outer: readonly string[], inner: readonly string[]): boolean =>
  outer.length === 0 ||
  (inner.length > 0 && inner.every((type) => outer.includes(type) || (type === 'integer' && outer.includes('number'))));

function compareValues(old: Shape, current: Shape, report: Report): void {
  if (old.values === null && current.values === null) return;
  if (old.values === null)
    return report('values-restricted', `only ${current.values?.map(show).join(', ') ?? ''}`, 'enum');
  if (current.values === null)
    return report('values-freed', `any value, not only ${old.values.map(show).join(', ')}`, 'enum');
  if (old.schema['const'] !== undefined && current.schema['const'] !== undefined) {
    if (!same(old.schema['const'], current.schema['const']))
      report('const-changed', `was ${show(old.schema['const'])} and is ${show(current.schema['const'])}`, 'const');
    return;
  }
  const [before, after] = [old.values.map(show), current.values.map(show)];
  for (const value of before.filter((item) => !after.includes(item)))
    report('value-removed', `${value} is gone`, 'enum', value.replaceAll('"', ''));
  for (const value of after.filter((item) => !before.includes(item)))
    report('value-added', `${value} is new`, 'enum', value.replaceAll('"', ''));
}

function compareText(keyword: 'pattern' | 'format', old: Shape, current: Shape, report: Report): void {
  const [before, after] = [old.schema[keyword], current.schema[keyword]];
  if (same(before, after)) return;
  const change = before === undefined ? 'added' : after === undefined ? 'removed' : 'changed';
  report(`${keyword}-${change}`, `\`${keyword}\` was ${show(before)} and is ${show(after)}`, keyword);
}

function compareRest(old: Shape, current: Shape, report: Report): void {
  if (!same(old.schema['default'], current.schema['default'])) {
    report(
      'default-changed',
      `left out meant ${show(old.schema['default'])} and means ${show(current.schema['default'])}`,
      'default',
    );
  }
  const keywords = new Set([...Object.keys(old.schema), ...Object.keys(current.schema)]);
  for (const keyword of keywords) {
    if (!JUDGED.has(keyword) && !same(old.schema[keyword], current.schema[keyword]))
      report('schema-restructured', `\`${keyword}\` changed`, keyword);
  }
}

const same = (a: Json | undefined, b: Json | undefined): boolean =>
  a === undefined || b === undefined ? a === b : canonicalJson(a) === canonicalJson(b);

const show = (value: Json | undefined): string => (value === undefined ? 'none' : JSON.stringify(value));

function labelOf(branch: Json): string {
  const type = isObject(branch) ? branch['type'] : undefined;
  const named = /#\/definitions\/(.+)$/.exec(textAt(branch, '$ref'))?.[1];
  return named ?? (isArray(type) ? type.join(' or ') : typeof type === 'string' ? type : JSON.stringify(branch));
}
