import {
  type ClauseCoverage,
  clausesOf,
  coverClauses,
  coverProse,
  type ProseCoverage,
} from '@termsheet/compiler';
import type { LoadedContract } from '../../contract/loaded-contract.ts';

/** What a contract file covers, and what covers it; as `--json` prints it. */
export interface CoverageReport {
  /** Null where the prose is not to be had. */
  readonly prose: ProseCoverage | null;
  readonly clauses: readonly ClauseCoverage[];
}

/** The coverage of a contract, with the scenarios of the files that use it. */
export function coverageOf(
  { compilation, prose }: LoadedContract,
  using: readonly LoadedContract[],
): CoverageReport {
  return {
    prose: prose === null ? null : coverProse(clausesOf(compilation), prose),
    clauses: coverClauses(
      compilation,
      using.map((each) => each.compilation),
    ),
  };
}
