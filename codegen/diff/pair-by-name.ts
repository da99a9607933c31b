/** What became of the members of a list. */
export interface Pairing<Item> {
  readonly pairs: readonly (readonly [Item, Item])[];
  readonly removed: readonly Item[];
  readonly added: readonly Item[];
  /** Gone and new ones that are the same but for the name, when it is clear which is which. */
  readonly renamed: readonly (readonly [Item, Item])[];
}

interface Naming<Item> {
  nameOf(item: Item): string;
  /** Equal for two items that could be the same thing under another name. */
  signatureOf(item: Item): string;
}

export function pairByName<Item>(
  before: readonly Item[],
  after: readonly Item[],
  { nameOf, signatureOf }: Naming<Item>,
): Pairing<Item> {
  const current = new Map(after.map((item) => [nameOf(item), item]));
  const old = new Set(before.map(nameOf));
  const pairs: (readonly [Item, Item])[] = [];
  const gone: Item[] = [];
  for (const item of before) {
    const partner = current.get(nameOf(item));
    if (partner === undefined) gone.push(item);
    else pairs.push([item, partner]);
  }
  const fresh = after.filter((item) => !old.has(nameOf(item)));
  const renamed = gone.flatMap((item): (readonly [Item, Item])[] => {
    const signature = signatureOf(item);
    const candidates = fresh.filter((candidate) => signatureOf(candidate) === signature);
    const [only] = candidates;
    const isClear = candidates.length === 1 && gone.filter((other) => signatureOf(other) === signature).length === 1;
    return only !== undefined && isClear ? [[item, only]] : [];
  });
  const known = new Set(renamed.flat());
  return {
    pairs,
    renamed,
    removed: gone.filter((item) => !known.has(item)),
    added: fresh.filter((item) => !known.has(item)),
  };
}
