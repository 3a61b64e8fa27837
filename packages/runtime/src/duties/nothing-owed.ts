import { formatIsoDate } from '../dates/index.ts';
import type { ExecutableProgram } from '../timeline/code.ts';
import { formatValue } from '../value/format-value.ts';
import type { Occurrence } from '../value/occurrence.ts';

/** That there is nothing to perform, or no such duty. */
export function nothingOwed(
  { obligations }: ExecutableProgram,
  { duty }: Occurrence,
  obligation: number,
): string {
  const name = obligations[obligation]?.name ?? '';
  if (duty === null) return `nothing is owed under ${name}`;
  const of = typeof duty === 'number' ? formatIsoDate(duty) : formatValue(duty, null);
  return `nothing is owed under ${name} for ${of}`;
}
