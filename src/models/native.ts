import type { Model, mongo } from 'mongoose';

/** The driver's collection behind a model, typed: for what mongoose has no cheap or exact word for. Nothing is cast or validated. */
export const nativeCollection = <Doc extends mongo.BSON.Document>(model: Model<Doc>) =>
  model.db.collection<Doc>(model.collection.collectionName);
