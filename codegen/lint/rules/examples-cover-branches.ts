import type { Json } from '../../model/contract.ts';
import { arrayAt, localReference, textAt } from '../../model/json.ts';
import type { LintContext, Rule } from '../rule.ts';
import { messagesWithPayload } from '../messages.ts';

export const examplesCoverBranches: Rule = {
  id: 'examples-cover-branches',
  summary: 'Where a payload is one of several shapes, each shape has a valid example.',
  *check(context) {
    for (const { pointer, name, payload, examples } of messagesWithPayload(context)) {
      for (const branch of branchesOf(payload, context)) {
        const covered = examples.some(
          (example) => example.payload !== undefined && context.payloads.accepts(branch, example.payload),
        );
        if (covered) continue;
        yield {
          pointer,
          message: `No example of ${name} shows the shape ${shapeName(branch)}.`,
          fix: 'Add one to `examples`.',
        };
      }
    }
  },
};

function branchesOf(type: string | null, { contract }: LintContext): readonly Json[] {
  const schema = contract.types.find(({ name }) => name === type)?.schema;
  if (schema === undefined) return [];
  return [...arrayAt(schema, 'oneOf'), ...arrayAt(schema, 'anyOf')];
}

const shapeName = (branch: Json): string =>
  localReference(branch)?.replace('/definitions/', '') ??
  (textAt(branch, 'title') || textAt(branch, 'type', 'without a name'));
