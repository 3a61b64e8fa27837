import { tokenize } from '@termsheet/dsl';

/** What the cursor stands in or behind. */
export interface Typed {
  readonly kind:
    'word' | 'figure' | 'reference' | 'text' | 'quote' | 'comment' | 'day count' | 'zone';
  /** Where what is being written begins: the place that is asked about. */
  readonly start: number;
  /** Where it ends, behind the cursor if that stands within it. */
  readonly end: number;
}

const REFERENCE = /§(?:"[^"\n]*|[^\s",§]*)$/u;
const DAY_COUNT = /\b(?:counted|day count)\s+([\p{L}\d+./]*(?: \p{Lu}\p{L}*)*)$/u;
const ZONE = /\d{1,2}:\d{2}\s+[ap]\.?m\.?\s+(\p{Lu}\p{L}*(?: \p{Lu}\p{L}*)* ?)?$/u;

/** What stands about an offset, told by its line alone. */
export function typedAt(text: string, offset: number): Typed {
  const from = text.lastIndexOf('\n', offset - 1) + 1;
  const next = text.indexOf('\n', offset);
  const line = text.slice(from, next < 0 ? text.length : next);
  const at = offset - from;
  const typed = typedInLine(line, at);
  return { ...typed, start: typed.start + from, end: typed.end + from };
}

function typedInLine(line: string, at: number): Typed {
  const { tokens, comments } = tokenize(line);
  if (comments.some(({ span }) => span.start < at)) return { kind: 'comment', start: at, end: at };
  const before = line.slice(0, at);
  if (/^\s*>/.test(before))
    return { kind: 'quote', start: line.indexOf('>') + 1, end: line.length };
  const token = tokens.find(
    ({ startOffset, endOffset }) => startOffset < at && at <= endOffset + 1,
  );
  const end = token === undefined ? at : Math.max(at, token.endOffset + 1);
  const reference = REFERENCE.exec(before);
  if (reference !== null) return { kind: 'reference', start: reference.index, end };
  if (token === undefined) return specialAt(before, at) ?? { kind: 'word', start: at, end: at };
  const start = token.startOffset;
  switch (token.tokenType.name) {
    case 'TokenText':
      return isBehindText(line, token.endOffset + 1, at)
        ? { kind: 'word', start: at, end: at }
        : { kind: 'text', start, end };
    case 'TokenName':
      if (at === end && line.charAt(at - 1) === '`' && at - start > 1) {
        return { kind: 'word', start: at, end: at };
      }
      return (
        specialAt(before, at) ?? { kind: 'word', start: start + partyBefore(before, start), end }
      );
    case 'TokenNumber':
    case 'TokenMoney':
    case 'TokenPercent':
    case 'TokenDate':
    case 'TokenTime':
    case 'TokenOrdinal':
      if (before.endsWith(')')) return { kind: 'word', start: at, end: at };
      return specialAt(before, at) ?? { kind: 'figure', start, end };
    case 'TokenDayAndMonth':
      return { kind: 'figure', start, end };
    default:
      if (/\p{L}$/u.test(before)) return wordAt(before, line, at);
      return specialAt(before, at) ?? { kind: 'word', start: at, end: at };
  }
}

/** Two words may work as one token, of which only the one at the cursor is being written. */
function wordAt(before: string, line: string, at: number): Typed {
  const special = specialAt(before, at);
  if (special !== null) return special;
  const word = at - (/[\p{L}\d/-]+$/u.exec(before)?.[0].length ?? 0);
  const start = startOfUnknown(line, word);
  const rest = /^[\p{L}\d-]*/u.exec(line.slice(at))?.[0].length ?? 0;
  return { kind: 'word', start, end: at + rest };
}

/** `notifies Holder of Conv` reads as one name, of which the party is written already. */
function partyBefore(before: string, start: number): number {
  if (!/\bnotifies\s+$/u.test(before.slice(0, start))) return 0;
  return /^.+? of (?=\p{Lu})/u.exec(before.slice(start))?.[0].length ?? 0;
}

/** Words without a meaning of their own may be the beginning of a Term in small letters. */
function startOfUnknown(line: string, start: number): number {
  let from = start;
  for (const token of tokenize(line.slice(0, start)).tokens.toReversed()) {
    const isNext = /^ *$/u.test(line.slice(token.endOffset + 1, from));
    if (!isNext || token.tokenType.name !== 'TokenUnknownWord') return from;
    from = token.startOffset;
  }
  return from;
}

function isBehindText(line: string, end: number, at: number): boolean {
  return at === end && line.charAt(at - 1) === '"' && line.slice(0, at - 1).includes('"');
}

/** Day counts and zones, whose words are no words of the language. */
function specialAt(before: string, at: number): Typed | null {
  const count = DAY_COUNT.exec(before)?.[1];
  if (count !== undefined && count !== '' && /[/\d]/u.test(count)) {
    return { kind: 'day count', start: at - count.length, end: at };
  }
  const zone = ZONE.exec(before);
  if (zone === null || /\b[Tt]ime ?$/u.test(zone[1] ?? '')) return null;
  return { kind: 'zone', start: at - (zone[1]?.length ?? 0), end: at };
}
