import { sortedUnique } from './names.ts';

/** Import statement for names, sorted; nothing when there are none. */
const statement = (keyword: string, names: Iterable<string>, from: string): string => {
  const sorted = sortedUnique(names);
  return sorted.length === 0 ? '' : `${keyword} { ${sorted.join(', ')} } from '${from}';\n`;
};

export const importTypes = (names: Iterable<string>, from: string): string => statement('import type', names, from);
export const importValues = (names: Iterable<string>, from: string): string => statement('import', names, from);

/** Names that are there. */
export const present = (names: Iterable<string | null>): readonly string[] =>
  [...names].filter((name): name is string => name !== null);
