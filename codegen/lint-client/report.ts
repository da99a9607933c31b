import { join } from 'node:path';
import type { ClientFinding } from './finding.ts';
import type { ClientReport } from './lint-client.ts';

/**
 * The report as a person reads it: place and rule, what is wrong, what to do.
 * @param root folder that the paths of findings are relative to
 */
export function printClientReport({ fileCount, useCount, findings }: ClientReport, root: string): string {
  const unheard = findings.filter(({ rule }) => rule === 'unheard-event');
  const entries = findings
    .filter(({ rule }) => rule !== 'unheard-event')
    .map(
      ({ rule, level, file, line, text, fix }) =>
        `${join(root, file)}:${line}  ${level}  ${rule}\n  ${text}\n  Fix: ${fix}\n`,
    );
  const count = (level: ClientFinding['level'], word: string): string => {
    const { length } = findings.filter((finding) => finding.level === level);
    return `${length} ${word}${length === 1 ? '' : 's'}`;
  };
  const uses =
    useCount === 0
      ? 'no use of a Socket.IO client or of the generated client found'
      : `${useCount} use${useCount === 1 ? '' : 's'} of events`;
  return `${[...entries, ...(unheard.length === 0 ? [] : [printUnheard(unheard)]), ''].join('\n')}${fileCount} file${fileCount === 1 ? '' : 's'}, ${uses}: ${count('error', 'error')}, ${count('warning', 'warning')}, ${count('info', 'note')}.\n`;
}

/** A line for each: they are many in a client that shows a part of the product, and no mistakes. */
function printUnheard(findings: readonly ClientFinding[]): string {
  const width = Math.max(...findings.map(({ event }) => event?.length ?? 0));
  const lines = findings.map(
    ({ event, file, line, text }) =>
      `  ${(event ?? '').padEnd(width)}  ${text.replace(/^.*?: /, '')} (${file}:${line})\n`,
  );
  return `info  unheard-event\n  Nothing listens to these. Listen to those that this client should show:\n${lines.join('')}`;
}

export const clientReportAsJson = (report: ClientReport): string => `${JSON.stringify(report, null, 2)}\n`;
