/** Text to be put at a position of another text. */
export interface Insertion {
  readonly position: number;
  readonly text: string;
}

/** Puts all insertions in; what was there stays, byte for byte. Those at one position keep their order. */
export function applyInsertions(text: string, insertions: readonly Insertion[]): string {
  const ordered = insertions
    .map((insertion, index) => ({ ...insertion, index }))
    .sort((a, b) => a.position - b.position || a.index - b.index);
  let result = '';
  let done = 0;
  for (const insertion of ordered) {
    result += text.slice(done, insertion.position) + insertion.text;
    done = insertion.position;
  }
  return result + text.slice(done);
}
