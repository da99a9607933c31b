import type { Finding, Locate } from '../lint/finding.ts';
import type { Json } from '../model/contract.ts';
import { objectAt, textAt } from '../model/json.ts';

/** The rule of a document that is not of the version of AsyncAPI that everything here reads: nothing else can be said of it. */
export const WRONG_FORM = 'asyncapi-version';

const SUPPORTED = /^3\.0\.\d+$/;
const VERSION = /^\d+\.\d+\.\d+$/;

/** Whether the document is one of AsyncAPI 3.0, with a version that can be compared. */
export function checkForm(document: Json, locate: Locate): readonly Finding[] {
  const [form, version] = [textAt(document, 'asyncapi'), textAt(objectAt(document, 'info'), 'version')];
  if (!SUPPORTED.test(form))
    return [
      {
        rule: WRONG_FORM,
        message:
          form === '' ? 'This is no AsyncAPI document.' : `This is an AsyncAPI ${form} document; only 3.0 is read.`,
        fix:
          form === ''
            ? 'Begin it with `asyncapi: 3.0.0`.'
            : 'Convert it (https://www.asyncapi.com/tools/cli, `asyncapi convert`) and write `asyncapi: 3.0.0`.',
        ...locate('/asyncapi'),
      },
    ];
  if (VERSION.test(version)) return [];
  return [
    {
      rule: 'info-version',
      message: version === '' ? 'info.version is missing.' : `info.version is "${version}", which cannot be compared.`,
      fix: 'Write three numbers, like 1.2.0 (in quotes if YAML takes it for a number).',
      ...locate('/info/version'),
    },
  ];
}
