/** May a browser page of this origin talk to the server reached as `host`? */
export type OriginCheck = (origin: string | undefined, host: string | undefined) => boolean;

const LOCAL = /^https?:\/\/(localhost|127\.0\.0\.1|\[::1\])(:\d+)?$/;

/** What is wrong with an entry of CORS_ORIGINS, or null. */
export function originProblem(entry: string): string | null {
  if (entry === '*' || entry === 'localhost') return null;
  const fix = 'write https://chat.example.com (no path, no slash at the end), localhost, or *.';
  if (!URL.canParse(entry)) return fix;
  const url = new URL(entry);
  return (url.protocol === 'http:' || url.protocol === 'https:') && url.origin === entry ? null : fix;
}

/**
 * Origins allowed by CORS_ORIGINS: exact origins, `localhost` (this machine, any port), `*` (any). A page served by this
 * server itself, and a client that sends no Origin (it is not a browser), may always.
 */
export function createOriginCheck(entries: readonly string[]): OriginCheck {
  const exact = new Set(entries);
  const any = exact.has('*');
  const local = exact.has('localhost');
  return (origin, host) => {
    if (origin === undefined || any || exact.has(origin)) return true;
    if (local && LOCAL.test(origin)) return true;
    return host !== undefined && (origin === `http://${host}` || origin === `https://${host}`);
  };
}
