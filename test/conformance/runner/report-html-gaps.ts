import { escapeHtml } from '../../../codegen/emit/docs/html.ts';
import { KINDS } from './coverage-facts.ts';
import type { CoverageReport, Part } from './coverage.ts';
import { matches, type KnownGaps } from './known-gaps.ts';

/** What each part of the coverage counts. */
export const KIND_TITLES: Readonly<Record<keyof CoverageReport, string>> = {
  operations: 'Operations that succeeded',
  unacknowledged: 'Operations without acknowledgement',
  emissions: 'Emissions',
  errors: 'Error codes',
  branches: 'Variants of a oneOf',
  audiences: 'Audiences',
  domainEvents: 'Domain events',
};

/** Longer lists are folded. */
const LONGEST_OPEN = 24;

/** Where the contract and what was seen differ, in both directions, and the gaps that are known. */
export function differences(report: CoverageReport, { never, elsewhere }: KnownGaps): string {
  const of = (names: (part: Part) => readonly string[]): Named =>
    KINDS.map((kind) => [kind, names(report[kind])] as const);
  const [missing, undocumented, unexpected] = [
    of(({ missing }) => missing),
    of(({ undocumented }) => undocumented),
    of(({ unexpected }) => unexpected),
  ];
  const excused = of((part) => part.known).flatMap(([, names]) => names);
  const isComplete = [...missing, ...undocumented].every(([, names]) => names.length === 0);
  return [
    isComplete
      ? '<p class="empty">All that the contract has was seen, apart from known gaps, and nothing else was.</p>'
      : '',
    list('In the contract, never seen', missing),
    list('Seen, not in the contract', undocumented),
    list('Listed as a known gap, and seen: the list is out of date', unexpected),
    known(excused, { title: 'Known gaps: what this run cannot show', gaps: elsewhere, isOpen: true }),
    known(excused, { title: 'Known gaps: what no server can show', gaps: never, isOpen: false }),
  ].join('\n');
}

type Named = readonly (readonly [kind: keyof CoverageReport, names: readonly string[]])[];

function list(title: string, kinds: Named): string {
  const filled = kinds.filter(([, names]) => names.length > 0);
  if (filled.length === 0) return '';
  const items = filled.map(([kind, names]) => {
    const chips = names.map((name) => `<span class="chip missing">${escapeHtml(name)}</span>`).join(' ');
    const open = names.length <= LONGEST_OPEN ? ' open' : '';
    return `<details${open}><summary>${KIND_TITLES[kind]} <small>${names.length}</small></summary><p class="chips">${chips}</p></details>`;
  });
  return `<div class="difference"><h3>${title}</h3>${items.join('')}</div>`;
}

interface KnownTable {
  readonly title: string;
  readonly gaps: Readonly<Record<string, string>>;
  readonly isOpen: boolean;
}

/** A row for each entry of the list that excuses something in this run. */
function known(excused: readonly string[], { title, gaps, isOpen }: KnownTable): string {
  const rows = Object.entries(gaps).flatMap(([gap, reason]) => {
    const count = excused.filter((name) => matches([gap], name)).length;
    return count === 0
      ? []
      : [
          `<tr><th scope="row">${escapeHtml(gap)}</th><td class="count">${count}</td><td>${escapeHtml(reason)}</td></tr>`,
        ];
  });
  return rows.length === 0
    ? ''
    : `<details class="gaps"${isOpen ? ' open' : ''}><summary>${title}</summary><table><thead><tr><th>gap</th><th>excuses</th><th>reason</th></tr></thead><tbody>${rows.join('\n')}</tbody></table></details>`;
}
