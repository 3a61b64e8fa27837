import { formatIsoDate, Missing, type MissingKind } from '@termsheet/runtime';
import { sentence } from '../diagnostics/sentence.ts';
import { nameOfResult } from './key-labels.ts';
import type { MoreThanOwed, OrderThatMatters, Results, TermResult, VoidEvent } from './results.ts';
import {
  describeUnitOf,
  showValue,
  type WrittenValue,
  writeExactly,
  writeValue,
} from './write-value.ts';

/** A determined value; `exact` gives figures as fractions in lowest terms. */
export interface ValueJson {
  readonly value: WrittenValue;
  readonly unit: string;
  readonly exact: WrittenValue;
  readonly clause: string;
}

/** A reported event without effect. */
export interface VoidJson {
  readonly event: string;
  readonly on: string;
  readonly id: string | null;
  readonly because?: readonly string[];
  /** In place of `because`: what must be known before it is known whether the event stands. */
  readonly unknown?: readonly string[];
}

/** What `terms run --json` prints (interfaces.md). */
export interface ResultsJson {
  readonly contract: string;
  /** The hash of the contract's source (`Compilation.sourceHash`). */
  readonly source: string;
  readonly on: string;
  readonly values: Readonly<Record<string, ValueJson>>;
  readonly undetermined: Readonly<Record<string, { readonly unknown: readonly string[] }>>;
  readonly notYet: Readonly<Record<string, { readonly notYet: readonly string[] }>>;
  readonly none: Readonly<Record<string, { readonly none: readonly string[] }>>;
  readonly impossible: Readonly<Record<string, { readonly impossible: readonly string[] }>>;
  readonly void: readonly VoidJson[];
  readonly diagnostics: readonly unknown[];
}

/** What is told beside the results: of which source they are, and what was found in the contract. */
export interface ToldWithResults {
  readonly source: string;
  readonly diagnostics: readonly unknown[];
}

/** Results as plain data. */
export function resultsToJson(
  results: Results,
  { source, diagnostics }: ToldWithResults,
): ResultsJson {
  const { terms } = results;
  return {
    contract: results.contract,
    source,
    on: formatIsoDate(results.day),
    values: byName(terms, (term) => (term.value instanceof Missing ? null : valueJson(term))),
    undetermined: byName(
      terms,
      reasonsOf('unknown', (unknown) => ({ unknown })),
    ),
    notYet: byName(
      terms,
      reasonsOf('not yet', (notYet) => ({ notYet })),
    ),
    none: byName(
      terms,
      reasonsOf('none', (none) => ({ none })),
    ),
    impossible: byName(
      terms,
      reasonsOf('impossible', (impossible) => ({ impossible })),
    ),
    void: results.voided.map(voidToJson),
    diagnostics: [
      ...diagnostics,
      ...results.orders.map(describeOrder),
      ...results.excesses.map(describeExcess),
      ...results.byRule.map(describeByRule),
    ],
  };
}

/** A reported event without effect, as plain data. */
export function voidToJson({ event, day, id, because }: VoidEvent): VoidJson {
  const about = { event, on: formatIsoDate(day), id };
  return because instanceof Missing
    ? { ...about, unknown: because.reasons }
    : { ...about, because };
}

/** A finding about the inputs: the order in which one day's events were reported decides a term. */
function describeOrder({ day, on, events, term, type, ...values }: OrderThatMatters): object {
  const [first, second] = events;
  const asReported = showValue(values.asReported, type);
  const swapped = showValue(values.swapped, type);
  return {
    code: 'order-of-events',
    severity: 'information',
    message: `The order of the ${first} and the ${second} of ${formatIsoDate(day)} decides ${term} on ${formatIsoDate(on)}: ${asReported} as reported, ${swapped} the other way round.`,
  };
}

/** A finding about the inputs: more is performed than is owed, which discharges nothing. */
function describeExcess({ obligation, day, amount, type, clause }: MoreThanOwed): object {
  const shown = showValue(amount, type);
  return {
    code: 'more-than-owed',
    severity: 'warning',
    message: `Of the performance of ${obligation} (${clause}) on ${formatIsoDate(day)}, ${shown} is more than was owed.`,
  };
}

/** A finding about the world: days of a calendar come from its rules. */
function describeByRule(words: string): object {
  return { code: 'days-by-rule', severity: 'information', message: `${sentence(words)}.` };
}

function valueJson({ value, type, clause }: TermResult): ValueJson {
  return {
    value: writeValue(value, type),
    unit: describeUnitOf(type),
    exact: writeExactly(value, type),
    clause,
  };
}

function reasonsOf<Json>(
  kind: MissingKind,
  write: (reasons: readonly string[]) => Json,
): (term: TermResult) => Json | null {
  return ({ value }) =>
    value instanceof Missing && value.kind === kind ? write(value.reasons) : null;
}

/** From entries and not by assignment, so that a term named `__proto__` is a term like any other. */
function byName<Json>(
  terms: readonly TermResult[],
  write: (term: TermResult) => Json | null,
): Readonly<Record<string, Json>> {
  const entries: [string, Json][] = [];
  for (const term of terms) {
    const json = write(term);
    if (json !== null) entries.push([nameOfResult(term), json]);
  }
  return Object.fromEntries(entries);
}
