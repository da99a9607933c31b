import { _, type Ajv, type CodeKeywordDefinition, type KeywordErrorDefinition, type Name, str } from 'ajv';
import { codePointLength } from './runtime.ts';

const error: KeywordErrorDefinition = {
  message: ({ keyword, schemaCode }) =>
    str`must NOT have ${keyword === 'maxLength' ? 'more' : 'fewer'} than ${schemaCode} characters`,
  params: ({ schemaCode }) => _`{limit: ${schemaCode}}`,
};

/**
 * `maxLength` and `minLength` that count code points only when the cheap `length` does not decide: a text of L UTF-16 units has
 * between L/2 and L code points. Nearly every text is decided without the loop, and a huge one is never walked.
 */
const guardedLength: CodeKeywordDefinition = {
  keyword: ['maxLength', 'minLength'],
  type: 'string',
  schemaType: 'number',
  error,
  code(context) {
    const limit = Number(context.schema);
    const { data } = context;
    const points = _`${codePointLengthIn(context.gen)}(${data})`;
    if (context.keyword === 'maxLength') {
      context.fail(_`${data}.length > ${limit} && (${data}.length > ${2 * limit} || ${points} > ${limit})`);
    } else if (limit <= 1) {
      context.fail(_`${data}.length < ${limit}`);
    } else {
      context.fail(_`${data}.length < ${2 * limit - 1} && (${data}.length < ${limit} || ${points} < ${limit})`);
    }
  },
};

/** The function under its name in the compiled code; `ref` is what Ajv calls when it compiles in this process. */
const codePointLengthIn = (gen: Parameters<CodeKeywordDefinition['code']>[0]['gen']): Name =>
  gen.scopeValue('func', { ref: codePointLength, code: _`runtime.codePointLength` });

/** Replaces Ajv's own length keywords. */
export function useGuardedLength(ajv: Ajv): void {
  ajv.removeKeyword('maxLength');
  ajv.removeKeyword('minLength');
  ajv.addKeyword(guardedLength);
}
