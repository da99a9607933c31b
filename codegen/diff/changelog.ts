import type { Finding } from './finding.ts';
import type { WaivedFindings } from './waivers.ts';

const START = '<!-- contract:diff -->';
const END = '<!-- /contract:diff -->';

/** The entry's part that is written by `contract:diff --changelog`; words by hand go above it. */
export function changelogBlock({ open, waived }: Pick<WaivedFindings, 'open' | 'waived'>): string {
  const sections = [
    section(
      'Breaking',
      open.filter(({ level }) => level === 'breaking'),
    ),
    section(
      'Look at this',
      open.filter(({ level }) => level === 'warning'),
    ),
    section(
      'Also',
      open.filter(({ level, bump }) => level === 'info' && bump !== 'patch'),
    ),
    section(
      'Words',
      open.filter(({ level, bump }) => level === 'info' && bump === 'patch'),
    ),
    waived.length === 0
      ? null
      : [
          'Accepted although it may break (waived):',
          '',
          ...waived.map(({ finding, waiver }) => `- ${line(finding)}: ${waiver.reason}`),
        ].join('\n'),
  ].filter((text) => text !== null);
  return [START, sections.length === 0 ? 'Nothing that a client can notice.' : sections.join('\n\n'), END].join('\n\n');
}

function section(title: string, findings: readonly Finding[]): string | null {
  return findings.length === 0
    ? null
    : [`${title}:`, '', ...findings.map((finding) => `- ${line(finding)}`)].join('\n');
}

const TITLES = { c2s: 'clients send', s2c: 'clients receive', domain: 'RabbitMQ' };

const line = ({ text, direction, rule }: Finding): string =>
  `${text.replaceAll('\n', ' ')} _(${TITLES[direction]}; \`${rule}\`)_`;

/**
 * Puts the block under the heading of its version: a new heading goes above the older ones, a block that is there already is
 * replaced, and what was written by hand stays.
 */
export function writeChangelog(changelog: string, version: string, block: string): string {
  const lines = changelog.trimEnd().split('\n');
  const heading = `## ${version}`;
  const at = lines.indexOf(heading);
  if (at === -1) {
    const firstEntry = lines.findIndex((text) => text.startsWith('## '));
    const place = firstEntry === -1 ? lines.length : firstEntry;
    const before = lines.slice(0, place).join('\n').trimEnd();
    const after = lines.slice(place).join('\n');
    return `${[before, heading, block, after].filter((part) => part !== '').join('\n\n')}\n`;
  }
  const next = lines.findIndex((text, index) => index > at && text.startsWith('## '));
  const end = next === -1 ? lines.length : next;
  const entry = lines.slice(at + 1, end).join('\n');
  const byHand =
    entry.includes(START) && entry.includes(END)
      ? entry.slice(0, entry.indexOf(START)) + entry.slice(entry.indexOf(END) + END.length)
      : entry;
  const parts = [lines.slice(0, at).join('\n').trimEnd(), heading, byHand.trim(), block, lines.slice(end).join('\n')];
  return `${parts.filter((part) => part !== '').join('\n\n')}\n`;
}
