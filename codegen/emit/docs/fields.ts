import type { Contract, Json, JsonSchema } from '../../model/contract.ts';
import { descriptionOf, isSchema, propertiesOf, referenceName, variantsOf } from '../payloads/schema.ts';
import { typeExpression } from '../type-expression.ts';
import { escapeHtml, inline } from './html.ts';
import type { Anchors } from './html.ts';

export interface FieldsView {
  readonly contract: Contract;
  readonly anchors: Anchors;
}

const BOUNDS: readonly (readonly [keyword: string, words: string])[] = [
  ['format', '#'],
  ['pattern', '/#/'],
  ['default', '# if left out'],
];

const RANGES: readonly (readonly [least: string, most: string, unit: string])[] = [
  ['minLength', 'maxLength', ' characters'],
  ['minItems', 'maxItems', ' items'],
  ['minimum', 'maximum', ''],
];

const scalar = (value: Json): string => (typeof value === 'string' ? value : JSON.stringify(value));

/** What a value must keep to, beyond its type. */
function boundsOf(schema: JsonSchema): string {
  const ranges = RANGES.flatMap(([least, most, unit]) => {
    const [from, to] = [schema[least], schema[most]];
    if (from === undefined) return to === undefined ? [] : [`at most ${scalar(to)}${unit}`];
    return [to === undefined ? `at least ${scalar(from)}${unit}` : `${scalar(from)} to ${scalar(to)}${unit}`];
  });
  const words = BOUNDS.flatMap(([keyword, text]) => {
    const value = schema[keyword];
    return value === undefined ? [] : [text.replace('#', () => scalar(value))];
  });
  if (schema.uniqueItems === true) words.push('no repeats');
  return [...ranges, ...words].map(escapeHtml).join(', ');
}

/** Type names within an expression as links. */
const linkedType = (schema: JsonSchema, { contract, anchors }: FieldsView): string => {
  const names = new Set(contract.types.map(({ name }) => name));
  return typeExpression(schema)
    .split(/\b/)
    .map((word) => {
      const anchor = names.has(word) ? anchors(word) : null;
      return anchor === null ? escapeHtml(word) : `<a href="#${anchor}">${word}</a>`;
    })
    .join('');
};

/** The table of an object's members, one table for each variant of a union, or one line for a scalar. */
export function fieldTables(typeName: string, view: FieldsView): string {
  const definition = view.contract.types.find(({ name }) => name === typeName);
  return definition === undefined ? '' : tablesOf(definition.schema, view);
}

function tablesOf(schema: JsonSchema, view: FieldsView): string {
  const name = referenceName(schema);
  if (name !== null) return fieldTables(name, view);
  const variants = variantsOf(schema);
  if (variants !== null) {
    return variants
      .map(
        (variant, index) =>
          `<p class="variant">${index === 0 ? 'Either' : 'or'} ${linkedType(variant, view)}</p>${tablesOf(variant, view)}`,
      )
      .join('');
  }
  const properties = propertiesOf(schema);
  if (properties.length === 0) {
    const bounds = boundsOf(schema);
    return `<p class="scalar"><code>${linkedType(schema, view)}</code>${bounds === '' ? '' : ` <span class="bounds">${bounds}</span>`}</p>`;
  }
  const rows = properties.map(({ name: field, required, schema: property }) => {
    const items = isSchema(property.items) ? property.items : {};
    const bounds = [boundsOf(property), boundsOf(items)].filter((text) => text !== '').join('; ');
    return `<tr><th scope="row"><code>${escapeHtml(field)}</code>${required ? '' : '<span class="optional">optional</span>'}</th><td><code>${linkedType(property, view)}</code>${bounds === '' ? '' : `<span class="bounds">${bounds}</span>`}</td><td>${inline(descriptionOf(property), view.anchors)}</td></tr>`;
  });
  return `<div class="scroll"><table class="fields"><thead><tr><th>Field</th><th>Type</th><th>Meaning</th></tr></thead><tbody>${rows.join('')}</tbody></table></div>`;
}
