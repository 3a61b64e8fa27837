import {
  type CombinedReadings,
  countOf,
  joinWords,
  nearestInWords,
  type ReadingsApart,
  type ReadingsTable,
} from '@termsheet/compiler';
import { formatLongDate } from '@termsheet/runtime';

/** A scenario whose readings were combined. */
export interface CombinedScenario {
  readonly contract: string;
  readonly scenario: string;
  readonly combined: CombinedReadings;
}

/** How many ambiguities decide something, and how many do not. */
export function combinedHead({ deciding, idle, untouched, tables }: CombinedReadings): string {
  const all = deciding.length + idle.length + untouched.length;
  const parts = [
    ...(deciding.length > 0
      ? [
          `${deciding.length} ${deciding.length === 1 ? 'decides' : 'decide'} something that is asked for`,
        ]
      : []),
    ...(idle.length > 0
      ? [
          `${idle.length} ${idle.length === 1 ? 'is' : 'are'} come upon and ${idle.length === 1 ? 'decides' : 'decide'} nothing`,
        ]
      : []),
    ...(untouched.length > 0
      ? [`nothing rests on ${untouched.length === all ? 'any of them' : untouched.length}`]
      : []),
  ];
  const none = tables.length === 0 ? ' Every combination of readings gives the same.' : '';
  const of = all === 1 ? 'its one ambiguity' : `${all} ambiguities`;
  return all === 0 ? 'The contract has no ambiguity.' : `Of ${of}, ${joinWords(parts)}.${none}`;
}

/** What was bounded, where something was; null where nothing was. */
export function boundsInWords({ isThorough, runs }: CombinedReadings): string | null {
  if (isThorough) return null;
  return `After ${countOf(runs, 'combination')} the work was stopped: readings that decide nothing alone were not all tried together with others.`;
}

/** `Shares Issuable on January 3, 2006: 1 share of Common Stock apart`. */
export function questionWords({ asked, day, parting }: ReadingsTable['questions'][number]): string {
  const apart = parting === null || parting.shown === '' ? '' : `: ${parting.shown} apart`;
  return `${asked} on ${formatLongDate(day)}${apart}`;
}

/** How many combinations a table shows. */
export function rowsInWords({ ambiguities, rows, isWhole }: ReadingsTable): string {
  const of = ambiguities.length === 1 ? 'reading' : 'combination';
  const count = countOf(rows.length, of);
  return isWhole
    ? count
    : `${count}, one reading at a time otherwise than as given: all together are too many`;
}

/** At which input readings part that agree, or what was tried. */
export function apartInWords({
  found,
  inputsTried,
  inputs,
  tried,
}: ReadingsApart): readonly string[] {
  if (found.length === 0) {
    const of = inputsTried < inputs ? ` of ${inputs}` : '';
    const bound = of === '' ? '' : ', then the tries were used up';
    return [
      `No change of one input was found at which they part: ${inputsTried}${of} inputs changed, in ${countOf(tried, 'scenario')}${bound}.`,
    ];
  }
  return found.slice(0, MOST_SHOWN).map((nearest) => {
    const [first] = nearest.partings;
    const what =
      first === undefined
        ? ''
        : `: ${first.asked} is ${joinWords([...new Set(first.answers.map(({ shown }) => shown))]).replace(' and ', ' or ')}`;
    return `They part ${nearestInWords(nearest)}${what}.`;
  });
}

/** The nearest says most; two more show what else it hangs on. */
const MOST_SHOWN = 2;
