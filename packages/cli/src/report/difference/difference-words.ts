import {
  type ClauseChange,
  type ClauseName,
  type ContractDifference,
  countOf,
  HEADING,
  joinWords,
  type Measure,
  nearestInWords,
  type OutcomeParting,
  type SmallestScenario,
  writeScenario,
} from '@termsheet/compiler';
import { Exact, formatLongDate } from '@termsheet/runtime';

/** `§II.B.1 "Conversion Price"`. */
export function clauseInWords({ citation, title }: ClauseName): string {
  return title === null ? citation : `${citation} "${title}"`;
}

/** What became of a clause, as the head of its changes. */
export function changeInWords({ before, after, isMoved }: ClauseChange): string {
  if (after === null) return before === null ? '' : `${clauseInWords(before)}: removed`;
  const name = clauseInWords(after);
  if (before === null) return `${name}: added`;
  const said = [
    ...(before.citation === after.citation ? [] : [`was ${before.citation}`]),
    ...(before.title === after.title ? [] : [`was headed "${before.title ?? ''}"`]),
    ...(isMoved ? ['stands elsewhere'] : []),
  ];
  return said.length === 0 ? name : `${name}: ${said.join(', ')}`;
}

/** How many clauses changed, in a sentence. */
export function countsInWords({ text, meaning, isRelated }: ContractDifference): string {
  const { changes, count } = text;
  const clauses = changes.filter(({ before, after }) => (after ?? before)?.citation !== HEADING);
  const of = (isMeant: (change: ClauseChange) => boolean): number => clauses.filter(isMeant).length;
  const added = of(({ before }) => before === null);
  const removed = of(({ after }) => after === null);
  const changed = clauses.length - added - removed;
  const heading = clauses.length < changes.length ? ', and the heading' : '';
  const said = `${countOf(changed, 'clause')} of ${count.after} changed${heading}; ${added} added, ${removed} removed`;
  const through = meaning.through.length;
  const rest =
    through === 0
      ? ''
      : ` ${countOf(through, 'Term')} ${through === 1 ? 'reads' : 'read'} as before and ${through === 1 ? 'means' : 'mean'} something else.`;
  const none = isRelated
    ? ''
    : ' These are two contracts, not two versions of one: no clause and no Term of the one is in the other.';
  return `${said}.${rest}${none}`;
}

/** So many names are told of a list. */
const NAMES = 6;

/** The Terms that read as they did, the nearest to what changed first. */
export function throughInWords({ meaning }: ContractDifference, most: number = NAMES): string {
  const told = meaning.through.slice(0, most).map(({ term }) => term);
  const others = meaning.through.length - told.length;
  return joinWords(others > 0 ? [...told, `${others} more`] : told);
}

/** Over how many scenarios, and in how many of them something comes out otherwise. */
export function workedOutInWords({ worth, isRelated }: ContractDifference): string {
  if (!isRelated) return 'No Term is in both, and so there is nothing to hold against each other.';
  const { given, workedOut, differing } = worth;
  if (given === 0) return 'No scenario was at hand.';
  const of = workedOut < given ? ` of ${given}` : '';
  const ran = `${countOf(workedOut, 'scenario')}${of} worked out under both`;
  if (differing === 0) return `${ran}: nothing comes out otherwise.`;
  return `${ran}; ${differing === workedOut && differing > 1 ? 'all' : differing} differ${differing === 1 ? 's' : ''}.`;
}

/** What a measure is headed by. */
export const MEASURE_WORDS: Readonly<Record<Measure, string>> = {
  money: 'in money',
  shares: 'in shares',
  days: 'in days',
  price: 'in prices',
  number: 'in other figures',
  'yes or no': 'yes or no',
  value: 'otherwise',
};

/** `+10,073,426 shares of Common Stock`, by how much the new version gives more or less. */
export function signedDifference({ shown, answers }: OutcomeParting): string {
  if (shown === '') return '';
  const [before, after] = answers.map(({ value }) => value);
  const isMore =
    before instanceof Exact && after instanceof Exact
      ? before.lessThan(after)
      : typeof before === 'number' && typeof after === 'number' && before < after;
  return `${isMore ? '+' : '−'}${shown}`;
}

/** `Full Conversion Shares on November 15, 2005`. */
export function askedInWords({ asked, day }: OutcomeParting): string {
  return `${asked} on ${formatLongDate(day)}`;
}

/** The lines of a scenario that was made smaller, as the language writes them. */
export function scenarioLines({ scenario, inputs }: SmallestScenario): readonly string[] {
  const lines = writeScenario(scenario.ir, inputs);
  return lines.length === 0 ? ['  (nothing is given, and nothing happens)'] : lines;
}

/** How a scenario was made smaller. */
export function shrunkInWords({ scenario, left, of, isMinimal }: SmallestScenario): string {
  const from = scenario.path === '' ? scenario.title : `"${scenario.title}"`;
  const kept = left === of ? `all ${of} things it tells` : `${left} of the ${of} things it tells`;
  const end = isMinimal
    ? 'without any one of them it no longer is so'
    : 'it may not be the smallest';
  return `from ${from}: ${kept}; ${end}`;
}

/** What was searched where no scenario told the versions apart. */
export function searchedInWords({ worth, meaning, isRelated }: ContractDifference): string | null {
  const { searched, smallest } = worth;
  if (searched === null || !isRelated) return null;
  if (meaning.affected.size === 0) {
    return 'No formula, rule or input means anything else: both come out alike in every scenario.';
  }
  const { changed, madeUp, nearest } = searched;
  if (nearest !== null) return `They part ${nearestInWords(nearest)}.`;
  const tried = `${changed} changes of single inputs in the given scenarios and ${countOf(madeUp, 'made-up scenario')}`;
  return smallest === null
    ? `No scenario was found in which they differ: tried were ${tried}. That is no proof that there is none.`
    : `Found in a made-up scenario, after ${tried}.`;
}
