import type { Finding } from './finding.ts';
import { DIFF_RULES } from './rules.ts';
import type { VersionVerdict } from './version.ts';
import type { WaivedFindings } from './waivers.ts';

/** The outcome of one comparison. */
export interface DiffReport extends WaivedFindings {
  readonly oldPath: string;
  readonly newPath: string;
  readonly version: VersionVerdict;
}

const TITLES = { c2s: 'sent by clients', s2c: 'received by clients', domain: 'on RabbitMQ' };

/** The report as a person reads it. */
export function printReport({ oldPath, newPath, open, waived, waiverFindings, version }: DiffReport): string {
  const parts = [
    `Comparing ${oldPath} (${version.before}) with ${newPath} (${version.after}).`,
    ...open.map(printFinding),
    ...waived.map(
      ({ finding, waiver }) =>
        `waived    ${finding.rule}  ${finding.pointer}\n  ${finding.text}\n  Reason: ${waiver.reason} (until ${waiver.expires})`,
    ),
    ...waiverFindings.map(({ rule, text, fix }) => `warning   ${rule}\n  ${text}\n  Fix: ${fix}`),
    `${summary(open, waived.length)} ${verdict(version)}`,
  ];
  return `${parts.join('\n\n')}\n`;
}

function printFinding({ rule, level, direction, pointer, text, fix, source }: Finding): string {
  const head = `${level.padEnd(9)} ${rule}  ${pointer}  (${TITLES[direction]}, ${source.file}:${source.line})`;
  return [head, `  ${text}`, ...(level === 'info' ? [] : [`  Fix: ${fix}`])].join('\n');
}

function summary(open: readonly Finding[], waived: number): string {
  if (open.length === 0 && waived === 0) return 'Nothing changed.';
  const count = (level: Finding['level']): number => open.filter((finding) => finding.level === level).length;
  const words = `${count('breaking')} breaking, ${plural(count('warning'), 'warning')}, ${count('info')} other`;
  return `${words}${waived > 0 ? `, ${waived} waived` : ''}.`;
}

const plural = (count: number, word: string): string => `${count} ${word}${count === 1 ? '' : 's'}`;

function verdict({ before, after, needed, raised, sufficient, suggested }: VersionVerdict): string {
  if (sufficient)
    return needed === 'none'
      ? `Version ${after} is right.`
      : `Version ${after} is enough: the changes ask for a ${needed} version.`;
  if (raised === 'lowered')
    return `Version ${after} is older than ${before}: set info.version to at least ${suggested}.`;
  return `Version ${after} is not enough: the changes ask for a ${needed} version. Set info.version to ${suggested}, or take the changes back.`;
}

/** The report as JSON text, for tools. */
export function reportAsJson({ oldPath, newPath, open, waived, waiverFindings, version }: DiffReport): string {
  return `${JSON.stringify({ old: oldPath, new: newPath, version, findings: open, waived, waiverFindings }, null, 2)}\n`;
}

/** All rules as a Markdown table. */
export function rulesAsMarkdown(): string {
  const rows = Object.entries(DIFF_RULES).map(
    ([id, { level, bump, sentence }]) => `| \`${id}\` | ${level} | ${bump} | ${sentence} |`,
  );
  return ['| rule | level | version | sentence |', '| --- | --- | --- | --- |', ...rows, ''].join('\n');
}
