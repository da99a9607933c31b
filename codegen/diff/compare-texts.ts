import type { InvalidExample, ValidExample } from '../model/contract.ts';
import { pointerOf } from '../model/json.ts';
import type { Changes, Place } from './changes.ts';
import type { Direction } from './finding.ts';

/** What every event has in words. */
export interface EventTexts {
  readonly summary: string;
  readonly description: string;
  readonly deprecated?: boolean;
  readonly examples?: readonly ValidExample[];
  readonly invalidExamples?: readonly InvalidExample[];
}

interface Subject extends Place {
  readonly direction: Direction;
  readonly label: string;
}

export function compareEventTexts(
  { pointer, source, direction, label }: Subject,
  { before, after }: { before: EventTexts; after: EventTexts },
  changes: Changes,
): void {
  if (before.deprecated !== after.deprecated) {
    const text = after.deprecated === true ? 'is deprecated' : 'is not deprecated any more';
    changes.add(after.deprecated === true ? 'event-deprecated' : 'event-undeprecated', direction, {
      pointer: pointer + pointerOf('deprecated'),
      source,
      text: `${label} ${text}`,
    });
  }
  if (before.summary !== after.summary || before.description !== after.description) {
    changes.add('description-changed', direction, {
      pointer: pointer + pointerOf('description'),
      source,
      text: `${label}: other words`,
    });
  }
  const examplesOf = ({ examples, invalidExamples }: EventTexts): string => JSON.stringify([examples, invalidExamples]);
  if (examplesOf(before) !== examplesOf(after)) {
    changes.add('examples-changed', direction, {
      pointer: pointer + pointerOf('examples'),
      source,
      text: `${label}: other examples`,
    });
  }
}
