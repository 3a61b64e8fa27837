import { writeName } from '@termsheet/compiler';
import type { Clause } from '@termsheet/dsl';
import { type Change, deletion, insertion } from '../change.ts';
import { type Finding, type Mend, mendedByCode } from '../finding.ts';

/** Words that break off, are one too many, or are not those of the language. */
export const mendWords = mendedByCode({
  'missing-part': completed,
  'unexpected-word': (finding) => [...withoutBracket(finding), ...withSection(finding)],
  'unknown-word': (finding) => [...roundedOtherwise(finding), ...ofType(finding)],
  'name-without-means': withMeans,
});

function at(title: string, change: Change): Mend {
  return { title, changes: [change] };
}

const TYPES = ['money', 'number', 'shares', 'price', 'date', 'yes/no'];

/** A bracket that is never closed, a choice without its other half, a kind of value left out. */
function completed({ diagnostic }: Finding): readonly Mend[] {
  const { span, message } = diagnostic;
  if (message.startsWith('Expected `)`'))
    return [at('Close the bracket', insertion(span.end, ')'))];
  if (message.startsWith('Expected `otherwise`')) {
    return [at('Say that there is nothing otherwise', insertion(span.end, ' otherwise none'))];
  }
  if (!message.startsWith('Expected a type')) return [];
  return TYPES.map((type) => at(`Write “${type}”`, insertion(span.end, ` ${type}`)));
}

function withoutBracket({ diagnostic, words }: Finding): readonly Mend[] {
  if (words !== ')') return [];
  const { start, end } = diagnostic.span;
  return [{ ...at('Leave the bracket out', deletion(start, end)), isPreferred: true }];
}

/** `clause "Title"`: the next section that no clause has yet. */
function withSection({ analysis, diagnostic }: Finding): readonly Mend[] {
  if (!diagnostic.message.startsWith('Expected a section')) return [];
  const clauses = analysis.sections.filter(
    (section): section is Clause => section.kind === 'Clause',
  );
  const taken = new Set(clauses.map(({ reference }) => reference.text));
  let number = 1;
  while (taken.has(String(number))) number += 1;
  const change = insertion(diagnostic.span.start, `§${number} `);
  return [
    {
      ...at(`Write “§${number}”`, change),
      select: { change, from: 1, length: String(number).length },
    },
  ];
}

const MODES = ['down', 'up', 'half up', 'half even'];

function roundedOtherwise({ analysis, diagnostic }: Finding): readonly Mend[] {
  const { span } = diagnostic;
  if (!/\brounded\s+$/.test(analysis.text.slice(0, span.start))) return [];
  return MODES.map((mode) => at(`Round ${mode}`, { span, text: mode }));
}

/** What other languages call the kinds of values. */
const OTHER_WORDS: Readonly<Record<string, string>> = {
  amount: 'money',
  bool: 'yes/no',
  boolean: 'yes/no',
  cash: 'money',
  currency: 'money',
  datetime: 'date',
  day: 'date',
  decimal: 'number',
  dollars: 'money',
  float: 'number',
  flag: 'yes/no',
  integer: 'number',
  percent: 'number',
  percentage: 'number',
  period: 'duration',
  stock: 'shares',
  string: 'text',
};

/** Behind a colon stands a kind of value. */
function ofType({ analysis, diagnostic, words }: Finding): readonly Mend[] {
  const { span } = diagnostic;
  if (!/:\s*$/.test(analysis.text.slice(0, span.start))) return [];
  const meant = OTHER_WORDS[words.toLowerCase()];
  const types = meant === undefined ? TYPES : [meant];
  return types.map((type) => ({
    ...at(`Write “${type}”`, { span, text: type }),
    isPreferred: meant !== undefined,
  }));
}

/** `Total Fee Cost + $1`: where the name ends is told by what follows it being declared. */
function withMeans({ analysis, diagnostic, words }: Finding): readonly Mend[] {
  const { byName } = analysis.compilation.bound.symbols;
  const parts = words.split(' ');
  for (let from = 1; from < parts.length; from += 1) {
    const name = parts.slice(from).join(' ');
    if (!byName.has(name)) continue;
    const start = diagnostic.span.start + parts.slice(0, from).join(' ').length;
    const title = `Read it as “${parts.slice(0, from).join(' ')} means ${name}”`;
    return [{ ...at(title, insertion(start, ' means')), isPreferred: true }];
  }
  const title = `Declare “${words}” as a blank, money`;
  const change = { span: diagnostic.span, text: `blank ${writeName(words)} : money` };
  return [{ ...at(title, change), select: { change, from: change.text.length - 5, length: 5 } }];
}
