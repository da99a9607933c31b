import { escapeHtml } from '../../../codegen/emit/docs/html.ts';
import { matches, type CoverageReport, type Part } from './coverage.ts';

/** What each part of the coverage counts. */
export const KINDS: Readonly<Record<keyof CoverageReport, string>> = {
  operations: 'Operations that succeeded',
  unacknowledged: 'Operations without acknowledgement',
  emissions: 'Emissions',
  errors: 'Error codes',
  branches: 'Variants of a oneOf',
  audiences: 'Audiences',
};

/** The order in which they are shown. */
export const KIND_ORDER = ['operations', 'unacknowledged', 'emissions', 'errors', 'branches', 'audiences'] as const;

/** Longer lists are folded. */
const LONGEST_OPEN = 24;

/**
 * Where the contract and what was seen differ, in both directions, and the gaps that are known.
 * @param gaps reasons of the known gaps, by name or `*…` pattern
 */
export function differences(report: CoverageReport, gaps: Readonly<Record<string, string>>): string {
  const of = (names: (part: Part) => readonly string[]): Named =>
    KIND_ORDER.map((kind) => [kind, names(report[kind])] as const);
  const [missing, undocumented, unexpected] = [
    of(({ missing }) => missing),
    of(({ undocumented }) => undocumented),
    of(({ unexpected }) => unexpected),
  ];
  const isComplete = [...missing, ...undocumented].every(([, names]) => names.length === 0);
  return [
    isComplete
      ? '<p class="empty">All that the contract has was seen, apart from known gaps, and nothing else was.</p>'
      : '',
    list('In the contract, never seen', missing),
    list('Seen, not in the contract', undocumented),
    list('Listed as a known gap, and seen: the list is out of date', unexpected),
    known(
      of((part) => part.known),
      gaps,
    ),
  ].join('\n');
}

type Named = readonly (readonly [kind: keyof CoverageReport, names: readonly string[]])[];

function list(title: string, kinds: Named): string {
  const filled = kinds.filter(([, names]) => names.length > 0);
  if (filled.length === 0) return '';
  const items = filled.map(([kind, names]) => {
    const chips = names.map((name) => `<span class="chip missing">${escapeHtml(name)}</span>`).join(' ');
    const open = names.length <= LONGEST_OPEN ? ' open' : '';
    return `<details${open}><summary>${KINDS[kind]} <small>${names.length}</small></summary><p class="chips">${chips}</p></details>`;
  });
  return `<div class="difference"><h3>${title}</h3>${items.join('')}</div>`;
}

/** A row for each entry of the list that excuses something in this run. */
function known(kinds: Named, gaps: Readonly<Record<string, string>>): string {
  const names = kinds.flatMap(([, all]) => all);
  const rows = Object.entries(gaps).flatMap(([gap, reason]) => {
    const excused = names.filter((name) => matches([gap], name)).length;
    return excused === 0
      ? []
      : [
          `<tr><th scope="row">${escapeHtml(gap)}</th><td class="count">${excused}</td><td>${escapeHtml(reason)}</td></tr>`,
        ];
  });
  return rows.length === 0
    ? ''
    : `<details class="gaps" open><summary>Known gaps, and what covers them</summary><table><thead><tr><th>gap</th><th>excuses</th><th>reason</th></tr></thead><tbody>${rows.join('\n')}</tbody></table></details>`;
}
