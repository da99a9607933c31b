import type { Json } from '../model/contract.ts';
import { canonicalJson, textAt } from '../model/json.ts';
import { BOUND_KEYWORDS, compareBounds } from './compare-bounds.ts';
import type { Shape } from './shape.ts';

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

/** Takes a rule without its direction, what changed in words, and where under the place that is compared. */
export type Report = (rule: string, text: string, ...segments: readonly (string | number)[]) => void;

export function compareNull(old: Shape, current: Shape, report: Report): void {
  if (old.nullable && !current.nullable) report('null-refused', 'not null any more');
  if (!old.nullable && current.nullable) report('null-allowed', 'may be null');
}

/** The words of a named type, or of one use of it. */
export function compareWords(before: Json, after: Json, report: Report): void {
  if (textAt(before, 'description') !== textAt(after, 'description')) report('description-changed', 'other words');
}

/** Compares the JSON types. @returns whether the rest can be compared */
export function compareKinds(old: Shape, current: Shape, report: Report): boolean {
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

/** Compares the keywords of one schema that say nothing of what is inside it. */
export function compareKeywords(old: Shape, current: Shape, report: Report): void {
  compareValues(old, current, report);
  compareText('pattern', old, current, report);
  compareText('format', old, current, report);
  for (const { keyword, family, change } of compareBounds(old.schema, current.schema)) {
    const text = `\`${keyword}\` was ${show(old.schema[keyword])} and is ${show(current.schema[keyword])}`;
    report(change === 'unclear' ? 'schema-restructured' : `${family}-${change}`, text, keyword);
  }
  compareRest(old, current, report);
}

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

export const same = (a: Json | undefined, b: Json | undefined): boolean =>
  a === undefined || b === undefined ? a === b : canonicalJson(a) === canonicalJson(b);

const show = (value: Json | undefined): string => (value === undefined ? 'none' : JSON.stringify(value));
