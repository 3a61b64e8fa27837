import { type Day, formatLongDate, type StepEvent } from '@termsheet/runtime';
import { eventInWords } from './event-in-words.ts';

/** Where an input came from. */
export type StepSource =
  | { readonly kind: 'blank' }
  /** A figure from outside: the date of the row it was read from, and the day for which it was read. */
  | { readonly kind: 'fact'; readonly givenFor: Day | null; readonly carriedTo: Day | null }
  /** A field of what was reported. */
  | { readonly kind: 'event'; readonly event: StepEvent }
  /** A column of a row of a table, as the row is called. */
  | { readonly kind: 'row'; readonly row: string }
  /** The chosen reading of words that can be read in several ways, and the others. */
  | { readonly kind: 'reading'; readonly label: string; readonly others: readonly string[] }
  /** What the question itself was asked for. */
  | { readonly kind: 'asked' }
  /** What the contract's own words give: a start, a literal, a printed table. */
  | { readonly kind: 'contract' }
  /** What a hypothesis takes for granted. */
  | { readonly kind: 'assumed' };

/** Where an input came from, in words that follow its value. */
export function sourceInWords(source: StepSource): string {
  switch (source.kind) {
    case 'blank':
      return 'filled in';
    case 'fact':
      return factInWords(source);
    case 'event':
      return `reported with the ${eventInWords(source.event)}`;
    case 'row':
      return source.row;
    case 'reading':
      return readingInWords(source);
    case 'asked':
      return 'asked for';
    case 'contract':
      return 'as the contract says';
    case 'assumed':
      return 'assumed';
  }
}

function factInWords({ givenFor, carriedTo }: StepSource & { readonly kind: 'fact' }): string {
  if (givenFor === null) return 'given for all days';
  const given = `given for ${formatLongDate(givenFor)}`;
  return carriedTo === null ? given : `${given}, the last before ${formatLongDate(carriedTo)}`;
}

function readingInWords({ others }: StepSource & { readonly kind: 'reading' }): string {
  const [other] = others;
  if (other === undefined) return 'the reading chosen';
  return others.length === 1
    ? `the reading chosen, not “${other}”`
    : `the reading chosen of ${others.length + 1}`;
}
