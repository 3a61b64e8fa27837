import { type ContractSymbol, writeName } from '@termsheet/compiler';
import { type Change, insertion } from '../change.ts';
import type { Finding, Mend, QuickFix } from '../finding.ts';

type Mender = (finding: Finding, symbol: ContractSymbol) => readonly Mend[];

const MENDERS: ReadonlyMap<string, Mender> = new Map([
  ['write-to-non-state', withHistory],
  ['wrong-key', forEachOf],
  ['not-a-series', everyDay],
  ['schedule-reads-history', filledOnce],
  ['event-without-receipt', received],
  ['due-on-closed-day', rolled],
]);

/** What is wrong is how something is declared elsewhere: there it is mended. */
export const changeDeclaration: QuickFix = {
  codes: [...MENDERS.keys()],
  mendsOf: (finding) => {
    const { analysis, diagnostic } = finding;
    const symbol = spokenOf(finding);
    const isOwn = symbol !== null && symbol.node.span.end <= analysis.text.length;
    return isOwn ? (MENDERS.get(diagnostic.code)?.(finding, symbol) ?? []) : [];
  },
};

/** What the finding speaks of: what is marked, or the first name of its message that is declared. */
function spokenOf({ analysis, diagnostic, words }: Finding): ContractSymbol | null {
  const { byName } = analysis.compilation.bound.symbols;
  const named = [...diagnostic.message.matchAll(/`([^`]+)`/g)].map(([, name = '']) => name);
  const marked = /\p{Lu}.*$/u.exec(words)?.[0] ?? '';
  const isOfMarked = diagnostic.code === 'not-a-series' || diagnostic.code === 'due-on-closed-day';
  const names = isOfMarked ? [marked, ...named] : [...named, marked];
  const found = names.find((name) => byName.has(name));
  return found === undefined ? null : (byName.get(found) ?? null);
}

/** `X means E` cannot be changed by a rule; `X starts at E` can. */
function withHistory({ analysis }: Finding, { node, name }: ContractSymbol): readonly Mend[] {
  if (node.kind !== 'Definition' || node.parameter !== null) return [];
  const head = analysis.text.slice(name.span.end, node.body.span.start);
  const at = head.lastIndexOf('means');
  if (at < 0) return [];
  const start = name.span.end + at;
  const change: Change = { span: { start, end: start + 'means'.length }, text: 'starts at' };
  return [
    { title: `Let “${name.text}” have a history, and start at what it means`, changes: [change] },
  ];
}

function forEachOf({ words }: Finding, { node, name }: ContractSymbol): readonly Mend[] {
  if (node.kind !== 'State' && node.kind !== 'Definition' && node.kind !== 'Accrual') return [];
  if (node.forEach !== null) return [];
  return [
    {
      title: `Keep “${name.text}” for each ${words}`,
      changes: [insertion(name.span.end, ` for each ${writeName(words)}`)],
    },
  ];
}

function everyDay({ analysis }: Finding, { node, name }: ContractSymbol): readonly Mend[] {
  if (node.kind !== 'Fact' || node.forEach !== null) return [];
  const calendars = analysis.compilation.bound.symbols.lists.calendar;
  return calendars.slice(0, 3).map((calendar) => ({
    title: `Give “${name.text}” each ${calendar.name.text}`,
    changes: [insertion(node.span.end, `, each ${writeName(calendar.name.text)}`)],
  }));
}

/** A fact may change, and a blank is filled once. */
function filledOnce({ analysis }: Finding, { node, name }: ContractSymbol): readonly Mend[] {
  if (node.kind !== 'Fact' || node.forEach !== null || node.several || node.series !== null)
    return [];
  if (!analysis.text.startsWith('fact', node.span.start)) return [];
  const span = { start: node.span.start, end: node.span.start + 'fact'.length };
  return [
    {
      title: `Make “${name.text}” a blank, which never changes`,
      changes: [{ span, text: 'blank' }],
    },
  ];
}

function received({ analysis }: Finding, { node, name }: ContractSymbol): readonly Mend[] {
  if (node.kind !== 'Event') return [];
  const indent = ' '.repeat(
    node.span.start - analysis.text.lastIndexOf('\n', node.span.start) - 1 + '  '.length,
  );
  const line = `\n${indent}received on the date of it`;
  return [
    {
      title: `“${name.text}” is received on its own day`,
      changes: [insertion(node.span.end, line)],
    },
  ];
}

function rolled({ diagnostic, analysis }: Finding, { node }: ContractSymbol): readonly Mend[] {
  const { calendar } = analysis.compilation.bound.symbols.lists;
  const closed = calendar.find(({ name }) => diagnostic.message.includes(` no ${name.text}`));
  if (node.kind !== 'Event' || node.occurs?.kind !== 'Schedule' || closed === undefined) return [];
  const day = closed.name.text;
  return ['following', 'preceding'].map((way) => ({
    title: `Roll its dates to the ${way} ${day}`,
    changes: [insertion(node.span.end, `, rolled to the ${way} ${writeName(day)}`)],
  }));
}
