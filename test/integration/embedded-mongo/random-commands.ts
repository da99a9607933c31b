import fc from 'fast-check';

type Command = Record<string, unknown>;

const scalar = fc.oneof(
  { weight: 4, arbitrary: fc.integer({ min: -2, max: 3 }) },
  { weight: 2, arbitrary: fc.constantFrom('', 'x', 'y', 'xy') },
  fc.constantFrom(null, true, false, 1.5, new Date(0), new Date(5)),
);
const value = fc.oneof(
  { weight: 6, arbitrary: scalar },
  { weight: 2, arbitrary: fc.array(scalar, { maxLength: 3 }) },
  fc.record({ k: scalar }, { requiredKeys: [] }),
  fc.array(fc.record({ x: scalar, y: scalar }, { requiredKeys: [] }), { maxLength: 3 }),
);
const path = fc.constantFrom('a', 'b', 'o', 'o.k', 'items', 'items.x', 'items.y', 'items.0', 'items.0.x', '_id');

const doc = fc.record(
  {
    _id: fc.integer({ min: 0, max: 12 }),
    a: value,
    b: scalar,
    o: fc.oneof(fc.record({ k: value }, { requiredKeys: [] }), scalar),
    items: value,
  },
  { requiredKeys: ['_id'] },
);

const comparison = fc.oneof(
  fc.tuple(fc.constantFrom('$eq', '$ne'), value).map(([operator, operand]) => ({ [operator]: operand })),
  fc
    .tuple(fc.constantFrom('$gt', '$gte', '$lt', '$lte'), scalar)
    .map(([operator, operand]) => ({ [operator]: operand })),
  fc.tuple(scalar, scalar).map(([low, high]) => ({ $gte: low, $lt: high })),
  fc
    .tuple(fc.constantFrom('$in', '$nin'), fc.array(value, { minLength: 1, maxLength: 3 }))
    .map(([operator, list]) => ({ [operator]: list })),
  fc.boolean().map((wanted) => ({ $exists: wanted })),
  fc.constantFrom('string', 'number', 'array', 'object', 'null', 'bool', 'date').map((type) => ({ $type: type })),
  fc.integer({ min: 0, max: 3 }).map((size) => ({ $size: size })),
  // An empty list makes mongod drop the whole filter, and an upsert's _id with it.
  fc.array(scalar, { minLength: 1, maxLength: 2 }).map((list) => ({ $all: list })),
  fc.tuple(scalar, scalar).map(([x, y]) => ({ $elemMatch: { x, y } })),
  scalar.map((bound) => ({ $elemMatch: { $gt: bound } })),
);
const condition = fc.oneof(
  { weight: 3, arbitrary: value },
  { weight: 5, arbitrary: comparison },
  comparison.map((inner) => ({ $not: inner })),
  fc.constantFrom(/x/u, /^y/u),
);
const simple = fc.tuple(path, condition).map(([at, wanted]) => ({ [at]: wanted }));
const filter = fc.oneof(
  { weight: 4, arbitrary: simple },
  { weight: 2, arbitrary: fc.tuple(simple, simple).map(([left, right]) => ({ ...left, ...right })) },
  fc
    .tuple(fc.constantFrom('$and', '$or', '$nor'), fc.array(simple, { minLength: 1, maxLength: 3 }))
    .map(([operator, list]) => ({ [operator]: list })),
  fc.constant({}),
);

const sort = fc.oneof(
  fc.constant({ _id: 1 }),
  fc
    .tuple(fc.constantFrom('a', 'b', 'o.k', 'items', 'items.x'), fc.constantFrom(1, -1), fc.constantFrom(1, -1))
    .map(([at, first, second]) => ({ [at]: first, _id: second })),
);

