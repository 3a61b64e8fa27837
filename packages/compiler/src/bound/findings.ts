import type { Diagnostic, Source } from '@termsheet/dsl';
import { suggestNames } from './suggest-names.ts';

/** Suggestions beyond this many are not looked for: a file so wrong is not mended by them. */
const MAX_SUGGESTIONS = 50;

/** Of the lines that could not be read, at most so many characters are searched for names. */
const MAX_UNREAD = 20_000;

/** Where a stage reports what it finds, and from where it takes names to suggest. */
export interface Findings {
  readonly report: (diagnostic: Diagnostic) => void;
  /** The names nearest to one that is not declared, best first; none once many were asked for. */
  readonly suggest: (name: string, candidates: Iterable<string>) => readonly string[];
}

/** What the parser leaves to the stages after it. */
export interface ParserLeavings {
  readonly source: Source;
  readonly diagnostics: readonly Diagnostic[];
}

/** Findings that go to a list. */
export function findingsTo(found: Diagnostic[], parsed: ParserLeavings): Findings {
  let left = MAX_SUGGESTIONS;
  const unread = unreadLines(parsed);
  const cutOff = endsCutOff(parsed);
  const undeclared = new Map<string, number>();
  return {
    report: (diagnostic) => {
      if (isOfUnread(diagnostic, parsed.source, unread)) return;
      if (diagnostic.code.startsWith('wrong-type-') && cutOff.has(diagnostic.span.end)) return;
      const first = undeclared.get(diagnostic.message);
      if (first !== undefined) found[first] = withFurtherPlace(found[first], diagnostic);
      else {
        if (isOfUndeclared(diagnostic)) undeclared.set(diagnostic.message, found.length);
        found.push(diagnostic);
      }
    },
    suggest: (name, candidates) => {
      if (left === 0) return [];
      left -= 1;
      return suggestNames(name, candidates);
    },
  };
}

/** The lines in which the parser found an error: what they declare may be lost. */
function unreadLines({ source, diagnostics }: ParserLeavings): string {
  const lines = new Set<string>();
  for (const { severity, span } of diagnostics) {
    if (severity !== 'error') continue;
    const start = source.text.lastIndexOf('\n', span.start - 1) + 1;
    const end = source.text.indexOf('\n', span.end);
    lines.add(source.text.slice(start, end < 0 ? source.text.length : end));
  }
  return [...lines].join('\n').slice(0, MAX_UNREAD);
}

/**
 * Where the words end that stand right before an error of the parser: what goes on with them was not read,
 * so nobody knows what kind of value the whole is.
 */
function endsCutOff({ source, diagnostics }: ParserLeavings): ReadonlySet<number> {
  const errors = diagnostics.filter(({ severity }) => severity === 'error');
  return new Set(
    errors.map(({ span }) => {
      let end = span.start;
      while (source.text[end - 1] === ' ') end -= 1;
      return end;
    }),
  );
}

/**
 * Whether a finding only says that something is not declared, where a line that could not be read
 * may have declared it: that line is reported already.
 */
function isOfUnread(diagnostic: Diagnostic, source: Source, unread: string): boolean {
  if (unread === '') return false;
  if (diagnostic.code === 'exception-without-rule') return true;
  if (!isOfUndeclared(diagnostic) && diagnostic.code !== 'write-to-non-state') return false;
  const { start, end } = diagnostic.span;
  return unread.includes(source.text.slice(start, end).replaceAll('`', ''));
}

function isOfUndeclared(diagnostic: Diagnostic): boolean {
  return diagnostic.code.startsWith('unknown-');
}

/** Further places shown of a name that is used more than once and declared nowhere. */
const MAX_PLACES = 4;

/** A name declared nowhere is one mistake, however often it is used. */
function withFurtherPlace(first: Diagnostic | undefined, again: Diagnostic): Diagnostic {
  if (first === undefined) return again;
  if (first.related.length >= MAX_PLACES) return first;
  const place = { span: again.span, message: 'and it is used here' };
  return { ...first, related: [...first.related, place] };
}
