import { type Type, writeName } from '@termsheet/compiler';
import type {
  DateOfEvent,
  DurationLiteral,
  EventStatistic,
  Expression,
  IncreaseStatement,
  ReduceStatement,
  SetStatement,
  Window,
} from '@termsheet/dsl';
import { typeSettingOf } from '../../names/type-setting.ts';
import { writeFigure } from '../../names/write-figure.ts';
import { nodesBelow } from '../../tree/syntax-node.ts';
import { deletion, insertion } from '../change.ts';
import { type Finding, innermost, type Mend, mendedByCode } from '../finding.ts';

/** A value that is not of the sort, or not within the bounds, that its place wants. */
export const mendValue = mendedByCode({
  'price-can-reach-zero': keptAboveZero,
  'empty-window': turnedWindow,
  'wrong-type-condition': aboveZero,
  'calendar-mix': sameDays,
  'figure-differs-from-words': figureOfWords,
  'missing-argument': withArgument,
  'change-of-non-quantity': setOutright,
  'not-an-event': dateItself,
  'row-without-day': withoutDays,
  'statistic-of-single-value': overDays,
  'exception-without-rule': underOther,
});

function figureFor({ analysis }: Finding, type: Type | undefined, figure: string): string | null {
  return type === undefined ? null : writeFigure(figure, type, typeSettingOf(analysis));
}

/** `set Price to Price - Dividend`: not below a cent. */
function keptAboveZero(finding: Finding): readonly Mend[] {
  const { analysis, nodes } = finding;
  const set = innermost<SetStatement>(nodes, 'Set');
  if (set?.value.kind !== 'Arithmetic') return [];
  const least = figureFor(finding, analysis.compilation.checked.types.get(set.value), '0.01');
  if (least === null) return [];
  const words = `, but not below ${least}`;
  return [{ title: `Write “${words.slice(2)}”`, changes: [insertion(set.value.span.end, words)] }];
}

function turnedWindow({ analysis, nodes }: Finding): readonly Mend[] {
  const window = innermost<Extract<Window, { kind: 'FromWindow' }>>(nodes, 'FromWindow');
  if (window === null) return [];
  const [from, to] = [window.from, window.to].map(({ span }) =>
    analysis.text.slice(span.start, span.end),
  );
  if (from === undefined || to === undefined) return [];
  const changes = [
    { span: window.from.span, text: to },
    { span: window.to.span, text: from },
  ];
  return [{ title: 'Turn the days around', changes }];
}

const COMPARABLE: ReadonlySet<string> = new Set(['Reference', 'Group', 'Arithmetic']);

/** An amount is no condition; that it is above zero is one. */
function aboveZero(finding: Finding): readonly Mend[] {
  const { analysis, diagnostic } = finding;
  const { types } = analysis.compilation.checked;
  const node = finding.nodes.find(
    ({ span, kind }) =>
      span.start === diagnostic.span.start &&
      span.end === diagnostic.span.end &&
      COMPARABLE.has(kind),
  );
  const type = node === undefined ? undefined : types.get(node as Expression);
  if (type?.kind !== 'quantity') return [];
  const zero = type.unit.factors.length === 0 ? '0' : figureFor(finding, type, '0');
  if (zero === null) return [];
  const words = ` is more than ${zero}`;
  return [{ title: `Write “${words.trim()}”`, changes: [insertion(diagnostic.span.end, words)] }];
}

/** Calendar days beside days of a calendar: the figure in the other kind of days. */
function sameDays({ analysis, nodes, diagnostic }: Finding): readonly Mend[] {
  const marked = nodes.at(-1);
  if (marked === undefined) return [];
  const { calendar } = analysis.compilation.bound.symbols.lists;
  const durations = [...nodesBelow([marked])].filter(
    (node): node is DurationLiteral => node.kind === 'DurationLiteral',
  );
  return durations.flatMap(({ count, unit, span }): readonly Mend[] => {
    const named = calendar.find(({ name }) => diagnostic.message.includes(name.text))?.name.text;
    if (unit.kind === 'calendar' && (named === undefined || unit.unit !== 'days')) return [];
    const days = unit.kind === 'named' ? 'day' : writeName(named ?? '');
    const text = `${count} ${days}${count === '1' ? '' : 's'}`;
    return [{ title: `Write “${text}”`, changes: [{ span, text }] }];
  });
}

