import { compile } from '@termsheet/compiler';
import type { Diagnostic } from '@termsheet/dsl';

const CLAUSE = 'clause §"Cover" "A"\n  Cap means $100';

/** The findings of one kind that a prose has, beside a file of one clause. */
export function proseFindings(
  code: string,
  prose: string,
  clauses = CLAUSE,
): readonly Diagnostic[] {
  const text = `contract "Test"\n  prose "test.txt"\n  currency USD\n\n${clauses}\n`;
  const { diagnostics } = compile({ path: 'test.terms', text }, { prose });
  return diagnostics.filter((finding) => finding.code === code);
}

/** What they say. */
export function proseMessages(code: string, prose: string, clauses?: string): readonly string[] {
  return proseFindings(code, prose, clauses).map(({ message }) => message);
}
