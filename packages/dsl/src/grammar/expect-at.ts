import { EOF, type IToken, type TokenType } from 'chevrotain';
import { PAIRS } from '../tokens/join-pairs.ts';
import { Token } from '../tokens/token.ts';
import { tokenize } from '../tokens/tokenize.ts';
import { SPELLINGS } from '../tokens/spellings.ts';
import { K, T } from '../tokens/token-types.ts';
import type { Section } from '../tree/index.ts';
import { ExpectingGrammar, type Expected, Mark } from './expecting-grammar.ts';

/** The kinds of tokens that are not words of the language. */
export type TokenKind = keyof typeof T;

/** What may stand at a place. */
export interface Expectation {
  /** The words or sign to be written, as `is` or `, but`; null for what the writer finds words for. */
  readonly words: string | null;
  readonly token: TokenKind | 'Word';
  /** The rule of the grammar that takes it. */
  readonly owner: string;
  /** The rules about that one where it is asked for, the outermost first. */
  readonly rules: readonly string[];
}

/** One way to read what stands before a place, and what may stand there if it is read so. */
export interface Reading {
  /** What was read, whose last node has a hole where a value is still to come. */
  readonly sections: readonly Section[];
  /** Where the last of what was read ends, in the offsets of the sections. */
  readonly end: number;
  /** How much later everything stands in the text than in the sections. */
  readonly shift: number;
  readonly expectations: readonly Expectation[];
}

type LocalReading = Omit<Reading, 'shift'>;

/** What is read: from where on, under which heading, and the place asked about. */
export interface Asked {
  /** Where a section, or a line of one, begins. */
  readonly from: number;
  readonly at: number;
  /** What heads the lines from there on; null where its heading is read too, or there is none. */
  readonly heading: keyof typeof HEADINGS | null;
}

/** What may head the lines that are read. */
const HEADINGS = {
  contract: 'contract ""\n',
  clause: 'clause §1\n',
  scenario: 'scenario ""\n',
  given: 'scenario ""\ngiven A is 1\n',
  expect: 'scenario ""\nexpect on 2020-01-01\n',
  value: 'clause §1\nX means ',
  'given value': 'scenario ""\ngiven A is ',
} as const;

const KINDS = new Map(Object.entries(T).map(([kind, type]) => [type, kind as TokenKind]));

/** What a name first on its line may turn out to be, once the line goes on. */
const HEADS: readonly TokenType[] = [T.DefinedName, T.FieldName, T.Subject];

/**
 * What the gates that look beyond the next token look for, from the place asked about on. Each is tried
 * where a gate before the place looks as far; what may stand there then is the first of it.
 */
const LOOKED_FOR: readonly (readonly IToken[])[] = [
  K.a,
  K.at,
  K.bears,
  K.day,
  K.each,
  K.followed,
  K.for,
  K.immediately,
  K.is,
  K.least,
  K.more,
  K.of,
  K.on,
  K.or,
  K.which,
  T.Minus,
  T.Name,
  T.Over,
  T.Plus,
  T.Times,
].map((type) => [standIn(type)]);
const YEAR = standIn(T.Number, '365');
const LOOKED_FAR = [
  [standIn(K.of), standIn(K.each)],
  [standIn(K.on), standIn(K.a), YEAR],
  [standIn(K.a), YEAR],
  [standIn(K.amount), standIn(K.bears)],
  [YEAR],
];

function standIn(type: TokenType, text = ''): Token {
  return new Token(text, { start: 0, end: text.length, firstOnLine: false }, type, null);
}

let grammar: ExpectingGrammar | null = null;

/**
 * What may stand at a place, whatever stands behind it: every word, sign and kind of token that the
 * grammar takes there, and which of its rules does. What is mistaken before the place is passed over as
 * it is in a file; where the very line is, there is no reading.
 */
