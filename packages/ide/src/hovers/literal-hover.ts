import { escapeMarkdown } from '@termsheet/compiler';
import type {
  DateLiteral,
  DurationLiteral,
  Expression,
  Literal,
  PercentLiteral,
  RateLiteral,
} from '@termsheet/dsl';
import {
  type Day,
  Exact,
  formatExact,
  formatLongDate,
  isKnownDay,
  namedCalendar,
  parseExact,
  parseIsoDate,
  weekdayNameOf,
} from '@termsheet/runtime';
import type { SyntaxNode } from '../tree/syntax-node.ts';
import type { Analysis } from '../workspace/analysis.ts';
import { dayCountInWords } from './built-in-words.ts';
import { bulletList, paragraphs } from './markdown.ts';

/** A figure, a date or a length of time as the language reads it; empty for other nodes. */
export function literalHover(analysis: Analysis, node: SyntaxNode): string {
  const literal = node as Literal;
  switch (literal.kind) {
    case 'DateLiteral':
      return dateHover(analysis, literal);
    case 'PercentLiteral':
      return `${literal.value}% is the number **${hundredths(literal)}**`;
    case 'RateLiteral':
      return `a rate of **${hundredths(literal)}** a year (${literal.value}% per annum)`;
    case 'MoneyLiteral':
      return `**${literal.currency} ${grouped(literal.amount)}**, an amount of money`;
    case 'PriceLiteral': {
      const of = literal.shareClass === null ? 'share' : `share of ${literal.shareClass.text}`;
      return `**${literal.currency} ${grouped(literal.amount)}** for each ${escapeMarkdown(of)}`;
    }
    case 'SharesLiteral': {
      const of = literal.shareClass === null ? '' : ` of ${literal.shareClass.text}`;
      return `**${grouped(literal.count)}** shares${escapeMarkdown(of)}`;
    }
    case 'NumberLiteral':
      return `the number **${grouped(literal.value)}**`;
    case 'DurationLiteral':
      return durationHover(analysis, literal);
    case 'TimeLiteral':
      return `**${literal.at}** on the 24-hour clock, ${escapeMarkdown(literal.zone)} time`;
    case 'DayCountLiteral':
      return dayCountInWords(literal.name);
    default:
      return '';
  }
}

function hundredths({ value }: PercentLiteral | RateLiteral): string {
  const figure = parseExact(value);
  return figure === undefined ? value : formatExact(figure.dividedBy(Exact.of(100)));
}

function grouped(amount: string): string {
  const figure = parseExact(amount);
  return figure === undefined ? amount : formatExact(figure);
}

function dateHover(analysis: Analysis, { iso }: DateLiteral): string {
  const day = parseIsoDate(iso);
  if (day === undefined) return '';
  const open = analysis.compilation.bound.symbols.lists.calendar.flatMap(({ name, node }) =>
    node.condition === null ? verdictOf(name.text, node.base.text, day) : [],
  );
  return paragraphs([
    `**${weekdayNameOf(day)}, ${formatLongDate(day)}** (${iso})`,
    bulletList(open.map((line) => escapeMarkdown(line))),
  ]);
}

/** Whether a day is open by a calendar of the contract, if that is known. */
function verdictOf(name: string, base: string, day: Day): readonly string[] {
  const calendar = namedCalendar(base);
  if (calendar === undefined || !isKnownDay(calendar, day)) return [];
  const closure = calendar.closure(day);
  if (closure === undefined) return [`a ${name}`];
  return [`no ${name} (${closure})`];
}

function durationHover(analysis: Analysis, { count, unit }: DurationLiteral): string {
  if (unit.kind === 'calendar') {
    const whole = unit.unit === 'weeks' ? `, ${Number(count) * 7} days` : '';
    return `**${count} ${unit.unit}** of the calendar${whole}`;
  }
  const meaning = analysis.meanings.get(unit.calendar);
  const symbol = meaning?.kind === 'symbol' ? meaning.symbol : null;
  const base = symbol?.kind === 'calendar' ? ` (${symbol.node.base.text})` : '';
  const days = `**${count} ${escapeMarkdown(unit.calendar.text)}**`;
  return `${days}: only the open days of that calendar${escapeMarkdown(base)} count`;
}

/** The type of an expression, for whoever points at its words. */
export function isExpression(analysis: Analysis, node: SyntaxNode): node is Expression {
  return analysis.compilation.checked.types.has(node as Expression);
}
