import {
  type Day,
  Exact,
  type Inputs,
  type OccurrenceInput,
  parseIsoDate,
  unknown,
  type Value,
  type ValueType,
} from '@termsheet/runtime';
import { emptyInputs } from '../inputs/draft-inputs.ts';
import { UNDATED_ROW_DAY } from '../inputs/undated-row-day.ts';
import type { Ir } from '../ir/ir.ts';

/** A scenario that nobody told, and the day on which it is asked about. */
export interface GeneratedInputs {
  readonly inputs: Inputs;
  readonly day: Day;
}

/** Figures of the size that contracts have; each scenario takes them in another order. */
const FIGURES = [
  '1000000',
  '100000',
  '60000000',
  '1',
  '0.25',
  '2',
  '10',
  '500',
  '0.05',
  '25000000',
];

/** So many events are told in one scenario at most. */
const MOST_EVENTS = 24;

/**
 * Makes up a scenario, always the same for the same number: every blank, plain fact and ambiguity is given,
 * and each event is reported once, a week apart. Series, tables and what is kept for each of several stay
 * open: what they must be for anything to come of them cannot be guessed.
 */
export function generateInputs(ir: Ir, number: number): GeneratedInputs {
  const first = (parseIsoDate('2026-01-05') ?? 0) + number * 3;
  const draft = emptyInputs(ir);
  const wanting = (at: number): number => at * 7 + number;
  for (const [at, { type }] of ir.blanks.entries()) {
    draft.blanks[at] = makeUp(type, { ir, number: wanting(at), day: first });
  }
  for (const [at, { type, series, keyedBy, several }] of ir.facts.entries()) {
    if (series !== null || keyedBy !== null || several) continue;
    const value = makeUp(type, { ir, number: wanting(at), day: first });
    if (value !== null) draft.facts[at] = { days: [UNDATED_ROW_DAY], values: [value] };
  }
  for (const [at, { readings }] of ir.ambiguities.entries()) {
    draft.readings[at] = wanting(at) % readings.length;
  }
  const reported = ir.events.flatMap((event, at) =>
    event.source.kind === 'reported' ? [{ event, at }] : [],
  );
  // One event alone in the first scenarios, for each in turn; then many together.
  const told = number < reported.length ? [reported[number]] : reported.slice(0, MOST_EVENTS);
  const occurrences = told.flatMap((each, place): readonly OccurrenceInput[] => {
    if (each === undefined) return [];
    const day = first + 30 + place * 7;
    const fields = each.event.fields.map(({ name, type }, field) => {
      const value = makeUp(type, { ir, number: wanting(field + place), day });
      return value ?? unknown(name);
    });
    return [{ event: each.at, day, id: null, fields }];
  });
  draft.occurrences.push(...occurrences);
  return { inputs: draft, day: (occurrences.at(-1)?.day ?? first) + 120 };
}

interface Making {
  readonly ir: Pick<Ir, 'parties'>;
  readonly number: number;
  readonly day: Day;
}

function makeUp(type: ValueType, { ir, number, day }: Making): Value | null {
  switch (type.kind) {
    case 'quantity':
      return figureOf(type, number);
    case 'date':
      return day;
    case 'yes/no':
      return number % 2 === 0;
    case 'one of':
      return type.members[number % type.members.length] ?? null;
    case 'party':
      return ir.parties[number % Math.max(ir.parties.length, 1)] ?? null;
    case 'text':
      return `text ${number}`;
    default:
      return null;
  }
}

function figureOf({ unit }: ValueType & { readonly kind: 'quantity' }, number: number): Exact {
  const kinds = unit.factors.map(({ dimension }) => dimension.kind);
  const text = FIGURES[number % FIGURES.length] ?? '1';
  const [whole = '1', decimals = ''] = text.split('.');
  const figure = Exact.decimal(BigInt(whole + decimals), decimals.length);
  const isLarge = (kinds.length === 1 && kinds[0] !== 'annum') || kinds.length === 0;
  if (isLarge) return kinds[0] === 'shares' ? Exact.of(figure.ceiling()) : figure;
  // A price or a rate is small: a few dollars, a few percent.
  const isRate = kinds.every((kind) => kind === 'annum');
  return Exact.decimal(BigInt(1 + (number % 40)), isRate ? 2 : 1);
}
