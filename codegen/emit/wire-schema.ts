import type { Contract, InboundOperation, JsonSchema } from '../model/contract.ts';
import { markdownBanner } from './banner.ts';
import { audiencesOf, describeCause } from './describe.ts';
import { referenceName, variantsOf } from './payloads/schema.ts';
import { typeExpression } from './type-expression.ts';

/** `docs/wire-schema.md`: the whole wire on one page, printed as prettier would (which is slow on Markdown). */
export function emitWireSchema(contract: Contract): string {
  const schemas = new Map<string, JsonSchema>(contract.types.map(({ name, schema }) => [name, schema]));
  /** A payload on one line: the members of an object or of each variant, by name what is nested. */
  const expanded = (schema: JsonSchema): string => {
    const name = referenceName(schema);
    const variants = variantsOf(schema);
    if (variants !== null) return variants.map(expanded).join(' | ');
    return typeExpression((name === null ? undefined : schemas.get(name)) ?? schema);
  };
  const shape = (type: string | null): string => {
    const schema = type === null ? undefined : schemas.get(type);
    return schema === undefined ? '(no argument)' : `\`${expanded(schema)}\``;
  };
  const named = (type: string | null): string => (type === null ? 'nothing' : `\`${type}\``);
  const sections = [...new Set([...contract.operations, ...contract.emissions].map(({ section }) => section))];

  const inbound = (operation: InboundOperation): string => {
    const { event, payload, ackData, success, error, causes, errors, rateLimit, authentication } = operation;
    const answer = [
      `ack ${named(ackData)}`,
      ...(success === null ? [] : [`\`${success.event}\` → ${success.audience}`]),
      ...causes.filter(({ kind }) => kind === 'emission').map(describeCause),
    ];
    return [
      `- **\`${event}\`** ${named(payload)} ${payload === null ? '' : shape(payload)}`.trimEnd(),
      `  - ${operation.summary}${authentication === 'none' ? ' Works signed out.' : ''}`,
      `  - success: ${answer.join('; ')}`,
      `  - failure: ack${error === null ? '' : `, \`${error}\` → caller`}; ${errors.join(', ')}; rate class ${rateLimit}`,
    ].join('\n');
  };

  const parts = sections.map((section) => {
    const operations = contract.operations.filter((operation) => operation.section === section).map(inbound);
    const emissions = contract.emissions
      .filter((emission) => emission.section === section)
      .map((emission) => {
        const to = audiencesOf(contract, emission).join(', ');
        const type = emission.payload === null ? '' : `${named(emission.payload)} `;
        return `- **\`${emission.event}\`** ${type}${shape(emission.payload)} → ${to}${emission.volatile ? ' (volatile)' : ''}`;
      });
    return [
      `### ${section}`,
      ...(operations.length === 0 ? [] : ['A client sends:', operations.join('\n')]),
      ...(emissions.length === 0 ? [] : ['The server emits:', emissions.join('\n')]),
    ].join('\n\n');
  });

  const list = <Item>(items: readonly Item[], line: (item: Item) => string): string =>
    items.map((item) => `- ${line(item).replaceAll(/\s+/g, ' ').trim()}`).join('\n');
  return `${markdownBanner()}# ${contract.title} ${contract.version}: the wire on one page

Namespace \`${contract.namespace}\`, packets up to ${contract.maxPacketBytes} bytes, nesting up to ${contract.maxDepth}. Every request takes an
acknowledgement callback as its last argument, called exactly once with \`{ ok: true, data? }\` or \`{ ok: false, error: { code, message, retryAfter? } }\`.

## Events

${parts.join('\n\n')}

## Shapes

${list(contract.types, ({ name, schema }) => `**\`${name}\`** \`${typeExpression(schema)}\``)}

## Who gets it

${list(contract.audiences, ({ name, description }) => `**${name}**: ${description}`)}

## Error codes

${list(contract.errorCodes, ({ code, description }) => `**\`${code}\`** ${description}`)}

## Rate classes

${list(contract.rateLimits, ({ name, points, durationSeconds, scope, description }) => `**${name}**: ${points} per ${durationSeconds} s and ${scope}. ${description}`)}

## Domain events (RabbitMQ)

${list(contract.domainEvents, ({ type, data, summary }) => `**\`${type}\`** ${shape(data)} ${summary}`)}

${list(contract.consumers, ({ queue, events, retryDelaysMs, deadLetterQueue }) => `queue \`${queue}\` ← ${events.join(', ')}; retries after ${retryDelaysMs.join(', ')} ms, then \`${deadLetterQueue}\``)}
`;
}
