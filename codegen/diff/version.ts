import type { Finding } from './finding.ts';
import type { Bump } from './rule.ts';

/** Whether `info.version` was raised as much as the changes ask for. */
export interface VersionVerdict {
  readonly before: string;
  readonly after: string;
  /** What the changes ask for; `none` when there are none. */
  readonly needed: Bump | 'none';
  /** What was done. */
  readonly raised: Bump | 'none' | 'lowered';
  readonly sufficient: boolean;
  /** The smallest version that would do. */
  readonly suggested: string;
}

type Numbers = readonly [number, number, number];

const ORDER = ['none', 'patch', 'minor', 'major'] as const;

/**
 * @param open findings that are not waived
 * @param waived waived ones: a breaking change that was accepted still asks for a minor version
 * @throws Error for a version that is not `major.minor.patch`
 */
export function judgeVersion(
  versions: { readonly before: string; readonly after: string },
  open: readonly Finding[],
  waived: readonly Finding[] = [],
): VersionVerdict {
  const [before, after] = [numbersOf(versions.before), numbersOf(versions.after)];
  const bumps = [...open.map(({ bump }) => bump), ...waived.map(({ bump }) => (bump === 'major' ? 'minor' : bump))];
  const needed = ORDER.findLast((bump) => bump !== 'none' && bumps.includes(bump)) ?? 'none';
  const raised = raisedBy(before, after);
  const sufficient = raised !== 'lowered' && ORDER.indexOf(raised) >= ORDER.indexOf(needed);
  return { ...versions, needed, raised, sufficient, suggested: sufficient ? versions.after : raise(before, needed) };
}

function numbersOf(version: string): Numbers {
  const match = /^(\d+)\.(\d+)\.(\d+)(?:[-+].*)?$/.exec(version);
  if (match === null) throw new Error(`info.version is "${version}"; it must be major.minor.patch, like 1.4.0.`);
  return [Number(match[1]), Number(match[2]), Number(match[3])];
}

function raisedBy(before: Numbers, after: Numbers): VersionVerdict['raised'] {
  const steps = ['major', 'minor', 'patch'] as const;
  for (const [index, step] of steps.entries()) {
    const difference = (after[index] ?? 0) - (before[index] ?? 0);
    if (difference !== 0) return difference > 0 ? step : 'lowered';
  }
  return 'none';
}

function raise([major, minor, patch]: Numbers, bump: Bump | 'none'): string {
  if (bump === 'major') return `${major + 1}.0.0`;
  if (bump === 'minor') return `${major}.${minor + 1}.0`;
  return `${major}.${minor}.${bump === 'patch' ? patch + 1 : patch}`;
}
