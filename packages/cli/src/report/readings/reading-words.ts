import {
  type AmbiguityWords,
  type ComparedAmbiguity,
  countOf,
  joinWords,
  type ReadingParting,
  type ReadingWords,
} from '@termsheet/compiler';
import { formatLongDate } from '@termsheet/runtime';

/** `§4.19, between §4.18 and §4.19(ii), line 903`. */
export function placeInWords({ clause, between, line }: AmbiguityWords): string {
  const sections = between.length === 0 ? '' : `, between ${joinWords(between)}`;
  return `${clause}${sections}, line ${line}`;
}

/** `“30-day months”: day count 30/360`. */
export function readingInWords({ label, formula }: ReadingWords): string {
  return formula === null ? `“${label}”` : `“${label}”: ${formula}`;
}

/** How far apart, of what, when. */
export function partingInWords(parting: ReadingParting): string {
  const { measure, shown, question, asked } = parting;
  const otherwise = measure === 'yes or no' ? measure : 'otherwise';
  const apart = shown === '' ? otherwise : `${shown} apart`;
  return `${apart}: ${asked} on ${formatLongDate(question.day)}`;
}

/** What is said of an ambiguity of which no scenario shows a difference. */
export function notPartedInWords({ workedOut, asking }: ComparedAmbiguity): string {
  if (workedOut === 0) return 'No scenario was at hand to part them.';
  const ran = `${countOf(workedOut, 'scenario')} worked out`;
  const asked =
    asking === 0
      ? 'none asks for what rests on it'
      : `${asking} of them ${asking === 1 ? 'rests' : 'rest'} on it`;
  return `No scenario parts them: ${ran}, ${asked}.`;
}

/** How many ambiguities there are, and how many of them part. */
export function headInWords(compared: readonly ComparedAmbiguity[]): string {
  const parted = compared.filter(({ most }) => most.length > 0).length;
  const count = compared.length === 1 ? '1 ambiguity' : `${compared.length} ambiguities`;
  return `${count}; scenarios part the readings of ${parted}`;
}
