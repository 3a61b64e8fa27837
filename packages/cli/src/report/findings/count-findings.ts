import { countOf } from '@termsheet/compiler';
import type { Severity } from '@termsheet/dsl';
import type { FileFindings } from './file-findings.ts';

/** How many findings there are of each severity. */
export type FindingCounts = Readonly<Record<Severity, number>>;

export function countFindings(files: readonly FileFindings[]): FindingCounts {
  const counts = { error: 0, warning: 0, information: 0 };
  for (const { diagnostics } of files) {
    for (const { severity } of diagnostics) counts[severity] += 1;
  }
  return counts;
}

/** `2 errors, 1 warning in 1 file`, `No errors in 3 files`. */
export function summariseFindings(files: readonly FileFindings[]): string {
  const counts = countFindings(files);
  const parts = [
    counts.error > 0 ? countOf(counts.error, 'error') : '',
    counts.warning > 0 ? countOf(counts.warning, 'warning') : '',
    counts.information > 0 ? countOf(counts.information, 'note') : '',
  ].filter((part) => part !== '');
  const found = parts.length === 0 ? 'No errors' : parts.join(', ');
  return `${found} in ${countOf(files.length, 'file')}`;
}
