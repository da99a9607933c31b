import type { Finding } from '../../diff/finding.ts';
import type { ReleaseChanges } from '../../diff/release-changes.ts';
import type { Level } from '../../diff/rule.ts';
import { escapeHtml, inline } from './html.ts';
import type { Anchors } from './html.ts';

const LEVELS: readonly (readonly [Level, string])[] = [
  ['breaking', 'Breaks clients'],
  ['warning', 'Look at this'],
  ['info', 'Also'],
];

const WAYS = { c2s: 'clients send', s2c: 'clients receive', domain: 'RabbitMQ' } as const;

/** Title of the section, in the menu too. */
export const changesTitle = (changes: ReleaseChanges | null): string =>
  changes === null ? 'Changes' : `Changes since ${changes.version}`;

/** What has changed since the last release, the breaking changes first. */
export function changesArticle(changes: ReleaseChanges | null, anchors: Anchors): string {
  if (changes === null) return '<p>No release has been frozen yet: there is nothing to compare with.</p>';
  const { version, findings } = changes;
  if (findings.length === 0)
    return `<p>Nothing that a client can notice has changed since release ${escapeHtml(version)}.</p>`;
  const words = ['changes', version, ...findings.map(({ text, rule }) => `${text} ${rule}`)]
    .join(' ')
    .toLowerCase()
    .replaceAll(/[`\s]+/g, ' ');
  const groups = LEVELS.map(([level, title]) =>
    group(
      { level, title },
      findings.filter((finding) => finding.level === level),
      anchors,
    ),
  );
  return `<article class="changes" data-search="${escapeHtml(words)}">${groups.join('')}</article>`;
}

function group({ level, title }: { level: Level; title: string }, found: readonly Finding[], anchors: Anchors): string {
  if (found.length === 0) return '';
  const lines = found.map(
    ({ text, direction, rule, fix, level: how }) =>
      `<li>${inline(text, anchors)} <span class="bounds">${WAYS[direction]} · <code>${escapeHtml(rule)}</code>${how === 'info' ? '' : ` · ${inline(fix, anchors)}`}</span></li>`,
  );
  return `<h4 class="${level}">${title}</h4><ul>${lines.join('')}</ul>`;
}
