import type {
  Day,
  Evaluation,
  ExecutableProgram,
  Inputs,
  Occurrence,
  Snapshot,
} from '@termsheet/runtime';
import type { Adjustment } from './adjustment.ts';
import type { ContractWords } from './contract-words.ts';
import type { FigureReader } from './figure-reader.ts';
import type { NoteTaker } from './notes.ts';
import type { Template } from './template/template.ts';

/** Everything that filling a template needs. */
export interface CertificateContext {
  readonly evaluation: Evaluation;
  readonly program: ExecutableProgram;
  readonly inputs: Inputs;
  readonly template: Template;
  readonly words: ContractWords;
  /** The day at whose close the document speaks. */
  readonly day: Day;
  readonly snapshot: Snapshot;
  /** The event as it was reported. */
  readonly reported: Occurrence;
  /** The event that the template is for: what was reported, or what the contract made of it. */
  readonly event: Occurrence;
  /** What is certified; null for a notice. */
  readonly adjustment: Adjustment | null;
  readonly figures: FigureReader;
  readonly notes: NoteTaker;
}

/** `II.C.3(b)`, `4.18`, `A.1`: what has a name instead, such as `Preamble`, is called by that. */
const NUMBERED = /^(?:[IVXLCDM]+|\d+|[A-Z])(?:[.(-]|$)/u;

/** Of another document, `Convertible Note §II.C.3(b)`. */
const ELSEWHERE = /^(?<title>.+) (?<section>§\S+)$/u;

/** `§II.C.3(b)` as the contract calls it: `Article II.C.3(b)`, `Article II.C.3(b) of the Convertible Note`. */
export function citeClause(
  { template }: Pick<CertificateContext, 'template'>,
  clause: string,
): string {
  const { title, section: there } = ELSEWHERE.exec(clause)?.groups ?? {};
  if (title !== undefined && there !== undefined) {
    return `${citeClause({ template }, there)} of the ${title}`;
  }
  if (!clause.startsWith('§')) return clause;
  const section = clause.slice(1);
  return NUMBERED.test(section) ? `${template.heading.sectionWord} ${section}` : section;
}

/** Words of the contract in which sections are cited, cited as the contract does. */
export function citeWithin(context: Pick<CertificateContext, 'template'>, words: string): string {
  return words.replaceAll(/§[\w.]+(?:\(\w+\))*/gu, (clause) => citeClause(context, clause));
}
