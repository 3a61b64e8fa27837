import type { Compilation } from '../compile/compilation.ts';
import { coverProse, type ProseCoverage } from '../prose/cover-prose.ts';
import { type ClauseCoverage, clausesOf, coverClauses } from './cover-clauses.ts';

/** What a contract file covers, and what covers it; as `terms coverage --json` prints it. */
export interface CoverageReport {
  /** Null where the prose is not to be had. */
  readonly prose: ProseCoverage | null;
  readonly clauses: readonly ClauseCoverage[];
}

/** The coverage of a contract, with the scenarios of the files that use it. */
export function coverContract(
  { compilation, prose }: { readonly compilation: Compilation; readonly prose: string | null },
  using: readonly Compilation[],
): CoverageReport {
  return {
    prose: prose === null ? null : coverProse(clausesOf(compilation), prose),
    clauses: coverClauses(compilation, using),
  };
}
