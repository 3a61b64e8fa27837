import { insertion } from '../change.ts';
import type { Finding, QuickFix } from '../finding.ts';

/** What ends a name that begins a line, or follows the word that declares it. */
const HEAD_END = /\s+(?:means|starts at|for|by|occurs)\b|\s*:|\s*$/;

/** A name with lower-case words stands in backquotes: one that is declared so, or one that is being declared. */
export const writeBackquotes: QuickFix = {
  codes: ['unknown-word'],
  mendsOf: ({ analysis, diagnostic }: Finding) => {
    const { text, compilation } = analysis;
    const { start } = diagnostic.span;
    const line = text.slice(
      start,
      text.indexOf('\n', start) < 0 ? undefined : text.indexOf('\n', start),
    );
    const names = [...compilation.bound.symbols.byName.keys()].filter(
      (name) => line.startsWith(name) && !/^\w/.test(line.slice(name.length)),
    );
    const longest = names.toSorted((one, other) => other.length - one.length)[0];
    const name = longest ?? nameDeclared(text.slice(0, start), line);
    if (name === null) return [];
    const changes = [insertion(start, '`'), insertion(start + name.length, '`')];
    return [{ title: `Read “${name}” as one name`, changes, isPreferred: longest !== undefined }];
  },
};

/** The words up to what they are said to mean, where the line declares something. */
function nameDeclared(before: string, line: string): string | null {
  const lead = before.slice(before.lastIndexOf('\n') + 1);
  if (!/^\s*(?:blank|fact|event|obligation|right|covenant|ambiguous|unresolved)?\s*$/.test(lead))
    return null;
  const end = HEAD_END.exec(line)?.index ?? 0;
  const name = line.slice(0, end);
  const declares = /^\s*(?:means|starts at|:)/.test(line.slice(end)) || lead.trim() !== '';
  return declares && /^[\p{L}][\p{L}\p{N} '-]*$/u.test(name) ? name : null;
}
