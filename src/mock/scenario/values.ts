/** What `$name.path` in a payload stands for. */
export type Values = Map<string, unknown>;

/** The value at a path like `user.userId`; `undefined` when there is none. */
export const valueAt = (value: unknown, path: string): unknown =>
  path.split('.').reduce<unknown>((current, key) => new Map(Object.entries(Object(current))).get(key), value);

/** Puts values in place of `$name` and `$name.path`, everywhere in a payload. */
export function fill(template: unknown, values: Values): unknown {
  if (typeof template === 'string' && template.startsWith('$')) {
    const [name = '', ...path] = template.slice(1).split('.');
    return path.length === 0 ? values.get(name) : valueAt(values.get(name), path.join('.'));
  }
  if (Array.isArray(template)) return template.map((one) => fill(one, values));
  return typeof template === 'object' && template !== null
    ? Object.fromEntries(Object.entries(template).map(([key, child]) => [key, fill(child, values)]))
    : template;
}
