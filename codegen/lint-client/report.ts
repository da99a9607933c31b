import { join } from 'node:path';
import type { ClientReport } from './lint-client.ts';

/** The report as a person reads it: place and rule, what is wrong, what to do. */
export function printClientReport({ fileCount, useCount, findings }: ClientReport, folder: string): string {
  if (fileCount === 0) return `${folder} has no TypeScript, JavaScript, Vue, Svelte or HTML files.\n`;
  const entries = findings.map(({ rule, level, file, line, text, fix }) => {
    const place = rule === 'unheard-event' ? `${file}:${line}` : `${join(folder, file)}:${line}`;
    return `${place}  ${level}  ${rule}\n  ${text}\n  Fix: ${fix}\n`;
  });
  const count = (level: string): number => findings.filter((finding) => finding.level === level).length;
  const uses =
    useCount === 0 ? 'no use of a Socket.IO client or of the generated client found' : `${useCount} uses of events`;
  return `${[...entries, ''].join('\n')}${fileCount} files, ${uses}: ${count('error')} errors, ${count('warning')} warnings, ${count('info')} notes.\n`;
}

export const clientReportAsJson = (report: ClientReport): string => `${JSON.stringify(report, null, 2)}\n`;
