import type { Compilation, TermPlace } from '@termsheet/compiler';
import type { Clause } from '@termsheet/dsl';
import type { KnownProse, Workspace } from '@termsheet/ide';
import type { Value } from '@termsheet/runtime';
import type { Question } from '../contract/question.ts';
import type { NamePlaces } from './code-painter.ts';
import type { DerivationBook } from './derivations/derivation-book.ts';
import type { Html } from './html.ts';

/** All that the sections of one report are made from. */
export interface ReportContext {
  readonly question: Question;
  /** The contract as an editor knows it: its tokens, and what every name stands for. */
  readonly workspace: Workspace;
  /** What a path of the compilation is called in the workspace. */
  readonly pathOf: (path: string) => string;
  /** The words of the contract; null where they are not at hand. */
  readonly prose: KnownProse | null;
  /** Files that use the contract, whose scenarios count for readings and coverage. */
  readonly using: readonly Compilation[];
  readonly derivations: DerivationBook;
  /** For what a Term with a parameter is shown. */
  readonly argumentsOf: (term: TermPlace) => readonly Value[];
  /** Where in the page a name is declared. */
  readonly anchorOfName: NamePlaces;
  /** Where in the page a clause stands. */
  readonly anchorOfClause: (clause: Clause) => string | null;
  /** Where in the page the clause stands that is cited so; the first of several. */
  readonly anchorOfCitation: (cited: string) => string | null;
}

/** One section of a report, with what the contents call it. */
export interface ReportSection {
  readonly id: string;
  readonly title: string;
  readonly body: Html;
  /** What stands under it in the contents. */
  readonly entries: readonly { readonly id: string; readonly title: string }[];
}
