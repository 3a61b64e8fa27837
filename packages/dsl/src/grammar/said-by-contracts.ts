import { EOF, type IToken } from 'chevrotain';
import { Token } from '../tokens/token.ts';
import { K, T } from '../tokens/token-types.ts';
import { shorten } from './describe-token.ts';

/** What contracts say and the language does not, and what is said instead. */
interface Said {
  readonly word: string;
  readonly instead: string;
}

/** Where a text goes on as the grammar does not. */
export interface Mismatch {
  readonly previous: IToken;
  readonly found: IToken;
  readonly next: IToken;
}

/** What contracts say by the words before `found` and by it, where `expected` (or nothing more) is wanted. */
export function saidByContracts(place: Mismatch, expected: string | null): Said | undefined {
  const { found, previous } = place;
  const elision = expected === null ? addedAt(place) : elisionAt(found, previous, expected);
  return elision ?? phraseAt(found, previous);
}

/** What contracts add where a line is complete. */
function addedAt({ found, next }: Mismatch): Said | undefined {
  const { image } = found;
  if (image === 'through' || image === 'until') return openEnded(image);
  const endsLine = next.tokenType === EOF || (next instanceof Token && next.firstOnLine);
  return image === 'with' && endsLine ? WITH_FIELDS : undefined;
}

/** As in `event Exercise by Holder with`, above its fields. */
const WITH_FIELDS: Said = {
  word: 'with',
  instead:
    'each part on a line of its own below, further in: `Shares : shares`, or in a scenario `Shares is 100 shares`',
};

function openEnded(word: 'through' | 'until'): Said {
  return {
    word: `${word} D`,
    instead: `\`from A ${word} D\`, with the first day too; what may be done from the start, \`at any time before D\``,
  };
}

const MONEY_PER = '`$5 / 1 day` for each day, or a price as `$5 per share`';

/** Two words of the language that contracts put one behind the other, and what is said instead. */
const PHRASES: ReadonlyMap<string, string> = new Map([
  // A price is for each share of a class anyway.
  ['price per', 'the type as `price of Common Stock`'],
  [
    'money per',
    'the type as `money`, and what is owed for some days as `X * days from A to B / 1 day`',
  ],
  ['the number', '`days from A to B`, or `the count of E` of events'],
  ['is between', '`X is at least A and X is at most B`, or of days `X is from A through B`'],
  ['not later', '`is on or before`'],
  ['not earlier', '`is on or after`'],
  ['due within', '`due 5 days after D`: what is due on a day may be done on every day before'],
  ['per year', '`per annum`'],
  [
    'number of',
    'the type as `shares of Common Stock`, or as `number` where what is counted has no unit',
  ],
]);

function phraseAt(found: IToken, previous: IToken): Said | undefined {
  if (found.tokenType === K.per && previous.tokenType === T.Money) {
    return { word: 'per', instead: MONEY_PER };
  }
  const word = `${previous.image} ${found.image}`;
  const instead = PHRASES.get(word);
  return instead === undefined ? undefined : { word, instead };
}

/** Where a contract goes on as the language does not, and the bare list of what may follow would mislead. */
interface Elision extends Said {
  /** What the words before are. */
  readonly after: RegExp;
  readonly found: RegExp;
  /** What the grammar expects there. */
  readonly expected: RegExp;
}

/** Stands for the words before. */
const BEFORE = '…';

const TYPE = /^a type such as /u;

const ELISIONS: readonly Elision[] = [
  { after: /^:$/u, found: /^yes$/u, expected: TYPE, word: 'yes or no', instead: '`yes/no`' },
  {
    after: /^:$/u,
    found: /^either$/u,
    expected: TYPE,
    word: 'either A or B',
    instead: 'what it can be as `one of A, B`',
  },
  {
    // `by` would add the figure to what there is, where a contract means the greater of the two.
    after: /./u,
    found: /^to$/u,
    expected: /^`by`$/u,
    word: 'increase X to',
    instead:
      '`set X to the greater of X and Y`, which never lowers it; `increase X by Y` adds Y to it',
  },
  {
    after: /^(?:and|or)$/u,
    found: /^(?:is|at|more|less)$/u,
    expected: /^a value$/u,
    word: 'X is at least A and at most B',
    instead: 'what is compared once more: `X is at least A and X is at most B`',
  },
  {
    after: /^§/u,
    found: /^(?:and|or)$/u,
    expected: /^`when` and a condition, or `increases it`$/u,
    word: 'under § and §',
    instead: 'a line for each section, or name the one that holds them all',
  },
  {
    after: /./u,
    found: /./u,
    expected: /^`up`$/u,
    word: 'may exercise X',
    instead: '`may exercise up to M by E`, or `may exercise by E` where nothing limits it',
  },
  {
    after: /\bDays?$/u,
    found: /./u,
    expected: /^`per`$/u,
    word: `per ${BEFORE}`,
    instead: '`$5 per day`: every day of the calendar costs',
  },
];

function elisionAt(found: IToken, { image }: IToken, expected: string): Said | undefined {
  const elision = ELISIONS.find(
    (each) =>
      each.after.test(image) && each.found.test(found.image) && each.expected.test(expected),
  );
  if (elision === undefined) return undefined;
  const { word, instead } = elision;
  return { word: word.replace(BEFORE, () => shorten(image)), instead };
}
