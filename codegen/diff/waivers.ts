import { parse } from 'yaml';
import type { Json } from '../model/contract.ts';
import { arrayAt, isObject, textAt } from '../model/json.ts';
import type { Finding } from './finding.ts';
import { isRuleId } from './rules.ts';

/** A breaking change or warning that is accepted, with the reason, until a day. */
export interface Waiver {
  readonly rule: string;
  /** Pointer of the finding; `*` stands for one segment, `**` for any number. */
  readonly pointer: string;
  readonly reason: string;
  /** Last day on which it holds, `YYYY-MM-DD` in UTC. */
  readonly expires: string;
}

/** Something wrong with a waiver itself. */
export interface WaiverFinding {
  readonly rule: 'waiver-expired' | 'waiver-unused';
  readonly text: string;
  readonly fix: string;
}

export interface WaivedFindings {
  readonly open: readonly Finding[];
  readonly waived: readonly { readonly finding: Finding; readonly waiver: Waiver }[];
  readonly waiverFindings: readonly WaiverFinding[];
}

/**
 * Reads a waivers file.
 * @throws Error that names the waiver and what is wrong with it
 */
export function parseWaivers(text: string): readonly Waiver[] {
  const document: Json = parse(text) ?? null;
  if (document === null) return [];
  if (!isObject(document) || !Array.isArray(document['waivers'])) {
    throw new Error('The waivers file needs a list `waivers:` (an empty one is `waivers: []`).');
  }
  return arrayAt(document, 'waivers').map((entry, index) => {
    const waiver = {
      rule: textAt(entry, 'rule'),
      pointer: textAt(entry, 'pointer'),
      reason: textAt(entry, 'reason').trim(),
      expires: textAt(entry, 'expires'),
    };
    const problem = problemOf(waiver);
    if (problem !== null) throw new Error(`Waiver ${index + 1}: ${problem}`);
    return waiver;
  });
}

function problemOf({ rule, pointer, reason, expires }: Waiver): string | null {
  if (!isRuleId(rule)) return `there is no rule \`${rule}\`; \`--rules\` lists them.`;
  if (!pointer.startsWith('/')) return '`pointer` must start with `/`, like `/types/Message/properties/text`.';
  if (reason === '') return '`reason` is missing: whoever reads it next must know why.';
  if (!/^\d{4}-\d{2}-\d{2}$/.test(expires) || Number.isNaN(Date.parse(expires)))
    return '`expires` must be a day, like 2026-09-30.';
  return null;
}

/** Takes the waived findings out; a waiver that has expired or covers nothing is a finding itself. */
export function applyWaivers(findings: readonly Finding[], waivers: readonly Waiver[], now: Date): WaivedFindings {
  const today = now.toISOString().slice(0, 10);
  const valid = waivers.filter(({ expires }) => expires >= today);
  const waiverFindings: WaiverFinding[] = waivers
    .filter(({ expires }) => expires < today)
    .map(({ rule, pointer, expires }) => ({
      rule: 'waiver-expired',
      text: `The waiver of ${rule} at ${pointer} expired on ${expires}.`,
      fix: 'Remove it, or decide again and give it a new day.',
    }));
  const used = new Set<Waiver>();
  const open: Finding[] = [];
  const waived: { finding: Finding; waiver: Waiver }[] = [];
  for (const finding of findings) {
    const waiver = valid.find((candidate) => covers(candidate, finding));
    if (waiver === undefined) {
      open.push(finding);
      continue;
    }
    used.add(waiver);
    waived.push({ finding, waiver });
  }
  for (const { rule, pointer } of valid.filter((waiver) => !used.has(waiver))) {
    waiverFindings.push({
      rule: 'waiver-unused',
      text: `The waiver of ${rule} at ${pointer} covers no change.`,
      fix: 'Remove it.',
    });
  }
  return { open, waived, waiverFindings };
}

const covers = ({ rule, pointer }: Waiver, finding: Finding): boolean =>
  rule === finding.rule && globToRegExp(pointer).test(finding.pointer);

function globToRegExp(glob: string): RegExp {
  const source = glob
    .split(/(\*\*|\*)/)
    .map((part) => (part === '**' ? '.*' : part === '*' ? '[^/]*' : part.replace(/[.+?^${}()|[\]\\]/g, '\\$&')))
    .join('');
  return new RegExp(`^${source}$`);
}
