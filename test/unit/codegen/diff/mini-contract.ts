import type {
  Consumer,
  Contract,
  DomainEvent,
  Emission,
  InboundOperation,
  JsonSchema,
  RateLimitClass,
  SourceLocation,
  Trigger,
} from '../../../../codegen/model/contract.ts';

const source: SourceLocation = { file: 'asyncapi.yaml', line: 1, pointer: '' };

export const operation = (changes: Partial<InboundOperation> = {}): InboundOperation => ({
  event: 'ask',
  group: 'user',
  section: 'account',
  summary: 'Ask.',
  description: '',
  deprecated: false,
  payload: 'Ask',
  authentication: 'none',
  rateLimit: 'queries',
  timeoutMs: 5000,
  ackData: 'Answer',
  success: { event: 'askSuccess', audience: 'caller' },
  error: 'askError',
  errors: ['INVALID_PAYLOAD', 'INTERNAL'],
  causes: [
    { kind: 'emission', event: 'asked', audience: ['members'], when: null },
    { kind: 'publication', type: 'question.asked', when: 'it is new' },
  ],
  examples: [],
  invalidExamples: [],
  source,
  ...changes,
});

export const emission = (event: string, changes: Partial<Emission> = {}): Emission => ({
  event,
  section: 'account',
  summary: '',
  description: '',
  deprecated: false,
  payload: 'Answer',
  role: 'notification',
  audiences: ['members'],
  volatile: false,
  examples: [],
  invalidExamples: [],
  source,
  ...changes,
});

export const domainEvent = (changes: Partial<DomainEvent> = {}): DomainEvent => ({
  type: 'question.asked',
  exchange: 'events',
  routingKey: 'question.asked',
  summary: '',
  description: '',
  envelope: 'AskedCloudEvent',
  data: 'Asked',
  examples: [],
  invalidExamples: [],
  source,
  ...changes,
});

export const consumer = (changes: Partial<Consumer> = {}): Consumer => ({
  name: 'answerQuestion',
  queue: 'answers',
  deadLetterQueue: 'answers.dead',
  events: ['question.asked'],
  prefetch: 10,
  retryDelaysMs: [1000],
  summary: '',
  description: '',
  source,
  ...changes,
});

export const rateLimit = (changes: Partial<RateLimitClass> = {}): RateLimitClass => ({
  name: 'queries',
  points: 60,
  durationSeconds: 60,
  scope: 'user',
  description: '',
  ...changes,
});

export const trigger = (changes: Partial<Trigger> = {}): Trigger => ({
  name: 'handshake',
  description: '',
  causes: [{ kind: 'emission', event: 'asked', audience: ['members'], when: null }],
  source,
  ...changes,
});

/** A closed object with a required member `id`, and one more member. */
export const object = (value: JsonSchema | null, required = false): JsonSchema => ({
  type: 'object',
  additionalProperties: false,
  required: ['id', ...(required ? ['value'] : [])],
  properties: { id: { type: 'string' }, ...(value === null ? {} : { value }) },
});

export type Schemas = Readonly<Record<string, JsonSchema>>;

/** A contract with one request, its answers, one notification, one domain event and one queue. */
export function contract(changes: Partial<Contract> = {}, schemas: Schemas = {}): Contract {
  const types: Schemas = {
    Ask: object({ type: 'string' }),
    Answer: object(null),
    Other: object({ type: 'integer' }),
    ErrorText: { type: 'string' },
    Asked: object(null),
    AskedCloudEvent: object({ $ref: '#/definitions/Asked' }),
    ...schemas,
  };
  return {
    title: 'Mini',
    version: '1.0.0',
    description: '',
    hash: '',
    namespace: '/',
    maxPacketBytes: 1000,
    maxDepth: 8,
    errorCodes: ['INVALID_PAYLOAD', 'NOT_FOUND', 'INTERNAL'].map((code) => ({ code, description: code })),
    rateLimits: [rateLimit(), rateLimit({ name: 'rare', points: 5 })],
    audiences: [
      { name: 'caller', description: 'who asked' },
      { name: 'members', description: 'members' },
    ],
    operations: [operation()],
    emissions: [
      emission('askSuccess', { role: 'success', audiences: ['caller'] }),
      emission('askError', { role: 'error', payload: 'ErrorText', audiences: ['caller'] }),
      emission('asked'),
    ],
    triggers: [trigger()],
    domainEvents: [domainEvent()],
    consumers: [consumer()],
    types: Object.entries(types).map(([name, schema]) => ({ name, description: '', schema, source })),
    ...changes,
  };
}
