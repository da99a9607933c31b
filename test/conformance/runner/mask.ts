/** Stands for what nobody who reads a report may use: tokens and passcodes sign people in, signatures open files. */
export const MASK = '•••';

const TOKEN = /\beyJ[\w-]+\.[\w-]+\.[\w-]+/g;
const SIGNATURE = /([?&]sig=)[\w-]+/g;
const FIELD = /("(?:token|passcode)"\s*:\s*)(?:"(?:[^"\\]|\\.)*"|-?\d+)/g;
/** The same in JSON that stands in a string of JSON. */
const FIELD_INSIDE = /(\\"(?:token|passcode)\\"\s*:\s*)(?:\\"(?:[^"\\]|\\[^"])*\\"|-?\d+)/g;

/** A text without the secrets in it: fields of these names in JSON, and whatever looks like a token or signs an address. */
export const masked = (text: string): string =>
  text
    .replaceAll(FIELD, `$1"${MASK}"`)
    .replaceAll(FIELD_INSIDE, `$1\\"${MASK}\\"`)
    .replaceAll(TOKEN, MASK)
    .replaceAll(SIGNATURE, `$1${MASK}`);
