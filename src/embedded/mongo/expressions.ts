import { Aggregator } from 'mingo';
import { MongoError } from './errors.ts';
import { cloneDoc, isDoc, type Doc } from './types.ts';

/** Compiles an aggregation expression (`$expr`, computed projections): mingo evaluates it on one document. */
export function compileExpression(expression: unknown): (doc: Doc) => unknown {
  const project = new Aggregator([{ $project: { _id: 0, value: expression } }], {});
  return (doc) => {
    const [result] = project.run<Doc>([doc]);
    return result?.value;
  };
}

/** Runs aggregation stages that make new documents from one (updates by pipeline, computed projections). */
export function runOnDocument(doc: Doc, stages: readonly Doc[]): Doc {
  const [result] = new Aggregator([...stages], {}).run<Doc>([cloneDoc(doc)]);
  if (!isDoc(result)) throw new MongoError('BadValue', 'the pipeline must leave one document');
  return result;
}
