import { codePointLength, isDateTime } from './runtime.ts';

/** The names under which compiled validators find {@link codePointLength} and the formats. */
export { codePointLength };

export const formats = { 'date-time': isDateTime };
