import type { Logger } from '../../src/contract/context.ts';

/** A logger that says nothing. */
export const silentLog: Logger = { debug() {}, info() {}, warn() {}, error() {} };
