import { makeExecutable, readScenarioFile, readTerm, termsOf } from '@termsheet/compiler';
import {
  type Day,
  Evaluation,
  type ExecutableProgram,
  formatIsoDate,
  type Value,
} from '@termsheet/runtime';
import { compileNote } from './compiled-note.ts';
import { dayOf } from './days.ts';
import { figure } from './figures.ts';
import type { JsonObject } from './oracle-case.ts';

/** An event of a scenario file. */
export interface ReportedEvent {
  readonly on: string;
  readonly event: string;
  readonly [field: string]: string;
}

/** What a case supplies, by the Terms of the contract file; what is left out is unknown. */
export interface Supplied {
  /** The first day of history; left out, a day that suits every case that is silent about it. */
  readonly issueDate?: string;
  readonly principal?: string;
  readonly facts?: JsonObject;
  readonly readings?: Readonly<Record<string, string>>;
  readonly events?: readonly ReportedEvent[];
}

/** The form leaves the day of November 2005 open. Cases that do not speak of it hold with any. */
export const ISSUE_DATE = '2005-11-15';

/** The note over the inputs of one case. */
export class EvaluatedNote {
  readonly #evaluation: Evaluation;
  readonly #program: ExecutableProgram;

  /** @throws Error where the note does not compile or the scenario file is not accepted as it is. */
  constructor(supplied: Supplied) {
    const { ir } = compileNote();
    if (ir === null) throw new Error('The note does not compile.');
    const file = readScenarioFile(writeScenarioFile(supplied), ir);
    if (file.diagnostics.length > 0) {
      throw new Error(file.diagnostics.map(({ message }) => message).join('\n'));
    }
    this.#program = makeExecutable(ir);
    this.#evaluation = new Evaluation(this.#program, file.inputs, 'derivations');
  }

  /** A term's value at the close of a day. */
  on(day: string | Day, name: string, argument: Value | null = null): Value {
    const place = termsOf(this.#program).find((term) => term.name === name);
    if (place === undefined) throw new Error(`The note has no ${name}.`);
    return readTerm(this.#evaluation.on(dayOf(day)), place, argument);
  }

  /** The Conversion Price at the close of a day. */
  price(day: string | Day): Value {
    return this.on(day, 'Conversion Price');
  }

  /** A definition that speaks of a number of shares or an amount, for that number or amount. */
  for(day: string | Day, name: string, argument: string): Value {
    return this.on(day, name, figure(argument));
  }

  /** The days on which a definition was read: those of its window, in order. */
  daysRead(day: string | Day, name: string): readonly string[] {
    const index = this.#program.definitions.findIndex((definition) => definition.name === name);
    const { steps } = this.#evaluation.on(dayOf(day)).explainDefinition(index);
    return steps.filter(({ kind }) => kind === 'day').map((step) => formatIsoDate(step.day));
  }
}

function writeScenarioFile(supplied: Supplied): string {
  const { issueDate = ISSUE_DATE, principal, facts = {}, readings = {}, events = [] } = supplied;
  const blanks = { 'Issue Date': issueDate };
  return JSON.stringify({
    blanks: principal === undefined ? blanks : { ...blanks, 'Principal Amount': principal },
    readings,
    facts,
    events,
  });
}
