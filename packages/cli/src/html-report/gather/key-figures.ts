import { Exact, Missing } from '@termsheet/runtime';
import { type TermPlace, termsOf } from '@termsheet/compiler';
import type { ReportContext } from '../report-context.ts';
import type { StateHistory } from './histories.ts';
import { type TermValue, valuesOf } from './term-values.ts';

/** So many figures a reader takes in at once. */
const MOST_FIGURES = 8;

/**
 * The figures that stand first: those that were asked for; else those that the scenario expects on the
 * day; else what changed in it. Of these the ones that have a value.
 */
export function keyFiguresOf(
  context: ReportContext,
  asked: readonly TermPlace[],
  changed: readonly StateHistory[],
): readonly TermValue[] {
  if (asked.length > 0) return asked.flatMap((term) => valuesOf(context, term).values);
  const places = [...expectedTerms(context), ...changed.map(({ term }) => term)];
  const once = places.filter(
    (term, at) =>
      places.findIndex(({ kind, index }) => kind === term.kind && index === term.index) === at,
  );
  const found = once.flatMap((term) => valuesOf(context, term).values).filter(isTold);
  const enough =
    found.length >= FEWEST_FIGURES ? found : [...found, ...firstFigures(context, once)];
  return enough.slice(0, MOST_FIGURES);
}

const FEWEST_FIGURES = 3;

/** Figures come before what is told in words. */
function isTold({ value }: TermValue): boolean {
  return !(value instanceof Missing);
}

function expectedTerms({ question }: ReportContext): readonly TermPlace[] {
  const { scenario, day } = question;
  return scenario.expectations
    .filter((each) => each.day === day)
    .flatMap(({ name, target: { kind, index } }) =>
      kind === 'event' ? [] : [{ kind, index, name }],
    );
}

/** The first figures that the contract works out, where nothing else says which matter. */
function firstFigures(context: ReportContext, known: readonly TermPlace[]): readonly TermValue[] {
  return termsOf(context.question.evaluation.program)
    .filter(({ kind }) => kind === 'definition' || kind === 'state')
    .filter((term) => !known.some(({ kind, index }) => kind === term.kind && index === term.index))
    .flatMap((term) => valuesOf(context, term).values)
    .filter(({ value }) => value instanceof Exact && !value.isZero());
}
