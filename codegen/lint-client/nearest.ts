/** The known name that a wrong one was most likely meant to be; `null` when none is near. Case and separators count for nothing. */
export function nearest(name: string, known: readonly string[]): string | null {
  const wanted = fold(name);
  const ranked = known
    .map((candidate) => ({ candidate, distance: distance(wanted, fold(candidate)) }))
    .sort((a, b) => a.distance - b.distance || (a.candidate < b.candidate ? -1 : 1));
  const best = ranked[0];
  if (best !== undefined && best.distance <= Math.max(1, Math.floor(wanted.length / 3))) return best.candidate;
  // `message:new` for `newMessage`: the same words in another order.
  const words = wordsOf(name);
  return known.find((candidate) => wordsOf(candidate) === words) ?? null;
}

const fold = (name: string): string => name.toLowerCase().replace(/[^a-z0-9]/g, '');

const wordsOf = (name: string): string =>
  name
    .replace(/([a-z0-9])([A-Z])/g, '$1 $2')
    .toLowerCase()
    .split(/[^a-z0-9]+/)
    .sort()
    .join(' ');

/** Levenshtein distance, a swap of neighbours counting as one. */
function distance(a: string, b: string): number {
  let beforeLast: number[] = [];
  let last = Array.from({ length: b.length + 1 }, (_value, index) => index);
  for (let row = 1; row <= a.length; row += 1) {
    const current = [row];
    for (let column = 1; column <= b.length; column += 1) {
      const cost = a[row - 1] === b[column - 1] ? 0 : 1;
      let best = Math.min((last[column] ?? 0) + 1, (current[column - 1] ?? 0) + 1, (last[column - 1] ?? 0) + cost);
      if (row > 1 && column > 1 && a[row - 1] === b[column - 2] && a[row - 2] === b[column - 1])
        best = Math.min(best, (beforeLast[column - 2] ?? 0) + 1);
      current.push(best);
    }
    beforeLast = last;
    last = current;
  }
  return last[b.length] ?? a.length;
}
