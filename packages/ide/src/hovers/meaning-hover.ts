import {
  type ContractSymbol,
  countOf,
  declaredNames,
  describeType,
  escapeMarkdown,
  joinWords,
  symbolKindWords,
  type Type,
} from '@termsheet/compiler';
import type { Clause, Span } from '@termsheet/dsl';
import { asWritten, commentAbove } from '../names/as-written.ts';
import { quotesOf } from '../names/clause-around.ts';
import type { Meaning } from '../names/meaning.ts';
import type { Shown } from '../values/run-for.ts';
import type { Analysis } from '../workspace/analysis.ts';
import { calendarInWords, currencyInWords } from './built-in-words.ts';
import { dutyLines } from './duty-lines.ts';
import { eventLines } from './event-lines.ts';
import { clauseInWords, headingLine, quoteAround } from './heading-lines.ts';
import { codeBlock, paragraphs, quotation } from './markdown.ts';
import type { HoverSetting } from './hover-setting.ts';
import { scenarioHover } from './scenario-hover.ts';
import { valueLines } from './value-lines.ts';

/** What a word stands for, as a reader wants it told; empty for what is told by its kind alone. */
export function meaningHover(
  { workspace, analysis, shown }: HoverSetting,
  meaning: Meaning,
): string {
  switch (meaning.kind) {
    case 'symbol':
      return symbolHover(analysis, meaning.symbol, shown);
    case 'field': {
      const type = analysis.compilation.checked.fieldTypes.get(meaning.field);
      const kind = meaning.event.node.kind === 'Table' ? 'a column of' : 'a field of';
      const is = `${kind} ${escapeMarkdown(meaning.event.name.text)}`;
      return paragraphs([
        codeBlock(asWritten(analysis, meaning.field.node.span)),
        headingLine(analysis, meaning.name.span, [is, typeInWords(type)]),
        eventLines(analysis, meaning.event, shown),
      ]);
    }
    case 'local': {
      const { local } = meaning;
      const type = analysis.compilation.checked.localTypes.get(local);
      const is = { parameter: 'a parameter', variable: 'what is searched for', day: 'each day' };
      return paragraphs([
        codeBlock(lineOf(analysis, meaning.name.span)),
        headingLine(analysis, meaning.name.span, [is[local.role], typeInWords(type)]),
      ]);
    }
    case 'member':
      return paragraphs([
        codeBlock(lineOf(analysis, meaning.name.span)),
        headingLine(analysis, meaning.name.span, ['one of the names listed']),
      ]);
    case 'built-in': {
      const { of, name } = meaning;
      return of === 'calendar' ? calendarInWords(name.text) : currencyInWords(name.text);
    }
    case 'clause':
      return clauseHover(analysis, meaning.clause);
    case 'scenario':
      return scenarioHover({ workspace, analysis, scenario: meaning.scenario });
    case 'reading':
      return paragraphs([
        codeBlock(asWritten(analysis, meaning.reading.span)),
        `a reading of ${escapeMarkdown(meaning.ambiguity.name.text)}`,
        valueLines(analysis, meaning.ambiguity, shown),
      ]);
    case 'occurrence':
      return paragraphs([
        codeBlock(lineOf(analysis, meaning.name.span)),
        meaning.event === null ? '' : eventLines(analysis, meaning.event, shown),
      ]);
    case 'prefix':
      return paragraphs([
        codeBlock(asWritten(analysis, meaning.use.span)),
        'stands before the names of that copy',
      ]);
  }
}

/** A declared name: how it is declared, what it is, what the contract says of it, and what it is now. */
function symbolHover(analysis: Analysis, symbol: ContractSymbol, shown: Shown): string {
  const { checked } = analysis.compilation;
  // The labels of readings are texts, which says nothing of them.
  const isText = symbol.kind === 'ambiguity' && checked.symbolTypes.get(symbol)?.kind === 'text';
  const type = isText ? '' : typeInWords(checked.symbolTypes.get(symbol));
  const comment = commentAbove(analysis, symbol.node.span);
  return paragraphs([
    codeBlock(asWritten(analysis, symbol.node.span)),
    headingLine(analysis, symbol.name.span, [kindInWords(symbol), type]),
    escapeMarkdown(comment),
    quoteAround(analysis, symbol.name.span),
    calendarOf(symbol),
    standingOf(analysis, symbol, shown),
  ]);
}

function kindInWords(symbol: ContractSymbol): string {
  if (symbol.kind !== 'event') return symbolKindWords[symbol.kind];
  const { node, becomes } = symbol;
  if (node.kind === 'Table') return 'a table';
  if (becomes !== null) return `the ${becomes} of ${escapeMarkdown(symbol.name.text)}`;
  if (node.kind === 'Event' && node.occurs?.kind === 'Schedule') return 'a schedule';
  return symbolKindWords.event;
}

function calendarOf(symbol: ContractSymbol): string {
  return symbol.kind === 'calendar' ? calendarInWords(symbol.node.base.text) : '';
}

function standingOf(analysis: Analysis, symbol: ContractSymbol, shown: Shown): string {
  switch (symbol.kind) {
    case 'event':
      return eventLines(analysis, symbol, shown);
    case 'obligation':
    case 'right':
    case 'covenant':
      return dutyLines(analysis, symbol, shown);
    case 'party':
    case 'share class':
    case 'calendar':
      return '';
    default:
      return valueLines(analysis, symbol, shown);
  }
}

function typeInWords(type: Type | undefined): string {
  return type === undefined || type.kind === 'error' ? '' : escapeMarkdown(describeType(type));
}

/** More declared names than these are counted. */
const MOST_NAMES = 12;

function clauseHover(analysis: Analysis, clause: Clause): string {
  const names = clause.declarations.flatMap(declaredNames);
  const shown = names.slice(0, MOST_NAMES).map((name) => escapeMarkdown(name));
  const others = names.length - shown.length;
  const listed = joinWords(others > 0 ? [...shown, countOf(others, 'other')] : shown);
  return paragraphs([
    `**${clauseInWords(analysis, clause)}**`,
    quotation(quotesOf(clause)),
    listed === '' ? '' : `declares ${listed}`,
  ]);
}

/** The line in which something small is declared. */
function lineOf({ compilation }: Analysis, { start }: Span): string {
  const { text } = compilation.source;
  const end = text.indexOf('\n', start);
  return text.slice(text.lastIndexOf('\n', start - 1) + 1, end < 0 ? text.length : end).trim();
}