export function expectAt(text: string, { from, at, heading }: Asked): readonly Reading[] {
  const head = heading === null ? '' : HEADINGS[heading];
  const lineEnd = text.indexOf('\n', at);
  const near = head + text.slice(from, lineEnd < 0 ? text.length : lineEnd);
  const shift = from - head.length;
  const tokens = tokensBefore(near, at - shift);
  const markAt = markIn(near, at - shift, tokens.at(-1));
  const readings = [...waysToRead(tokens)].flatMap((way) => [...read(way, markAt())]);
  readings.push(...readHalf(tokens, markAt()));
  return readings
    .filter(({ expectations }) => expectations.length > 0)
    .map((reading) => ({ ...reading, shift }));
}

/** Makes marks for a place behind a token. */
function markIn(text: string, at: number, last: Token | undefined): () => Mark {
  const firstOnLine = last === undefined || text.slice(last.endOffset + 1, at).includes('\n');
  return () => {
    const mark = new Mark(text, { start: at, end: at, firstOnLine }, EOF, null);
    mark.stop = firstOnLine;
    return mark;
  };
}

/** The tokens before a place, their heads told by the whole of the line. */
function tokensBefore(text: string, at: number): Token[] {
  const { tokens } = tokenize(text.slice(0, at));
  const whole = tokenize(text);
  const heads = new Map(whole.tokens.map((token) => [token.startOffset, token]));
  for (const token of tokens) {
    const same = heads.get(token.startOffset);
    if (!token.firstOnLine || same === undefined || !isHead(token) || !isHead(same)) continue;
    token.become(same.tokenType);
    token.stop = same.stop;
  }
  return tokens;
}

function isHead({ tokenType }: Token): boolean {
  return tokenType === T.Name || HEADS.includes(tokenType);
}

/** The tokens as they are, and with the name that begins the last line as what it may turn out to be. */
function* waysToRead(tokens: readonly Token[]): Iterable<readonly Token[]> {
  yield tokens;
  const index = tokens.findLastIndex(({ firstOnLine }) => firstOnLine);
  const head = tokens[index];
  if (head === undefined || !isHead(head)) return;
  for (const type of HEADS) {
    if (type === head.tokenType) continue;
    const turned = head.spanning(head, head);
    turned.become(type);
    turned.stop = true;
    yield tokens.with(index, turned);
  }
}

function* read(tokens: readonly Token[], mark: Mark): Iterable<LocalReading> {
  grammar ??= new ExpectingGrammar();
  const { sections, expected, turnsOnMark } = grammar.ask(tokens, mark);
  const end = (tokens.at(-1)?.endOffset ?? -1) + 1;
  yield { sections, end, expectations: expected.map((each) => describe(each, wordsOf(each))) };
  if (!turnsOnMark) return;
  for (const behind of [...LOOKED_FOR, ...LOOKED_FAR]) {
    const other = grammar.ask(tokens, mark, behind);
    const fitting = other.expected.filter(({ type }) => type === behind[0]?.tokenType);
    const expectations = fitting.map((each) => describe(each, wordsOf(each)));
    yield { sections: other.sections, end, expectations };
  }
}

/** Behind the first half of two words that work as one, as a comma: the second halves. */
function readHalf(tokens: readonly Token[], mark: Mark): readonly LocalReading[] {
  const half = tokens.at(-1);
  const seconds = new Map<TokenType, TokenType>();
  for (const [first, second, pair] of PAIRS) {
    if (first === half?.tokenType) seconds.set(pair, second);
  }
  if (half === undefined || seconds.size === 0) return [];
  grammar ??= new ExpectingGrammar();
  const { startOffset: start, firstOnLine } = half;
  const whole = new Mark('', { start, end: start, firstOnLine }, EOF, null);
  whole.stop = firstOnLine || mark.stop;
  const { sections, expected } = grammar.ask(tokens.slice(0, -1), whole);
  const expectations = expected.flatMap((each) => {
    const second = seconds.get(each.type);
    return second === undefined ? [] : [describe(each, SPELLINGS.get(second) ?? null)];
  });
  return [{ sections, end: start, expectations }];
}

function wordsOf({ type, image }: Expected): string | null {
  return image ?? SPELLINGS.get(type) ?? null;
}

function describe({ type, owner, rules }: Expected, words: string | null): Expectation {
  return { words, token: KINDS.get(type) ?? 'Word', owner, rules };
}
