import { MongoError } from './errors.ts';
import { compileExpression } from './expressions.ts';
import { isPosition } from './index-keys.ts';
import { valueTest, type MatchDetails, type ValueTest } from './value-tests.ts';
import { fieldOf, isDoc, type Doc } from './types.ts';

export type Predicate = (doc: Doc, details?: MatchDetails) => boolean;

/**
 * Compiles a query filter.
 * @throws BadValue for an operator that is unknown or not served
 */
export function compileFilter(filter: Doc): Predicate {
  const tests: Predicate[] = [];
  for (const [name, condition] of Object.entries(filter)) {
    if (name === '$comment') continue;
    tests.push(name.startsWith('$') ? logical(name, condition) : onPath(name, condition));
  }
  const [only] = tests;
  if (only !== undefined && tests.length === 1) return only;
  return (doc, details) => {
    for (const test of tests) if (!test(doc, details)) return false;
    return true;
  };
}

function logical(name: string, condition: unknown): Predicate {
  if (name === '$expr') {
    const evaluate = compileExpression(condition);
    return (doc) => {
      const value = evaluate(doc);
      return value !== null && value !== undefined && value !== false && value !== 0;
    };
  }
  if (name !== '$and' && name !== '$or' && name !== '$nor') {
    throw new MongoError(
      'BadValue',
      `unknown top level operator: ${name}. If you have a field name that starts with a '$' symbol, consider using $getField or $setField.`,
    );
  }
  if (!Array.isArray(condition) || condition.length === 0)
    throw new MongoError('BadValue', `${name} argument must be a non-empty array`);
  const branches = condition.map((branch) => {
    if (!isDoc(branch)) throw new MongoError('BadValue', `${name} argument's entries must be objects`);
    return compileFilter(branch);
  });
  if (name === '$and') return (doc, details) => branches.every((branch) => branch(doc, details));
  // As in mongod, what matched inside one of several branches does not say where `$` is.
  if (name === '$or')
    return (doc, details) => branches.some((branch) => branch(doc, branches.length === 1 ? details : undefined));
  return (doc) => !branches.some((branch) => branch(doc));
}

function onPath(path: string, condition: unknown): Predicate {
  const parts = path.split('.');
  const tests = pathTests(condition);
  return (doc, details) => tests.every((test) => holdsOnPath(test, { doc, parts, details }));
}

interface PathTest {
  readonly test: ValueTest;
  /** `$ne`, `$nin`, `$exists: false`: no value on the path may pass. */
  readonly negated: boolean;
  /** `$not`: these may not all hold on the path; `test` is unused. */
  readonly not?: readonly PathTest[];
}

function holdsOnPath(
  { test, negated, not }: PathTest,
  on: { readonly doc: Doc; readonly parts: readonly string[]; readonly details: MatchDetails | undefined },
): boolean {
  if (not !== undefined) return !not.every((inner) => holdsOnPath(inner, { ...on, details: undefined }));
  return matchesAt(on.doc, { parts: on.parts, test, details: negated ? undefined : on.details }, 0) !== negated;
}

/** On an element of an array: the value itself, not looked into when it is an array again. */
function holdsOnElement({ test, negated, not }: PathTest, element: unknown): boolean {
  if (not !== undefined) return !not.every((inner) => holdsOnElement(inner, element));
  return test.test(element) !== negated;
}

/** The tests of one path's condition: `{ $gt: 1, $lt: 5 }` is two, a plain value is one of equality. */
function pathTests(condition: unknown): PathTest[] {
  if (condition instanceof RegExp) return [{ test: valueTest('$regex', condition, {}), negated: false }];
  if (!isOperatorDoc(condition)) return [{ test: valueTest('$eq', condition, {}), negated: false }];
  const tests: PathTest[] = [];
  for (const [operator, operand] of Object.entries(condition)) {
    if (operator === '$options') {
      if (condition.$regex === undefined) throw new MongoError('BadValue', '$options needs a $regex');
    } else if (operator === '$not') {
      tests.push({ test: never, negated: false, not: notTests(operand) });
    } else if (operator === '$elemMatch') {
      tests.push({ test: elementMatch(operand), negated: false });
    } else if (operator === '$all') {
      tests.push(...allTests(operand));
    } else if (operator === '$ne' || operator === '$nin') {
      if (operand instanceof RegExp && operator === '$ne')
        throw new MongoError('BadValue', "Can't have regex as arg to $ne.");
      tests.push({ test: valueTest(operator === '$ne' ? '$eq' : '$in', operand, condition), negated: true });
    } else if (operator === '$exists') {
      const wanted = operand !== false && operand !== 0 && operand !== null && operand !== undefined;
      tests.push({ test: valueTest('$exists', true, condition), negated: !wanted });
    } else {
      tests.push({ test: valueTest(operator, operand, condition), negated: false });
    }
  }
  return tests;
}

