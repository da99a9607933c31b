import type { Locate } from '../lint/finding.ts';
import type { OpenSpecFile, SpecFile } from './spec-file.ts';

/** A place in one file of the spec. */
export interface Origin {
  readonly file: string;
  readonly pointer: string;
}

/** Remembers which part of the bundled document was written out from which file. */
export interface SourceMap {
  inline(slot: string, origin: Origin): void;
  readonly locate: Locate;
}

export function createSourceMap(entry: SpecFile, open: OpenSpecFile): SourceMap {
  const origins = new Map<string, Origin>([['', { file: entry.file, pointer: '' }]]);
  const originOf = (pointer: string): Origin => {
    for (let end = pointer.length; end >= 0; end = end === 0 ? -1 : pointer.lastIndexOf('/', end - 1)) {
      const origin = origins.get(pointer.slice(0, end));
      if (origin !== undefined) return { file: origin.file, pointer: origin.pointer + pointer.slice(end) };
    }
    return { file: entry.file, pointer };
  };
  return {
    inline: (slot, origin) => {
      origins.set(slot, origin);
    },
    locate: (pointer) => {
      const origin = originOf(pointer);
      return { ...origin, line: open(origin.file)?.lineOf(origin.pointer) ?? 1 };
    },
  };
}
