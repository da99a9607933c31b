/** Did MongoDB refuse a write because a unique index holds such a document already (E11000)? */
export function isDuplicateKey(error: unknown): boolean {
  return error instanceof Error && 'code' in error && error.code === 11000;
}
