import type { Mutant } from './mutant.ts';

/** Words that one says for others by mistake; the first that fits at a place is taken there. */
interface WrongWords {
  readonly mistake: string;
  readonly said: RegExp;
  readonly instead: (said: string) => string;
}

function swapped(mistake: string, left: string, right: string): readonly WrongWords[] {
  return [
    { mistake, said: wordsOf(left), instead: () => right },
    { mistake, said: wordsOf(right), instead: () => left },
  ];
}

function wordsOf(words: string): RegExp {
  return new RegExp(`(?<![\\w-])${words.replaceAll(' ', '\\s+')}(?![\\w-])`, 'gu');
}

/** Not before a date of a list, nor between those who are to do an act (README.md, "What is none"). */
function joining(word: string): RegExp {
  return new RegExp(
    `(?<![\\w-])${word}(?![\\w-]|\\s+[A-Z][a-z]+ \\d{1,2}, \\d{4}| [A-Z][\\w ]* performs? the )`,
    'gu',
  );
}

const FLIPPED = 'a comparison flipped at its edge';
const OPPOSED = 'a comparison the other way round';
const SHIFTED = 'a day more';
const ROUNDED = 'another rounding';
const CHOSEN = 'the other choice';
const COMPUTED = 'another operation';
const CONNECTED = 'another connection';
const FIGURES = 'another figure';

const WRONG_WORDS: readonly WrongWords[] = [
  ...swapped(FLIPPED, 'is more than', 'is at least'),
  ...swapped(FLIPPED, 'is less than', 'is at most'),
  ...swapped(FLIPPED, 'is before', 'is on or before'),
  ...swapped(FLIPPED, 'is after', 'is on or after'),
  { mistake: OPPOSED, said: /\bis\s+(?=not\b)not\b/gu, instead: () => 'is' },
  { mistake: OPPOSED, said: /\bis\s+either\b/gu, instead: () => 'is not either' },
  { mistake: OPPOSED, said: /\bis\s+(?=yes\b)yes\b/gu, instead: () => 'is no' },
  { mistake: OPPOSED, said: /\bis\s+(?=no\b)no\b/gu, instead: () => 'is yes' },
  // A name, or a label, which is blank here.
  { mistake: OPPOSED, said: /\bis (?=[A-Z]|\s*$| {2,}\S)/gmu, instead: () => 'is not ' },
  { mistake: OPPOSED, said: /\bthere\s+is\s+no\b/gu, instead: () => 'there is a' },
  { mistake: OPPOSED, said: /\bthere\s+is\s+an?\b/gu, instead: () => 'there is no' },
  // Those behind `is` are comparisons, above.
  { mistake: SHIFTED, said: /(?<!\bis\s+)\bon\s+or\s+before\b/gu, instead: () => 'before' },
  { mistake: SHIFTED, said: /(?<!\b(?:is|or)\s+)\bbefore\b/gu, instead: () => 'on or before' },
  { mistake: SHIFTED, said: /(?<!\bis\s+)\bon\s+or\s+after\b/gu, instead: () => 'after' },
  ...swapped(SHIFTED, 'through', 'until'),
  ...swapped(ROUNDED, 'rounded up', 'rounded down'),
  { mistake: ROUNDED, said: /\brounded\s+half\s+(?:up|even)\b/gu, instead: () => 'rounded down' },
  { mistake: ROUNDED, said: /\bto\s+the\s+cent\b/gu, instead: () => 'to multiples of $0.10' },
  ...swapped(CHOSEN, 'the greater of', 'the lesser of'),
  ...swapped(CHOSEN, 'the greatest of', 'the least of'),
  ...swapped(CHOSEN, 'the later of', 'the earlier of'),
  ...swapped(CHOSEN, 'the highest', 'the lowest'),
  ...swapped(CHOSEN, 'but not below', 'but not above'),
  ...swapped(CHOSEN, 'the last', 'the first'),
  ...swapped(CONNECTED, 'all of', 'any of'),
  { mistake: CONNECTED, said: joining('and'), instead: () => 'or' },
  { mistake: CONNECTED, said: joining('or'), instead: () => 'and' },
  { mistake: OPPOSED, said: /\bnot\s+(?=\()/gu, instead: () => '' },
  ...swapped(COMPUTED, 'increase', 'reduce'),
  { mistake: COMPUTED, said: / \+ /gu, instead: () => ' - ' },
  { mistake: COMPUTED, said: / - /gu, instead: () => ' + ' },
  { mistake: COMPUTED, said: / \* /gu, instead: () => ' / ' },
  { mistake: COMPUTED, said: / \/ /gu, instead: () => ' * ' },
  // A figure of days, of money, of percent: one unit of its last place more.
  {
    mistake: FIGURES,
    said: /(?<![\w.,/§-])\$?(?:\d{1,3}(?:,\d{3})+|\d+)(?:\.\d+)?(?![\w.]*\d|[\w-]|\/)/gu,
    instead: oneMore,
  },
];

/** One more in the last place of a figure: `10` says `11`, `$0.22` says `$0.23`, `9,999` says `10,000`. */
function oneMore(figure: string): string {
  const places = /\.(\d+)/u.exec(figure)?.[1]?.length ?? 0;
  const digits = figure.replaceAll(/\D/gu, '');
  const more = String(BigInt(digits) + 1n).padStart(places + 1, '0');
  const plain = more.slice(0, more.length - places);
  const whole = figure.includes(',') ? plain.replaceAll(/\B(?=(?:\d{3})+$)/gu, ',') : plain;
  const sign = figure.startsWith('$') ? '$' : '';
  return places === 0 ? sign + whole : `${sign}${whole}.${more.slice(-places)}`;
}

/** Every place where other words could stand by mistake, in the order of the file. */
export function wrongWords(words: string): readonly Mutant[] {
  const mutants: Mutant[] = [];
  const taken = new Set<number>();
  for (const { mistake, said, instead } of WRONG_WORDS) {
    for (const { 0: found, index } of words.matchAll(said)) {
      if (taken.has(index)) continue;
      taken.add(index);
      const end = index + found.length;
      mutants.push({ mistake, start: index, end, replacement: instead(found) });
    }
  }
  return mutants;
}