const never: ValueTest = { whole: true, test: () => false };

function notTests(operand: unknown): readonly PathTest[] {
  if (!(operand instanceof RegExp) && (!isOperatorDoc(operand) || Object.keys(operand).length === 0)) {
    throw new MongoError('BadValue', '$not needs a regex or a document');
  }
  return pathTests(operand);
}

function allTests(operand: unknown): PathTest[] {
  if (!Array.isArray(operand)) throw new MongoError('BadValue', '$all needs an array');
  if (operand.length === 0) return [{ test: never, negated: false }];
  return operand.flatMap((entry: unknown) => {
    if (entry instanceof RegExp) return [{ test: valueTest('$regex', entry, {}), negated: false }];
    if (isOperatorDoc(entry)) return pathTests(entry);
    return [{ test: valueTest('$eq', entry, {}), negated: false }];
  });
}

function elementMatch(operand: unknown): ValueTest {
  if (!isDoc(operand)) throw new MongoError('BadValue', '$elemMatch needs an Object');
  const matches = compileElementFilter(operand);
  return {
    whole: true,
    test: (value, details) => {
      if (!Array.isArray(value)) return false;
      const position = value.findIndex((element) => matches(element));
      if (position >= 0 && details !== undefined) details.position = position;
      return position >= 0;
    },
  };
}

/** A condition on an element of an array: operators are for the element, other names are fields of it. */
export function compileElementFilter(condition: Doc): (element: unknown) => boolean {
  const first = Object.keys(condition)[0] ?? '';
  if (first.startsWith('$') && !['$and', '$or', '$nor', '$expr'].includes(first)) {
    const tests = pathTests(condition);
    return (element) => tests.every((test) => holdsOnElement(test, element));
  }
  const matches = compileFilter(condition);
  return (element) => (isDoc(element) ? matches(element) : Array.isArray(element) && matches({ ...element }));
}

interface PathWalk {
  readonly parts: readonly string[];
  readonly test: ValueTest;
  readonly details: MatchDetails | undefined;
}

/** True when some value that the path leads to passes: arrays on the way are entered, at the end looked into. */
function matchesAt(value: unknown, walk: PathWalk, depth: number): boolean {
  const part = walk.parts[depth];
  if (part === undefined) return leafMatches(value, walk.test, walk.details);
  if (isDoc(value)) return matchesAt(fieldOf(value, part), walk, depth + 1);
  if (!Array.isArray(value)) return leafMatches(undefined, walk.test, undefined);
  if (isPosition(part) && Number(part) < value.length) {
    const element: unknown = value[Number(part)];
    // A position at the end of the path names that element: when it is an array, it is not looked into.
    const atEnd = depth + 1 === walk.parts.length;
    if (atEnd ? walk.test.test(element, walk.details) : isNested(element) && matchesAt(element, walk, depth + 1))
      return true;
  }
  for (let at = 0; at < value.length; at += 1) {
    if (isDoc(value[at]) && matchesAt(value[at], walk, depth)) {
      // The outermost array counts, and it is the last to set this.
      if (walk.details !== undefined) walk.details.position = at;
      return true;
    }
  }
  return false;
}

/** Through an array, only what has fields is gone into; elsewhere a plain value on the way makes the field missing. */
function isNested(value: unknown): boolean {
  return isDoc(value) || Array.isArray(value);
}

function leafMatches(value: unknown, { whole, test }: ValueTest, details: MatchDetails | undefined): boolean {
  if (test(value, details)) return true;
  if (whole || !Array.isArray(value)) return false;
  const position = value.findIndex((element) => test(element));
  if (position >= 0 && details !== undefined) details.position = position;
  return position >= 0;
}

/** True for `{ $gt: 1 }`: a document whose first field is an operator (`$ref`, `$id` of a DBRef are none). */
export function isOperatorDoc(value: unknown): value is Doc {
  if (!isDoc(value)) return false;
  const first = Object.keys(value)[0];
  return first?.startsWith('$') === true && first !== '$ref' && first !== '$id';
}
