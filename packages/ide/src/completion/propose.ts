import { isInDays } from '@termsheet/compiler';
import type { Expectation } from '@termsheet/dsl';
import type { SyntaxNode } from '../tree/syntax-node.ts';
import type { AskedPlace } from './asked-place.ts';
import { proposeDayCounts, proposeZones } from './built-ins.ts';
import type { Proposal } from './completion.ts';
import { proposeDays, proposeDurations, proposeFigures, skeleton } from './figures.ts';
import { pathToEnd } from './hole-path.ts';
import { type NameSlot, slotAt } from './name-slot.ts';
import { proposeNames } from './names-at.ts';
import { proposeQuotes } from './quotes.ts';
import { proposeReferences } from './references.ts';
import { daysOf } from './scenario-context.ts';
import { subjectOf } from './scenario-values.ts';
import { scopeOf } from './scope.ts';
import { proposeNamedLines } from './skeletons.ts';
import { proposeTypes } from './types-at.ts';
import { proposeTexts } from './texts.ts';
import { belongsHere, proposeWords } from './words.ts';

/** Everything that may be written at a place. */
export function propose(place: AskedPlace): readonly Proposal[] {
  switch (place.typed.kind) {
    case 'quote':
      return proposeQuotes(place);
    case 'day count':
      return proposeDayCounts();
    case 'zone':
      return proposeZones();
    default:
      return proposeByGrammar(place);
  }
}

function proposeByGrammar(place: AskedPlace): readonly Proposal[] {
  const proposals: Proposal[] = [];
  let index = 0;
  for (const reading of place.readings) {
    const path = pathToEnd(reading);
    for (const expectation of reading.expectations) {
      if (!belongsHere(expectation)) continue;
      index += 1;
      proposals.push(...proposeFor(place, { expectation, path, index }));
    }
  }
  return proposals;
}

interface Read {
  readonly expectation: Expectation;
  readonly path: readonly SyntaxNode[];
  readonly index: number;
}

const NAMES: ReadonlySet<string> = new Set(['Name', 'ValueName']);
const NAMED_LINES: ReadonlySet<string> = new Set(['DefinedName', 'FieldName', 'Subject']);

function proposeFor(place: AskedPlace, { expectation, path, index }: Read): readonly Proposal[] {
  const { token, owner } = expectation;
  if (NAMES.has(token)) return proposeNames(place, expectation, path);
  if (NAMED_LINES.has(token)) {
    const lines = proposeNamedLines(token, 395 + index / 100);
    return [...proposeNames(place, expectation, path), ...lines];
  }
  if (token === 'SectionReference') return proposeReferences(place, owner);
  if (token === 'DayCount') return proposeDayCounts();
  if (token === 'Quote')
    return [skeleton('> ${1:words of the contract}', { detail: 'a quote', rank: 398 })];
  if (expectation.words !== null) {
    // Any type may stand where a date may.
    const types =
      owner === 'type' && expectation.words === 'date' ? proposeTypes(place.symbols) : [];
    return [...types, ...proposeWords(place, expectation, index)];
  }
  return proposeLiterals(place, { expectation, path, index });
}

/** Rules that read the values of scenarios. */
const GIVEN: ReadonlySet<string> = new Set([
  'scenarioValue',
  'unsignedValue',
  'moneyValue',
  'numberValue',
  'percentValue',
]);

/** Figures, dates and texts: how they are begun, and those that are likely. */
function proposeLiterals(
  place: AskedPlace,
  { expectation, path, index }: Read,
): readonly Proposal[] {
  const { analysis } = place;
  const slot = slotAt({ place, expectation, path, scope: scopeOf(place, path) });
  const isGiven = expectation.rules.includes('scenarioValue') || GIVEN.has(expectation.owner);
  const type = isGiven ? (subjectOf(slot)?.type ?? null) : slot.wanted;
  const of = type === 'event' ? null : type?.kind === 'list' ? type.of : type;
  switch (expectation.token) {
    case 'Text':
      return proposeTexts(slot);
    case 'Date':
      return datesAt(place, of?.kind === 'date' || expectation.owner === 'date' ? 150 : 760);
    case 'Number':
      return numbersAt(slot, of);
    case 'Ordinal':
      return [
        skeleton('${1:7th} day after ${2:date}', {
          detail: 'a day counted from another',
          rank: 500 + index,
        }),
      ];
    case 'DayAndMonth':
      return [skeleton('${1:January 1}', { detail: 'a day of each year', rank: 150 })];
    case 'Time':
      return of?.kind === 'time' ? proposeFigures(analysis, of, 150) : timesAt(slot);
    case 'Money':
    case 'Percent':
      return [];
    default:
      return [];
  }
}

function timesAt({ expectation }: NameSlot): readonly Proposal[] {
  if (expectation.owner !== 'anyTimeBefore') return [];
  return [
    skeleton('${1:5:00 pm New York time} on ${2:date}', { detail: 'a time of day', rank: 500 }),
  ];
}

function datesAt(place: AskedPlace, rank: number): readonly Proposal[] {
  const known = daysOf(place).map((label, index): Proposal => {
    return {
      label,
      kind: 'figure',
      detail: 'a day of this scenario',
      rank: rank - 40 + index / 10,
    };
  });
  return [...known, skeleton('${1:January 1, 2026}', { detail: 'a date', rank })];
}

/** Rules in which a number begins a length of time. */
const DURATIONS: ReadonlySet<string> = new Set(['duration']);
const SMALL: Readonly<Record<string, string>> = {
  dayOfMonth: '${1:1} of the month after ${2:date}',
  dayOfEachMonth: '${1:1} of each month',
  fixedYear: '365-day year',
  roundingPlace: '${1:2} decimals',
  dayCount: '${1:20}',
  divisor: '${1:10}',
};

function numbersAt(
  { place, expectation, scope }: NameSlot,
  of: Exclude<NameSlot['wanted'], 'event'>,
): readonly Proposal[] {
  const { analysis } = place;
  const { owner } = expectation;
  const small = SMALL[owner];
  if (small !== undefined) return [skeleton(small, { detail: 'a number', rank: 150 })];
  if (DURATIONS.has(owner)) return proposeDurations(analysis, scope.symbols, 150);
  if (of !== null && isInDays(of)) return proposeDays(150);
  if (of?.kind === 'duration') return proposeDurations(analysis, scope.symbols, 150);
  if (of?.kind === 'date' && owner === 'figure') {
    return proposeDurations(analysis, scope.symbols, 550).map((each) => ({
      ...each,
      label: `${each.label} after …`,
      text: `${each.text ?? ''} after \${2:date}`,
    }));
  }
  const figures = proposeFigures(analysis, of, 190);
  if (figures.length > 0 || of !== null) return figures;
  return [skeleton('${1:1}', { detail: 'a number', rank: 650 })];
}
