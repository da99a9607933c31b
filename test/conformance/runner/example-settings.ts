import { chatSettings } from './example-settings-chat.ts';
import { peopleSettings } from './example-settings-people.ts';
import type { Setting } from './example-audiences.ts';
import type { Cast } from './example-cast.ts';

/** An example to bring about. */
export interface Example {
  readonly payload: Readonly<Record<string, unknown>>;
  /** The property that was put to an edge of its schema, and must be sent as it stands if it can be; null in an example of the spec. */
  readonly edge: string | null;
}

/** Sets up what an example speaks of. */
export type Prepare = (cast: Cast, example: Example) => Promise<Setting>;

/** By event, how its examples come true. */
export const SETTINGS: Readonly<Record<string, Prepare>> = { ...peopleSettings, ...chatSettings };
