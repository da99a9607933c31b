import fc from 'fast-check';
import type { Json, JsonSchema } from '../../../codegen/model/contract.ts';
import { isSchema } from '../../../codegen/emit/payloads/schema.ts';
import { contract } from '../../../generated/contract.ts';
import document from '../../../generated/asyncapi.json' with { type: 'json' };
import { valid, type Schemas } from '../../unit/codegen/emit/support/arbitrary.ts';
import { mutations } from '../../unit/codegen/emit/support/mutations.ts';
import { HOSTILE_FRAMES, HOSTILE_HANDSHAKES, HOSTILE_NAMES, HOSTILE_PAYLOADS, OVERSIZED_FRAME } from './hostile.ts';
import { TRANSPORT_ATTACKS, type TransportAttack } from './transport.ts';

/** One thing that is done to the server. Ids in payloads are stand-ins: see {@link resolveIds}. */
export type Input =
  | {
      readonly kind: 'request';
      readonly event: string;
      readonly args: readonly (Json | RawJson)[];
      readonly ack: boolean;
      /** Who of the cast; `null`: somebody who is not signed in. */
      readonly sender: number | null;
    }
  | { readonly kind: 'frame'; readonly frame: string; readonly signedIn: boolean }
  | { readonly kind: 'handshake'; readonly auth: string }
  | { readonly kind: 'burst'; readonly event: string; readonly args: readonly Json[]; readonly count: number }
  | { readonly kind: 'transport'; readonly attack: TransportAttack };

/** JSON that is sent as it stands. */
export class RawJson {
  readonly text: string;
  constructor(text: string) {
    this.text = text;
  }
}

/** The references of the bundled document read `#/components/schemas/…`. */
function rebased(value: Json): Json {
  if (Array.isArray(value)) return value.map((item: Json) => rebased(item));
  if (!isSchema(value)) return value;
  return Object.fromEntries(
    Object.entries(value).map(([key, inner]) => [
      key,
      key === '$ref' && typeof inner === 'string'
        ? inner.replace('#/components/schemas/', '#/definitions/')
        : rebased(inner),
    ]),
  );
}

function schemasOfDocument(): Schemas {
  const whole: Json = JSON.parse(JSON.stringify(document.components.schemas));
  const all = rebased(whole);
  return new Map(
    Object.entries(isSchema(all) ? all : {}).flatMap(([name, schema]): [string, JsonSchema][] =>
      isSchema(schema) ? [[name, schema]] : [],
    ),
  );
}

/** All inputs, by the shares of their kinds. */
export function inputs(castSize: number): fc.Arbitrary<Input> {
  const schemas = schemasOfDocument();
  const operations = Object.entries(contract.operations).map(([event, { payload }]) => {
    const schema = payload === null ? undefined : schemas.get(payload);
    return { event, schema, good: schema === undefined ? null : valid(schema, schemas) };
  });
  const sender = fc.oneof(
    { arbitrary: fc.nat({ max: castSize - 1 }), weight: 9 },
    { arbitrary: fc.constant(null), weight: 1 },
  );
  const ack = fc.oneof({ arbitrary: fc.constant(true), weight: 4 }, { arbitrary: fc.constant(false), weight: 1 });
  const events = fc.constantFrom(...operations.map(({ event }) => event));
  const request = (event: fc.Arbitrary<string>, args: fc.Arbitrary<readonly (Json | RawJson)[]>): fc.Arbitrary<Input> =>
    fc.record({ kind: fc.constant('request' as const), event, args, ack, sender });

  const proper = fc.oneof(
    ...operations.map(({ event, good }) =>
      request(fc.constant(event), good === null ? fc.constant([]) : good.map((payload) => [payload])),
    ),
  );
  const changed = fc.oneof(
    ...operations.flatMap(({ event, good, schema }) => {
      if (good === null || schema === undefined) return [];
      const payload = fc.tuple(good, fc.nat()).map(([value, pick]): readonly Json[] => {
        const choices = mutations(value, schema, schemas);
        return [choices[pick % choices.length]?.value ?? null];
      });
      return [request(fc.constant(event), payload)];
    }),
  );
  const raw = fc.constantFrom(...HOSTILE_PAYLOADS).map((text) => new RawJson(text));
  const anything = fc.jsonValue({ maxDepth: 6 }).map((value): Json => JSON.parse(JSON.stringify(value)));
  const argument = fc.oneof({ arbitrary: raw, weight: 3 }, { arbitrary: anything, weight: 2 });
  const hostile = request(events, fc.array(argument, { minLength: 1, maxLength: 3 }));
  const unknown = request(
    fc.oneof(fc.constantFrom(...HOSTILE_NAMES), fc.string({ unit: 'grapheme', maxLength: 40 })).filter(isOrdinaryName),
    fc.array(argument, { maxLength: 2 }),
  );
  return fc.oneof(
    { arbitrary: proper, weight: 200 },
    { arbitrary: changed, weight: 80 },
    { arbitrary: hostile, weight: 50 },
    { arbitrary: unknown, weight: 20 },
    { arbitrary: frames(proper), weight: 36 },
    {
      arbitrary: fc.constantFrom(...HOSTILE_HANDSHAKES).map((auth): Input => ({ kind: 'handshake', auth })),
      weight: 4,
    },
    {
      arbitrary: fc.constantFrom(...TRANSPORT_ATTACKS).map((attack): Input => ({ kind: 'transport', attack })),
      weight: 4,
    },
    {
      arbitrary: fc
        .constantFrom('getFriends', 'nobodyKnowsThis')
        .map((event): Input => ({ kind: 'burst', event, args: [], count: 300 })),
      weight: 1,
    },
  );
}

/** Socket.IO itself ends a connection that sends these; as frames they are tried too. */
const RESERVED = new Set(['connect', 'connect_error', 'disconnect', 'disconnecting', 'newListener', 'removeListener']);
const isOrdinaryName = (name: string): boolean => !RESERVED.has(name) && !Object.hasOwn(contract.operations, name);

/** Known bad frames, and good ones with one place broken. */
function frames(proper: fc.Arbitrary<Input>): fc.Arbitrary<Input> {
  const broken = fc
    .tuple(proper, fc.nat(), fc.constantFrom('cut', 'drop', 'swap', 'double'), fc.string())
    .map(([input, place, how, other]): string => {
      const text = input.kind === 'request' ? `2${place % 1_000}${JSON.stringify([input.event, ...input.args])}` : '2';
      const at = place % text.length;
      if (how === 'cut') return text.slice(0, at);
      if (how === 'drop') return text.slice(0, at) + text.slice(at + 1);
      if (how === 'swap') return text.slice(0, at) + other + text.slice(at + 1);
      return text + text;
    });
  return fc.record({
    kind: fc.constant('frame' as const),
    frame: fc.oneof(
      { arbitrary: fc.constantFrom(...HOSTILE_FRAMES), weight: 6 },
      { arbitrary: fc.constant(OVERSIZED_FRAME), weight: 1 },
      { arbitrary: broken, weight: 8 },
    ),
    signedIn: fc.boolean(),
  });
}
