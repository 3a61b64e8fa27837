import type { Clause } from '@termsheet/dsl';
import { lineEnd, lineStart } from '../../tree/lines.ts';
import { insertion } from '../change.ts';
import type { Finding, QuickFix } from '../finding.ts';

const SECTION = /^(clause|contract|scenario|use|party|share|calendar)\b/;

/** Lines that stand under no clause are put under one of their own. */
export const underClause: QuickFix = {
  codes: ['outside-section'],
  mendsOf: ({ analysis, diagnostic }: Finding) => {
    const { text, sections } = analysis;
    const clauses = sections.filter((section): section is Clause => section.kind === 'Clause');
    const taken = new Set(clauses.map(({ reference }) => reference.text));
    let number = 1;
    while (taken.has(String(number))) number += 1;
    const start = lineStart(text, diagnostic.span.start);
    const head = insertion(start, `clause §${number} "Terms"\n${indented(text, start)}`);
    const further = linesBelow(text, start).map((line) => insertion(line, indented(text, line)));
    const select = { change: head, from: head.text.indexOf('Terms'), length: 'Terms'.length };
    return [{ title: 'Put it under a clause of its own', changes: [head, ...further], select }];
  },
};

function indented(text: string, line: number): string {
  return /^\s/.test(text.slice(line, line + 1)) ? '' : '  ';
}

/** The lines behind one, up to an empty one or the next section. */
function linesBelow(text: string, start: number): readonly number[] {
  const found: number[] = [];
  for (let line = lineEnd(text, start) + 1; line < text.length; line = lineEnd(text, line) + 1) {
    const words = text.slice(line, lineEnd(text, line));
    if (words.trim() === '' || SECTION.test(words)) break;
    found.push(line);
  }
  return found;
}