const updatePath = fc.constantFrom(
  'a',
  'b',
  'o',
  'o.k',
  'o.z',
  'items',
  'items.0',
  'items.1.x',
  'items.$[].x',
  'n',
  'items.$',
);
const change = fc.oneof(
  fc
    .tuple(fc.constantFrom('$set', '$min', '$max', '$push', '$addToSet', '$pull', '$setOnInsert'), updatePath, value)
    .map(([operator, at, operand]) => ({ [operator]: { [at]: operand } })),
  fc
    .tuple(fc.constantFrom('$inc', '$mul'), updatePath, fc.constantFrom(1, -2, 0.5))
    .map(([operator, at, by]) => ({ [operator]: { [at]: by } })),
  updatePath.map((at) => ({ $unset: { [at]: '' } })),
  fc
    .tuple(updatePath, fc.array(value, { maxLength: 3 }), fc.integer({ min: -2, max: 2 }))
    .map(([at, each, slice]) => ({ $push: { [at]: { $each: each, $slice: slice } } })),
  fc
    .tuple(updatePath, fc.array(value, { maxLength: 3 }))
    .map(([at, each]) => ({ $addToSet: { [at]: { $each: each } } })),
  fc.tuple(updatePath, scalar).map(([at, bound]) => ({ $pull: { [at]: { $gte: bound } } })),
  fc.tuple(updatePath, scalar).map(([at, x]) => ({ $pull: { [at]: { x } } })),
  fc.tuple(updatePath, fc.constantFrom(1, -1)).map(([at, side]) => ({ $pop: { [at]: side } })),
  fc
    .tuple(fc.constantFrom('a', 'o.k', 'n'), fc.constantFrom('b', 'o.z', 'm'))
    .map(([from, to]) => ({ $rename: { [from]: to } })),
);
const update = fc.tuple(change, change).map(([one, two]) => ({ ...one, ...two }));

const id = fc.integer({ min: 0, max: 14 });
const index = fc
  .tuple(
    fc.uniqueArray(fc.constantFrom('a', 'b', 'o.k', 'items.x', 'items.y', 'items'), { minLength: 1, maxLength: 2 }),
    fc.array(fc.constantFrom(1, -1), { minLength: 2, maxLength: 2 }),
    fc.constantFrom('plain', 'plain', 'unique', 'sparse', 'partial', 'unique sparse'),
  )
  .map(([paths, towards, kind]) => ({
    key: Object.fromEntries(paths.map((at, position) => [at, towards[position] ?? 1])),
    name: `${paths.join('_')}_${kind}`,
    ...(kind.includes('unique') ? { unique: true } : {}),
    ...(kind.includes('sparse') ? { sparse: true } : {}),
    ...(kind === 'partial' ? { unique: true, partialFilterExpression: { b: { $gt: 0 } } } : {}),
  }));

/** A command whose result does not depend on which plan finds the documents. */
const command: fc.Arbitrary<Command> = fc.oneof(
  {
    weight: 6,
    arbitrary: fc
      .tuple(filter, sort, fc.integer({ min: 0, max: 2 }), fc.integer({ min: 0, max: 4 }))
      .map(([wanted, by, skip, limit]) => ({ find: 'c', filter: wanted, sort: by, skip, limit })),
  },
  { weight: 2, arbitrary: filter.map((wanted) => ({ count: 'c', query: wanted })) },
  {
    weight: 3,
    arbitrary: fc
      .tuple(fc.array(doc, { minLength: 1, maxLength: 4 }), fc.boolean())
      .map(([documents, ordered]) => ({ insert: 'c', documents, ordered })),
  },
  {
    weight: 4,
    arbitrary: fc
      .tuple(id, simple, update, fc.boolean())
      .map(([_id, more, u, upsert]) => ({ update: 'c', updates: [{ q: { ...more, _id }, u, upsert }] })),
  },
  {
    weight: 2,
    arbitrary: fc.tuple(id, doc).map(([_id, replacement]) => ({
      update: 'c',
      updates: [{ q: { _id }, u: { ...replacement, _id }, upsert: true }],
    })),
  },
  {
    weight: 2,
    arbitrary: fc.tuple(filter, update).map(([q, u]) => ({ update: 'c', updates: [{ q, u, multi: true }] })),
  },
  {
    weight: 2,
    arbitrary: fc
      .tuple(filter, sort, update, fc.boolean())
      .map(([query, by, u, after]) => ({ findAndModify: 'c', query, sort: by, update: u, new: after })),
  },
  { weight: 1, arbitrary: filter.map((q) => ({ delete: 'c', deletes: [{ q, limit: 0 }] })) },
  { weight: 1, arbitrary: index.map((one) => ({ createIndexes: 'c', indexes: [one] })) },
);

/** Documents and perhaps indexes first, then anything. */
export const commandSequence: fc.Arbitrary<Command[]> = fc
  .tuple(
    fc.array(doc, { minLength: 1, maxLength: 10 }),
    fc.array(index, { maxLength: 2 }),
    fc.array(command, { minLength: 5, maxLength: 20 }),
  )
  .map(([documents, indexes, rest]) => [
    { insert: 'c', documents, ordered: false },
    ...indexes.map((one) => ({ createIndexes: 'c', indexes: [one] })),
    ...rest,
  ]);