/** The words say another number: the figure that they say. */
function figureOfWords({ diagnostic, words }: Finding): readonly Mend[] {
  const [, said] = / say ([\d.,]+), and/.exec(diagnostic.message) ?? [];
  const [figure] = /[\d.,]+(?=\)$)/.exec(words) ?? [];
  if (said === undefined || figure === undefined) return [];
  const start = diagnostic.span.start + words.lastIndexOf(figure);
  const change = { span: { start, end: start + figure.length }, text: said };
  return [{ title: `Write the figure that the words say, “${said}”`, changes: [change] }];
}

/** Terms of the type that it is worked out for. */
function withArgument({ analysis, diagnostic, words }: Finding): readonly Mend[] {
  const { bound, checked } = analysis.compilation;
  const callee = bound.symbols.byName.get(words.replaceAll('`', ''));
  const parameter = callee?.kind === 'definition' ? callee.node.parameter : null;
  const wanted = parameter === null ? undefined : checked.writtenTypes.get(parameter.type);
  if (wanted?.kind !== 'quantity') return [];
  const { blank, state, definition } = bound.symbols.lists;
  const fitting = [...blank, ...state, ...definition].filter((symbol) => {
    const type = checked.symbolTypes.get(symbol);
    const isPlain = symbol.kind !== 'definition' || symbol.node.parameter === null;
    const isSame = type?.kind === 'quantity' && type.unit.key === wanted.unit.key;
    return isPlain && isSame && symbol !== callee && !bound.keys.has(symbol);
  });
  return fitting.slice(0, 4).map(({ name: { text } }) => ({
    title: `Work it out for “${text}”`,
    changes: [insertion(diagnostic.span.end, ` for ${writeName(text)}`)],
  }));
}

/** Yes or no is not increased: it is set. */
function setOutright({ analysis, nodes }: Finding): readonly Mend[] {
  const statement = innermost<IncreaseStatement | ReduceStatement>(nodes, 'Increase', 'Reduce');
  if (statement === null) return [];
  const { bound, checked } = analysis.compilation;
  const symbol = bound.symbols.find(statement.target.name);
  const type = symbol === undefined ? undefined : checked.symbolTypes.get(symbol);
  if (type?.kind !== 'yes/no') return [];
  const target = analysis.text.slice(statement.target.span.start, statement.target.span.end);
  return ['yes', 'no'].map((value) => ({
    title: `Write “set ${target} to ${value}”`,
    changes: [{ span: statement.span, text: `set ${target} to ${value}` }],
  }));
}

/** `the date of Start`, where Start is a date: Start. */
function dateItself({ analysis, nodes }: Finding): readonly Mend[] {
  const date = innermost<DateOfEvent>(nodes, 'DateOfEvent');
  if (date === null) return [];
  const type = analysis.compilation.checked.types.get(date.event);
  if (type?.kind !== 'date') return [];
  const text = analysis.text.slice(date.event.span.start, date.event.span.end);
  return [{ title: `Write “${text}”`, changes: [{ span: date.span, text }], isPreferred: true }];
}

function withoutDays({ nodes }: Finding): readonly Mend[] {
  const node = innermost<EventStatistic>(nodes, 'EventStatistic');
  if (node?.window == null) return [];
  return [
    { title: 'Leave the days out', changes: [deletion(node.event.span.end, node.window.span.end)] },
  ];
}

/** A value of each day, over days. */
function overDays({ analysis, diagnostic }: Finding): readonly Mend[] {
  const { calendar } = analysis.compilation.bound.symbols.lists;
  return calendar.slice(0, 3).map(({ name }) => {
    const words = ` over the 5 ${writeName(`${name.text}s`)} before the date in question`;
    return { title: `Write “${words.trim()}”`, changes: [insertion(diagnostic.span.end, words)] };
  });
}

/** The clauses whose rules change what is excepted. */
function underOther({ analysis, nodes, diagnostic }: Finding): readonly Mend[] {
  const { writes } = analysis.compilation.bound;
  const excepted = nodes.find(({ kind }) => kind === 'NoAdjustment') as
    { state?: { text: string } } | undefined;
  const clauses = new Set<string>();
  for (const [rule, ofRule] of writes) {
    if (ofRule.some(({ state }) => state.name.text === excepted?.state?.text))
      clauses.add(rule.clause);
  }
  return [...clauses].slice(0, 4).map((clause) => ({
    title: `Write “${clause}”`,
    changes: [{ span: diagnostic.span, text: clause }],
  }));
}
