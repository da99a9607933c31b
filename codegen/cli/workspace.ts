import { join, relative, sep } from 'node:path';
import type { StubModules } from '../merge/stub.ts';

/** The folders that one run works on; all absolute. */
export interface Workspace {
  /** Everything else is inside it. */
  readonly root: string;
  readonly spec: string;
  readonly out: string;
  readonly handlers: string;
}

/** Path from the root, with forward slashes: how files are named to people and in imports. */
export const shown = ({ root }: Workspace, path: string): string => relative(root, path).split(sep).join('/') || '.';

/** Where handler stubs import from. The runtime stands two folders above the handlers: `src/contract`. */
export function stubModules(workspace: Workspace): StubModules {
  const module = (...path: readonly string[]): string => shown(workspace, join(...path));
  return {
    payloads: module(workspace.out, 'payloads.ts'),
    handlers: module(workspace.out, 'socket', 'handlers.ts'),
    errors: module(workspace.handlers, '..', '..', 'contract', 'errors.ts'),
    context: module(workspace.handlers, '..', '..', 'contract', 'context.ts'),
  };
}
