import { type TermPlace, termSpec } from '@termsheet/compiler';
import {
  type Day,
  Exact,
  type FactRows,
  formatLongDate,
  type Inputs,
  type OccurrenceInput,
  type Value,
  type ValueType,
} from '@termsheet/runtime';
import type { Question } from '../../contract/question.ts';

/** Something over a range of which a payoff is drawn. */
export interface Variable {
  /** As the page calls it: `Closing Price`, `Base Share Price of the Issuance`. */
  readonly name: string;
  /** By what else it can be asked for. */
  readonly alias: string | null;
  /** How it is held: on which day or days, or of what it is. */
  readonly held: string;
  readonly type: ValueType;
  /** What the scenario itself gives; null where it gives no figure. */
  readonly given: Exact | null;
  /** The inputs with another value; those of the scenario where it is no input. */
  readonly vary: (value: Exact) => Inputs;
  /** A parameter is what Terms are asked for, under this name. */
  readonly kind: 'fact' | 'field' | 'parameter' | 'blank';
}

/** So many days up to that of the report have the price that is tried, where one day alone tells nothing. */
const DAYS_HELD = 90;

/** What can be varied: facts, fields of the last reports, parameters and blanks, each a figure. */
export function variablesOf(question: Question): readonly Variable[] {
  return [
    ...factVariables(question),
    ...fieldVariables(question),
    ...parameterVariables(question),
    ...blankVariables(question),
  ];
}

function factVariables({ evaluation, inputs, day }: Question): readonly Variable[] {
  return evaluation.program.facts.flatMap((spec, index): readonly Variable[] => {
    const { name, type, several, keyedBy } = spec;
    if (type.kind !== 'quantity' || several || keyedBy !== null) return [];
    const rows = inputs.facts[index] ?? null;
    const last = rows?.days.findLastIndex((each) => each <= day) ?? -1;
    const given = figure(rows?.values[last]);
    const since = day - DAYS_HELD;
    const withRows = (made: FactRows): Inputs => ({
      ...inputs,
      facts: evaluation.program.facts.map((_, at) =>
        at === index ? made : (inputs.facts[at] ?? null),
      ),
    });
    const common = { name, alias: null, type, given, kind: 'fact' } as const;
    const onDay: Variable = {
      ...common,
      held: `on ${formatLongDate(day)}`,
      vary: (value) => withRows(heldSince(rows, { since: day, day }, value)),
    };
    if (rows === null || rows.days.length < 2) return [onDay];
    const before: Variable = {
      ...common,
      held: `on each day for which one was given from ${formatLongDate(since)}, and on ${formatLongDate(day)}`,
      vary: (value) => withRows(heldSince(rows, { since, day }, value)),
    };
    return [before, onDay];
  });
}

/** The rows with one value on the given days of a stretch, and on its last day. */
function heldSince(
  rows: FactRows | null,
  { since, day }: { readonly since: Day; readonly day: Day },
  value: Exact,
): FactRows {
  const all = new Map<Day, Value>();
  for (const [at, each] of (rows?.days ?? []).entries()) {
    const before = rows?.values[at] ?? value;
    all.set(each, each >= since && each <= day ? value : before);
  }
  all.set(day, value);
  const days = [...all.keys()].toSorted((one, other) => one - other);
  return { days, values: days.map((each) => all.get(each) ?? value) };
}

/** The figures of the reports by the day, the last of each event first; it goes by the event alone too. */
function fieldVariables({ evaluation, inputs, day }: Question): readonly Variable[] {
  const seen = new Set<number>();
  const counts = Map.groupBy(inputs.occurrences, ({ event }) => event);
  const reports = [...inputs.occurrences.entries()].filter(([, report]) => report.day <= day);
  return reports
    .toReversed()
    .slice(0, MOST_REPORTS)
    .flatMap(([place, report]) => {
      const spec = evaluation.program.events[report.event];
      const isLast = !seen.has(report.event);
      seen.add(report.event);
      const isOnly = counts.get(report.event)?.length === 1;
      return (spec?.fields ?? []).flatMap(({ name, type }, field): readonly Variable[] => {
        if (type.kind !== 'quantity') return [];
        const short = `${name} of ${spec?.name ?? 'event'}`;
        const long = `${short} of ${formatLongDate(report.day)}`;
        return [
          {
            name: isOnly ? short : long,
            alias: isLast ? short : null,
            held: `in the report of ${formatLongDate(report.day)}`,
            type,
            given: figure(report.fields[field]),
            vary: (value) => withReport(inputs, place, withField(report, field, value)),
            kind: 'field',
          },
        ];
      });
    });
}

/** The figures of older reports than these are not offered: a contract may have thousands. */
const MOST_REPORTS = 100;

function withField(report: OccurrenceInput, field: number, value: Exact): OccurrenceInput {
  return { ...report, fields: report.fields.map((each, at) => (at === field ? value : each)) };
}

function withReport(inputs: Inputs, place: number, report: OccurrenceInput): Inputs {
  const occurrences = inputs.occurrences.map((each, at) => (at === place ? report : each));
  return { ...inputs, occurrences };
}

/** What definitions ask for, by name: one figure goes to all that ask for it. */
function parameterVariables(question: Question): readonly Variable[] {
  const { evaluation, inputs } = question;
  const found = new Map<string, Variable>();
  for (const [index, { parameter }] of evaluation.program.definitions.entries()) {
    if (parameter?.type.kind !== 'quantity') continue;
    const before = found.get(parameter.name)?.given ?? null;
    const given = argumentsOf(question, index).reduce(
      (most, each) => most?.max(each) ?? each,
      before,
    );
    found.set(parameter.name, {
      name: parameter.name,
      alias: null,
      held: 'for which it is asked',
      type: parameter.type,
      given,
      vary: () => inputs,
      kind: 'parameter',
    });
  }
  return [...found.values()];
}

/** The figures for which a definition is asked on the command line or by the scenario. */
function argumentsOf({ scenario, withArguments }: Question, definition: number): readonly Exact[] {
  const asked = scenario.expectations.flatMap(({ target: { kind, index, argument } }) =>
    kind === 'definition' && index === definition ? [argument] : [],
  );
  return [withArguments.get(definition), ...asked].flatMap((value) => figure(value) ?? []);
}

function blankVariables({ evaluation, inputs }: Question): readonly Variable[] {
  return evaluation.program.blanks.flatMap(({ name, type }, index): readonly Variable[] => {
    if (type.kind !== 'quantity') return [];
    const vary = (value: Exact): Inputs => ({
      ...inputs,
      blanks: evaluation.program.blanks.map((_, at) =>
        at === index ? value : (inputs.blanks[at] ?? null),
      ),
    });
    return [
      {
        name,
        alias: null,
        held: 'as the blank is filled',
        type,
        given: figure(inputs.blanks[index]),
        vary,
        kind: 'blank',
      },
    ];
  });
}

function figure(value: Value | null | undefined): Exact | null {
  return value instanceof Exact ? value : null;
}

/** Whether a reader who writes so means this variable. */
export function isCalled({ name, alias }: Variable, typed: string): boolean {
  const wanted = typed.trim().toLowerCase();
  return name.toLowerCase() === wanted || alias?.toLowerCase() === wanted;
}

/** Whether a definition is asked for the variable, and so has a value for each of its figures. */
export function asksFor({ evaluation }: Question, variable: Variable, term: TermPlace): boolean {
  const { parameter } = termSpec(evaluation.program, term);
  return variable.kind === 'parameter' && parameter?.name === variable.name;
}
