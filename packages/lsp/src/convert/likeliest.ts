import type { Completion } from '@termsheet/ide';

/** So many names are sent at once: more than anybody reads before writing another letter. */
const MOST_NAMES = 80;

/** What is sent of everything that may be written at a place. */
export interface Likeliest {
  readonly sent: readonly Completion[];
  /** Whether names were left out, so that the client must ask again when more is typed. */
  readonly isIncomplete: boolean;
}

/**
 * The likeliest of all proposals, which come in their order: every word, figure and line, and the first of
 * the names that go with what is typed so far. A contract declares hundreds of names, and to write all of
 * them for the client takes longer than to find them.
 */
export function likeliest(found: readonly Completion[], text: string): Likeliest {
  if (found.length <= MOST_NAMES) return { sent: found, isIncomplete: false };
  let names = 0;
  let isIncomplete = false;
  const sent = found.filter((each) => {
    if (!isName(each)) return true;
    const { start, end } = each.inserts;
    const goesOn = names < MOST_NAMES && hasLetters(each.filter, text.slice(start, end));
    if (goesOn) names += 1;
    else isIncomplete = true;
    return goesOn;
  });
  return { sent, isIncomplete };
}

function isName({ source }: Completion): boolean {
  return source?.of === 'term' || source?.of === 'field';
}

/** Whether a name has the typed letters in their order, as the clients match: `cp` for `Conversion Price`. */
function hasLetters(name: string, typed: string): boolean {
  const letters = name.toLowerCase();
  let at = -1;
  for (const letter of typed.toLowerCase()) {
    if (!/[\p{L}\d]/u.test(letter)) continue;
    at = letters.indexOf(letter, at + 1);
    if (at < 0) return false;
  }
  return true;
}
