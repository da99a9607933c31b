/** A path or a spec that cannot be used; the message says what to do. */
export class InputError extends Error {
  override readonly name = 'InputError';
}
