import { readTerm, type TermPlace, termSpec } from '@termsheet/compiler';
import {
  Evaluation,
  Exact,
  multiplyUnits,
  type Snapshot,
  type Unit,
  type Value,
} from '@termsheet/runtime';
import type { Question } from '../../contract/question.ts';
import { asksFor, type Variable } from './variable.ts';

/** One line of a payoff. */
export interface PayoffLine {
  readonly term: TermPlace;
  /** Whether its shares are valued at the price that is varied. */
  readonly isValued: boolean;
  readonly unit: Unit;
  readonly name: string;
}

/** A contract over a range of one figure: each is worked out once. */
export class PayoffTable {
  readonly question: Question;
  readonly variable: Variable;
  readonly #snapshots = new Map<string, Snapshot>();

  constructor(question: Question, variable: Variable) {
    this.question = question;
    this.variable = variable;
  }

  /** How many figures were worked out so far. */
  get size(): number {
    return this.#snapshots.size;
  }

  /** What a line comes to at a figure, exactly. */
  valueAt(line: PayoffLine, at: Exact): Value {
    const value = this.termAt(line.term, at);
    return line.isValued && value instanceof Exact ? value.times(at) : value;
  }

  /** What a Term comes to at a figure; of one kept for each of several, for the last of them. */
  termAt(term: TermPlace, at: Exact): Value {
    const snapshot = this.#snapshotAt(at);
    const { keyedBy } = termSpec(this.question.evaluation.program, term);
    if (asksFor(this.question, this.variable, term)) return readTerm(snapshot, term, at);
    if (keyedBy !== null) {
      return readTerm(snapshot, term, snapshot.occurrencesOf(keyedBy).at(-1) ?? null);
    }
    return readTerm(snapshot, term, this.question.withArguments.get(term.index) ?? null);
  }

  #snapshotAt(at: Exact): Snapshot {
    const key = this.variable.kind === 'parameter' ? 'one for all' : at.toString();
    const known = this.#snapshots.get(key);
    if (known !== undefined) return known;
    const { evaluation, day } = this.question;
    const snapshot = new Evaluation(evaluation.program, this.variable.vary(at)).on(day);
    this.#snapshots.set(key, snapshot);
    return snapshot;
  }
}

/** The unit of so many shares at a price for each. */
export function valuedAt(shares: Unit, price: Unit): Unit {
  return multiplyUnits(shares, price);
}
