import type { Logger } from '../../src/contract/context.ts';

/** A log that keeps nothing. */
export const silentLog: Logger = { debug() {}, info() {}, warn() {}, error() {} };
