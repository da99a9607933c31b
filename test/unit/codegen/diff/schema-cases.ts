import type { RuleId } from '../../../../codegen/diff/rules.ts';
import type { JsonSchema } from '../../../../codegen/model/contract.ts';
import { contract, object } from './mini-contract.ts';
import { flag, only, text } from './rule-case.ts';
import type { Case } from './rule-case.ts';

/** The same pair of schemas, seen from both sides: what widens for one narrows for the other. */
const bothWays: readonly {
  readonly sent: RuleId;
  readonly received: RuleId;
  readonly before: JsonSchema;
  readonly after: JsonSchema;
}[] = [
  {
    sent: 'sent-optional-property-added',
    received: 'received-property-added',
    before: object(null),
    after: object(text),
  },
  {
    sent: 'sent-required-property-added',
    received: 'received-property-added',
    before: object(null),
    after: object(text, true),
  },
  {
    sent: 'sent-property-removed',
    received: 'received-property-removed',
    before: object(text, true),
    after: object(null),
  },
  {
    sent: 'sent-property-removed',
    received: 'received-optional-property-removed',
    before: object(text),
    after: object(null),
  },
  {
    sent: 'sent-property-became-required',
    received: 'received-property-became-required',
    before: object(text),
    after: object(text, true),
  },
  {
    sent: 'sent-property-became-optional',
    received: 'received-property-became-optional',
    before: object(text, true),
    after: object(text),
  },
  { sent: 'sent-type-changed', received: 'received-type-changed', before: object(text), after: object(flag) },
  {
    sent: 'sent-type-narrowed',
    received: 'received-type-narrowed',
    before: object({ type: 'number' }),
    after: object({ type: 'integer' }),
  },
  {
    sent: 'sent-type-widened',
    received: 'received-type-widened',
    before: object(text),
    after: object({ type: ['string', 'boolean'] }),
  },
  {
    sent: 'sent-null-refused',
    received: 'received-null-refused',
    before: object({ type: ['string', 'null'] }),
    after: object(text),
  },
  {
    sent: 'sent-null-allowed',
    received: 'received-null-allowed',
    before: object({ $ref: '#/definitions/ErrorText' }),
    after: object({ oneOf: [{ $ref: '#/definitions/ErrorText' }, { type: 'null' }] }),
  },
  {
    sent: 'sent-value-removed',
    received: 'received-value-removed',
    before: object(only('a', 'b')),
    after: object(only('a')),
  },
  {
    sent: 'sent-value-added',
    received: 'received-value-added',
    before: object(only('a')),
    after: object(only('a', 'b')),
  },
  {
    sent: 'sent-values-restricted',
    received: 'received-values-restricted',
    before: object(text),
    after: object(only('a')),
  },
  { sent: 'sent-values-freed', received: 'received-values-freed', before: object(only('a')), after: object(text) },
  {
    sent: 'sent-const-changed',
    received: 'received-const-changed',
    before: object({ type: 'string', const: 'a' }),
    after: object({ type: 'string', const: 'b' }),
  },
  {
    sent: 'sent-pattern-added',
    received: 'received-pattern-added',
    before: object(text),
    after: object({ ...text, pattern: '^a' }),
  },
  {
    sent: 'sent-pattern-changed',
    received: 'received-pattern-changed',
    before: object({ ...text, pattern: '^a' }),
    after: object({ ...text, pattern: '^b' }),
  },
  {
    sent: 'sent-pattern-removed',
    received: 'received-pattern-removed',
    before: object({ ...text, pattern: '^a' }),
    after: object(text),
  },
  {
    sent: 'sent-format-added',
    received: 'received-format-added',
    before: object(text),
    after: object({ ...text, format: 'date' }),
  },
  {
    sent: 'sent-format-changed',
    received: 'received-format-changed',
    before: object({ ...text, format: 'date' }),
    after: object({ ...text, format: 'date-time' }),
  },
  {
    sent: 'sent-format-removed',
    received: 'received-format-removed',
    before: object({ ...text, format: 'date' }),
    after: object(text),
  },
  {
    sent: 'sent-length-tightened',
    received: 'received-length-tightened',
    before: object({ ...text, maxLength: 9 }),
    after: object({ ...text, maxLength: 8 }),
  },
  {
    sent: 'sent-length-tightened',
    received: 'received-length-tightened',
    before: object(text),
    after: object({ ...text, minLength: 1 }),
  },
  {
    sent: 'sent-length-loosened',
    received: 'received-length-loosened',
    before: object({ ...text, minLength: 2 }),
    after: object({ ...text, minLength: 1 }),
  },
  {
    sent: 'sent-range-tightened',
    received: 'received-range-tightened',
    before: object({ type: 'integer', maximum: 9 }),
    after: object({ type: 'integer', maximum: 8 }),
  },
  {
    sent: 'sent-range-loosened',
    received: 'received-range-loosened',
    before: object({ type: 'integer', minimum: 1 }),
    after: object({ type: 'integer' }),
  },
  {
    sent: 'sent-count-tightened',
    received: 'received-count-tightened',
    before: object({ type: 'array', items: text }),
    after: object({ type: 'array', items: text, uniqueItems: true }),
  },
  {
    sent: 'sent-count-loosened',
    received: 'received-count-loosened',
    before: object({ type: 'array', items: text, maxItems: 2 }),
    after: object({ type: 'array', items: text, maxItems: 3 }),
  },
  {
    sent: 'sent-type-changed',
    received: 'received-type-changed',
    before: object({ type: 'array', items: text }),
    after: object({ type: 'array', items: flag }),
  },
  {
    sent: 'sent-branch-removed',
    received: 'received-branch-removed',
    before: object({ oneOf: [text, flag] }),
    after: object({ oneOf: [text] }),
  },
  {
    sent: 'sent-branch-added',
    received: 'received-branch-added',
    before: object(text),
    after: object({ oneOf: [text, flag] }),
  },
  {
    sent: 'sent-object-closed',
    received: 'received-object-closed',
    before: { ...object(text), additionalProperties: true },
    after: object(text),
  },
  {
    sent: 'sent-object-opened',
    received: 'received-object-opened',
    before: object(text),
    after: { ...object(text), additionalProperties: true },
  },
  {
    sent: 'sent-schema-restructured',
    received: 'received-schema-restructured',
    before: object(text),
    after: object({ ...text, not: { const: 'a' } }),
  },
  {
    sent: 'default-changed',
    received: 'default-changed',
    before: object({ ...text, default: 'a' }),
    after: object({ ...text, default: 'b' }),
  },
  {
    sent: 'description-changed',
    received: 'description-changed',
    before: object({ ...text, description: 'a' }),
    after: object({ ...text, description: 'b' }),
  },
];

export const fromSchemas: readonly Case[] = bothWays.flatMap(({ sent, received, before, after }) => [
  { rule: sent, direction: 'c2s', before: contract({}, { Ask: before }), after: contract({}, { Ask: after }) },
  {
    rule: received,
    direction: 's2c',
    before: contract({}, { Answer: before }),
    after: contract({}, { Answer: after }),
  },
  {
    rule: received,
    direction: 'domain',
    before: contract({}, { Asked: before }),
    after: contract({}, { Asked: after }),
  },
]);
