import type { ValidationError } from './validator.ts';

const NAME_LIMIT = 40;
const MESSAGE_LIMIT = 300;

/**
 * Turns a validator's complaints into one sentence for a person: which field, and how to mend it. Repeats no value of the
 * payload, and of its names at most forty characters.
 */
export const explain = (errors: readonly ValidationError[] | null | undefined): string => {
  if (errors === null || errors === undefined || errors.length === 0) return 'The payload is not valid.';
  const union = errors.find((error) => error.keyword === 'oneOf' || error.keyword === 'anyOf');
  const message =
    union === undefined
      ? sentence(errors[0])
      : unionSentence(
          errors.filter((error) => error !== union),
          union,
        );
  return message.length <= MESSAGE_LIMIT ? message : `${message.slice(0, MESSAGE_LIMIT - 1)}…`;
};

/** Of the complaints of all branches, the ones about a value say most; else what is missing or too much in each is listed. */
const unionSentence = (branches: readonly ValidationError[], union: ValidationError): string => {
  const inUnion = branches.filter((error) => error.instancePath.startsWith(union.instancePath));
  const about = inUnion.filter(
    (error) =>
      error.keyword !== 'required' &&
      error.keyword !== 'additionalProperties' &&
      error.keyword !== 'unevaluatedProperties',
  );
  const deepest = about.reduce<ValidationError | undefined>(
    (best, error) => (best === undefined || error.instancePath.length > best.instancePath.length ? error : best),
    undefined,
  );
  if (deepest !== undefined) return sentence(deepest);
  const missing = names(inUnion, 'required', 'missingProperty');
  const extra = names(inUnion, 'additionalProperties', 'additionalProperty');
  if (missing.length > 0 && extra.length === 0)
    return `${field(union.instancePath)} lacks a field: give one of ${list(missing)}.`;
  if (extra.length > 1 && missing.length === 0) return `${list(extra)} do not go together: give only one of them.`;
  if (extra.length > 0 && missing.length > 0) {
    return `${list(extra)} cannot stand without ${list(missing)}, or must be removed.`;
  }
  return `${field(union.instancePath)} fits none of the forms that the contract allows.`;
};

const names = (errors: readonly ValidationError[], keyword: string, parameter: string): string[] => [
  ...new Set(errors.filter((error) => error.keyword === keyword).map((error) => quote(error.params[parameter]))),
];

const sentence = (error: ValidationError | undefined): string => {
  if (error === undefined) return 'The payload is not valid.';
  const { params } = error;
  const where = field(error.instancePath);
  switch (error.keyword) {
    case 'required':
      return `${inside(error.instancePath)}${quote(params['missingProperty'])} is missing: add it.`;
    case 'additionalProperties':
      return `${inside(error.instancePath)}${quote(params['additionalProperty'])} is not a field of this event: remove it.`;
    case 'type':
      return `${where} must be ${typeName(params['type'])}.`;
    case 'enum':
      return `${where} must be one of ${values(params['allowedValues'])}.`;
    case 'const':
      return `${where} must be ${values([params['allowedValue']])}.`;
    case 'minLength':
      return Number(params['limit']) === 1
        ? `${where} must not be empty.`
        : `${where} must have at least ${limit(params)} characters.`;
    case 'maxLength':
      return `${where} must have at most ${limit(params)} characters.`;
    case 'pattern':
      return `${where} ${patternWords(params['pattern'])}.`;
    case 'format':
      return `${where} must be ${formatWords(params['format'])}.`;
    case 'minimum':
      return `${where} must be at least ${limit(params)}.`;
    case 'maximum':
      return `${where} must be at most ${limit(params)}.`;
    case 'minItems':
      return `${where} must have at least ${limit(params)} ${Number(params['limit']) === 1 ? 'item' : 'items'}.`;
    case 'maxItems':
      return `${where} must have at most ${limit(params)} items.`;
    case 'uniqueItems':
      return `${where} must not repeat an item.`;
    default:
      return `${where} is not valid: it ${error.message ?? 'does not fit the contract'}.`;
  }
};

/** `/userIds/3` → `"userIds[3]"`. */
const field = (instancePath: string): string => {
  if (instancePath === '') return 'The payload';
  const path = instancePath
    .slice(1)
    .split('/')
    .map((part) => part.replaceAll('~1', '/').replaceAll('~0', '~'))
    .reduce(
      (joined, part) => (/^\d+$/.test(part) ? `${joined}[${part}]` : joined === '' ? part : `${joined}.${part}`),
      '',
    );
  return quote(path);
};

const inside = (instancePath: string): string => (instancePath === '' ? '' : `In ${field(instancePath)}, `);

const quote = (name: unknown): string => {
  const text = String(name);
  return `"${text.length <= NAME_LIMIT ? text : `${text.slice(0, NAME_LIMIT)}…`}"`;
};

const list = (items: readonly string[]): string =>
  items.length <= 1 ? (items[0] ?? '') : `${items.slice(0, -1).join(', ')} and ${items.at(-1) ?? ''}`;

const limit = (params: Readonly<Record<string, unknown>>): string => String(params['limit']);

const values = (allowed: unknown): string =>
  Array.isArray(allowed) ? allowed.map((value) => JSON.stringify(value)).join(', ') : 'the allowed values';

const TYPE_NAMES: ReadonlyMap<string, string> = new Map([
  ['string', 'text'],
  ['object', 'an object'],
  ['array', 'a list'],
  ['integer', 'a whole number'],
  ['number', 'a number'],
  ['boolean', 'true or false'],
  ['null', 'null'],
]);

const typeName = (type: unknown): string =>
  (Array.isArray(type) ? type : String(type).split(','))
    .map((one) => TYPE_NAMES.get(String(one)) ?? String(one))
    .join(' or ');

const PATTERN_WORDS: ReadonlyMap<string, string> = new Map([
  ['\\S', 'must not be blank'],
  ['Z$', 'must be a UTC time that ends in Z'],
  ['^[0-9a-f]{24}$', 'must be an id: 24 characters of 0-9 and a-f'],
  ['^\\+[1-9][0-9]{6,14}$', 'must be a phone number in international form, such as +4915112345678'],
  ['^[0-9]{6}$', 'must be six digits'],
  ['^[A-Za-z0-9_-]{1,64}$', 'must be 1 to 64 letters, digits, "_" or "-"'],
]);

const patternWords = (pattern: unknown): string =>
  PATTERN_WORDS.get(String(pattern)) ?? `must match ${String(pattern)}`;

const formatWords = (format: unknown): string =>
  format === 'date-time' ? 'a time such as 2026-01-31T12:00:00Z' : `in the format ${String(format)}`;
