import { Types } from 'mongoose';

/** The stored form of a 24-hex id. */
export const objectId = (hex: string): Types.ObjectId => Types.ObjectId.createFromHexString(hex);

export const objectIds = (hexes: readonly string[]): Types.ObjectId[] => hexes.map(objectId);
