import { readFileSync } from 'node:fs';
import { compile, type Ir, makeExecutable, readScenarioFile } from '@termsheet/compiler';
import {
  Evaluation,
  Exact,
  formatIsoDate,
  type Occurrence,
  type Snapshot,
  type Value,
} from '@termsheet/runtime';

/** One contract for every loan: it is read and compiled once. */
const IR = compileContract();
const PROGRAM = makeExecutable(IR);

function compileContract(): Ir {
  const text = readFileSync(new URL('actus-pam.terms', import.meta.url), 'utf8');
  const { ir, diagnostics } = compile({ path: 'actus-pam.terms', text });
  if (ir === null) throw new Error(diagnostics.map(({ message }) => message).join('\n'));
  return ir;
}

/** One payment or change of the loan, with the position after it, from the side of its Role. */
export interface LoanEvent {
  readonly type: string;
  readonly day: string;
  readonly payoff: Exact;
  readonly principal: Exact;
  readonly rate: Exact;
  readonly accrued: Exact;
}

/** Events of one day are told in this order. */
const ORDER = ['IED', 'IPCI', 'IP', 'RR', 'PRD', 'TD', 'MD'];

/** What happens to a loan of which the blanks are filled, as the contract has it. */
export function runLoan(given: Readonly<Record<string, unknown>>): readonly LoanEvent[] {
  const { inputs, diagnostics } = readScenarioFile(JSON.stringify(given), IR);
  if (diagnostics.length > 0) throw new Error(diagnostics.map(({ message }) => message).join('\n'));
  return new LoanRun(new Evaluation(PROGRAM, inputs)).events();
}

/** A happening that bears on the position, before it is known in which order the day's are told. */
interface Happening {
  readonly type: string;
  readonly occurrence: Occurrence;
  readonly day: number;
  readonly payoff: Exact;
}

/** A loan that was run to its end, asked for what happened. */
class LoanRun {
  readonly #evaluation: Evaluation;
  readonly #end: Snapshot;

  constructor(evaluation: Evaluation) {
    this.#evaluation = evaluation;
    const maturity = evaluation.on(0).blank(this.#index('blanks', 'Maturity Date'));
    this.#end = evaluation.on(typeof maturity === 'number' ? maturity : Number.NaN);
  }

  events(): readonly LoanEvent[] {
    const status = this.#end.blank(this.#index('blanks', 'Status Date'));
    const ordered = this.#happenings()
      .filter(({ day }) => typeof status === 'number' && day > status)
      .toSorted(
        (left, right) =>
          left.day - right.day || ORDER.indexOf(left.type) - ORDER.indexOf(right.type),
      );
    return ordered.map((happening) => ({
      type: happening.type,
      day: formatIsoDate(happening.day),
      payoff: happening.payoff,
      principal: this.#after('Outstanding Principal', happening),
      rate: this.#after('Current Rate', happening),
      accrued: this.#accruedAfter(happening),
    }));
  }

  #happenings(): readonly Happening[] {
    return [
      ...this.#of('Agreement').flatMap((agreed) => this.#exchange(agreed)),
      ...this.#of('Interest Date').flatMap((date) => this.#interest(date)),
      ...this.#of('Capitalization End').flatMap((end) => this.#capitalization(end)),
      ...this.#of('Reset Date').map((reset) => happen('RR', reset, Exact.ZERO)),
      ...this.#of('Purchase').map((bought) =>
        happen('PRD', bought, this.#figure('Purchase Payment', bought)),
      ),
      ...this.#of('Termination').map((ended) =>
        happen('TD', ended, this.#figure('Termination Payment', ended)),
      ),
      ...this.#of('Maturity').flatMap((maturity) => this.#maturity(maturity)),
    ];
  }

  /** The agreement takes effect on the day on which the principal is handed over. */
  #exchange(agreed: Occurrence): readonly Happening[] {
    const { start } = this.#evaluation;
    const day = this.#end.blank(this.#index('blanks', 'Initial Exchange Date'));
    if (typeof day !== 'number' || typeof start !== 'number' || day < start) return [];
    const bought = this.#of('Purchase')[0];
    if (bought !== undefined && bought.day > day) return [];
    return [{ type: 'IED', occurrence: agreed, day, payoff: this.#figure('Exchange Payment') }];
  }

  #interest(date: Occurrence): readonly Happening[] {
    if (this.#value('Pays Us', date) !== true) return [];
    if (this.#value('Is Capitalized', date) === true) return [happen('IPCI', date, Exact.ZERO)];
    return [happen('IP', date, this.#figure('Interest Payment', date))];
  }

  #capitalization(end: Occurrence): readonly Happening[] {
    const isOfItsOwn = this.#value('Ends Between Dates', end) === true;
    return isOfItsOwn ? [happen('IPCI', end, Exact.ZERO)] : [];
  }

  #maturity(maturity: Occurrence): readonly Happening[] {
    if (this.#of('Termination').length > 0) return [];
    return [
      happen('IP', maturity, this.#figure('Last Interest Payment', maturity)),
      happen('MD', maturity, this.#figure('Repayment', maturity)),
    ];
  }

  /** A state after something happened: what that made of it, or what was there before. */
  #after(name: string, { type, day, occurrence }: Happening): Exact {
    const index = this.#index('states', name);
    const changes = this.#evaluation.changesOf(index);
    // Interest is paid before the principal is, though both are due at once.
    const repaid = type === 'IP' && this.#of('Maturity').includes(occurrence);
    const own = repaid ? undefined : changes.find((change) => change.occurrence === occurrence);
    const before = changes.findLast(
      (change) => change.day < day || (change.day === day && change.beforeOpening),
    );
    const start = changes[0]?.from ?? this.#end.state(index);
    return this.#signed(name, own?.value ?? before?.value ?? start);
  }

  #accruedAfter(happening: Happening): Exact {
    const { type, day } = happening;
    if (type === 'RR' || type === 'PRD') {
      const index = this.#index('definitions', 'Interest Accrued');
      return this.#signed('Interest Accrued', this.#evaluation.on(day).definition(index));
    }
    return type === 'IED' ? this.#after('Interest Carried', happening) : Exact.ZERO;
  }

  /** Amounts bear the sign of the side that they are seen from; rates have none. */
  #signed(name: string, value: Value): Exact {
    if (!(value instanceof Exact)) throw new Error(`${name} is no figure.`);
    return name === 'Current Rate' ? value : value.times(this.#figure('Sign'));
  }

  #figure(name: string, of: Occurrence | null = null): Exact {
    const value = this.#value(name, of);
    if (value instanceof Exact) return value;
    throw new Error(`${name} is ${JSON.stringify(value)}.`);
  }

  #value(name: string, of: Occurrence | null = null): Value {
    return this.#end.definition(this.#index('definitions', name), of);
  }

  #of(event: string): readonly Occurrence[] {
    return this.#end.occurrencesOf(this.#index('events', event));
  }

  #index(list: 'blanks' | 'states' | 'definitions' | 'events', name: string): number {
    const index = this.#evaluation.program[list].findIndex((spec) => spec.name === name);
    if (index < 0) throw new Error(`There is no ${name}.`);
    return index;
  }
}

function happen(type: string, occurrence: Occurrence, payoff: Exact): Happening {
  return { type, occurrence, day: occurrence.day, payoff };
}
