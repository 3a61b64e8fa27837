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
  /** Every name that was suggested: what it names is perhaps read where another is written. */
  readonly suggested: ReadonlySet<string>;
}

/** What the parser leaves to the stages after it. */
export interface ParserLeavings {
  readonly source: Source;
  readonly diagnostics: readonly Diagnostic[];
}

/** Findings that go to a list. */
export function findingsTo(found: Diagnostic[], parsed: ParserLeavings): Findings {
  let left = MAX_SUGGESTIONS;
  const suggested = new Set<string>();
  const unread = unreadLines(parsed);
  return {
    report: (diagnostic) => {
      if (!isOfUnread(diagnostic, parsed.source, unread)) found.push(diagnostic);
    },
    suggest: (name, candidates) => {
      if (left === 0) return [];
      left -= 1;
      const names = suggestNames(name, candidates);
      for (const each of names) suggested.add(each);
      return names;
    },
    suggested,
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
 * Whether a finding only says that something is not declared, where a line that could not be read
 * may have declared it: that line is reported already.
 */
function isOfUnread(diagnostic: Diagnostic, source: Source, unread: string): boolean {
  if (unread === '') return false;
  if (diagnostic.code === 'exception-without-rule') return true;
  if (!diagnostic.code.startsWith('unknown-') && diagnostic.code !== 'write-to-non-state') {
    return false;
  }
  const { start, end } = diagnostic.span;
  return unread.includes(source.text.slice(start, end).replaceAll('`', ''));
}
