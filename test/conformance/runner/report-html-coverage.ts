import { escapeHtml } from '../../../codegen/emit/docs/html.ts';
import { KINDS } from './coverage-facts.ts';
import type { CoverageReport, Part } from './coverage.ts';
import type { KnownGaps } from './known-gaps.ts';
import { differences, KIND_TITLES } from './report-html-gaps.ts';

/**
 * What was seen of the contract, and what not.
 * @param partial why not everything could be seen; null when it could
 */
export function coverageSection(report: CoverageReport, gaps: KnownGaps, partial: string | null): string {
  const note = partial === null ? '' : `<p class="warning">Partial: ${escapeHtml(partial)}</p>`;
  return `<section id="coverage"><h2>Coverage of the contract</h2>${note}
<ul class="totals">${KINDS.map((kind) => total(KIND_TITLES[kind], report[kind])).join('')}</ul>
${differences(report, gaps)}
<p class="legend"><span class="seen">✓ seen</span><span class="known">○ known gap</span><span class="missing">✗ never seen</span></p>
<h3>Client → server</h3>
${operations(report)}
<h3>Server → client</h3>
<p class="chips">${chips(report.emissions, (name) => name)}</p>
<h3>Domain events</h3>
<p class="chips">${chips(report.domainEvents, (name) => name.replace('publishes ', ''))}</p>
<div class="columns"><div><h3>Variants of a oneOf</h3>${grouped(report.branches, ': ')}</div>
<div><h3>Who gets what</h3>${grouped(report.audiences, ' → ')}</div></div>
</section>`;
}

function total(title: string, part: Part): string {
  const state = part.missing.length > 0 || part.undocumented.length > 0 ? 'bad' : 'good';
  const known = part.known.length === 0 ? '' : ` <small>+ ${part.known.length} known</small>`;
  return `<li class="${state}"><span>${title}</span><meter min="0" max="${Math.max(part.total, 1)}" value="${part.total === 0 ? 1 : part.seen.length}"></meter><strong>${part.seen.length} of ${part.total}</strong>${known}</li>`;
}

/** A row for each operation: whether it was sent, succeeded with and without acknowledgement, and its codes. */
function operations({ operations, unacknowledged, errors }: CoverageReport): string {
  const tried = new Set([...operations.seen, ...unacknowledged.seen, ...errors.seen.map((name) => before(name, ':'))]);
  const mark = (state: State): string => `<td class="mark ${state}">${sign(state)}</td>`;
  const rows = namesOf(operations).map((name) => {
    const codes = chips(errors, (fact) => (before(fact, ':') === name ? fact.slice(name.length + 1) : null));
    const sent: State = tried.has(name) ? 'seen' : 'missing';
    return `<tr><th scope="row">${escapeHtml(name)}</th>${mark(sent)}${mark(stateOf(operations, name))}${mark(stateOf(unacknowledged, name))}<td class="chips">${codes}</td></tr>`;
  });
  return `<table class="matrix"><thead><tr><th>operation</th><th>sent</th><th>acked</th><th>without ack</th><th>error codes</th></tr></thead><tbody>${rows.join('\n')}</tbody></table>`;
}

/** Facts `<head><separator><rest>` as a list of heads, each with its rests. */
function grouped(part: Part, separator: string): string {
  const heads = [...new Set(namesOf(part).map((name) => before(name, separator)))];
  const items = heads.map((head) => {
    const rest = (name: string): string | null =>
      before(name, separator) === head ? name.slice(head.length + separator.length) : null;
    return `<dt>${escapeHtml(head)}</dt><dd class="chips">${chips(part, rest)}</dd>`;
  });
  return items.length === 0
    ? '<p class="empty">The contract has none.</p>'
    : `<dl class="facts">${items.join('\n')}</dl>`;
}

type State = 'seen' | 'known' | 'missing';

const stateOf = (part: Part, name: string): State =>
  part.seen.includes(name) ? 'seen' : part.known.includes(name) ? 'known' : 'missing';

const sign = (state: State): string =>
  `<i role="img" aria-label="${state}">${{ seen: '✓', known: '○', missing: '✗' }[state]}</i>`;

/** @param label what a fact is called here; `null`: it has no place here */
const chips = (part: Part, label: (name: string) => string | null): string =>
  namesOf(part)
    .flatMap((name) => {
      const [text, state] = [label(name), stateOf(part, name)];
      return text === null ? [] : [`<span class="chip ${state}">${sign(state)} ${escapeHtml(text)}</span>`];
    })
    .join(' ');

/** All that the contract has of a kind, in one order whatever was seen. */
const namesOf = (part: Part): readonly string[] => [...part.seen, ...part.known, ...part.missing].sort();

const before = (text: string, separator: string): string => text.split(separator)[0] ?? text;
