import type { Expression } from '@termsheet/dsl';
import type { ContractSymbol } from '../bound/symbol.ts';
import { symbolKindWords } from '../bound/symbol-kind-words.ts';
import { childrenOf } from '../checked/children-of.ts';
import { STEADY } from '../checked/steady-expressions.ts';
import { scheduleReadsHistory } from '../diagnostics/schedule-reads-history.ts';
import type { RuleContext } from './rule-context.ts';

type Checked = RuleContext['checked'];

/**
 * The period of a schedule, and which of its options apply, are read once, when history begins: they
 * rest on nothing that may change after it.
 */
export function schedulesAreSettled({ checked, report }: RuleContext): void {
  for (const { node } of checked.bound.symbols.lists.event) {
    if (node.kind !== 'Event' || node.occurs?.kind !== 'Schedule') continue;
    const { dates, options } = node.occurs;
    const conditions = options.flatMap(({ when }) => (when === null ? [] : [when]));
    const parts: readonly (readonly ['period' | 'condition', Expression])[] = [
      ...(dates.kind === 'Every' ? [['period', dates.period] as const] : []),
      ...conditions.map((condition) => ['condition', condition] as const),
    ];
    for (const [part, expression] of parts) {
      const reads = whatMoves(checked, expression);
      if (reads !== null) report(scheduleReadsHistory.at(expression.span, { part, reads }));
    }
  }
}

/** Expressions that give the same as long as what stands in them does, on whatever day. */
const STEADY_FROM_THE_START: ReadonlySet<Expression['kind']> = new Set([
  ...STEADY,
  'RatioLiteral',
  'TimeLiteral',
  'Hole',
]);

/** What an expression rests on that may change, in words; null where nothing of it does. */
function whatMoves(checked: Checked, expression: Expression): string | null {
  const waiting = [expression];
  const seen = new Set<ContractSymbol>();
  for (const node of waiting) {
    if (node.kind === 'DateInQuestion' || isOfClock(checked, node)) return 'the date in question';
    if (!STEADY_FROM_THE_START.has(node.kind))
      return 'what happens or is looked up from day to day';
    const { expressions, names } = childrenOf(node);
    waiting.push(...expressions);
    for (const name of names) {
      const referent = checked.bound.referents.get(name);
      if (referent?.kind !== 'declared' || seen.has(referent.symbol)) continue;
      const { symbol } = referent;
      seen.add(symbol);
      if (MOVING.has(symbol.kind)) return `\`${name.text}\`, ${symbolKindWords[symbol.kind]}`;
      waiting.push(...meaningOf(symbol));
    }
  }
  return null;
}

const MOVING: ReadonlySet<ContractSymbol['kind']> = new Set([
  'fact',
  'state',
  'event',
  'obligation',
  'covenant',
  'late cost',
]);

/** Which of two clocks is ahead differs from day to day. */
function isOfClock(checked: Checked, node: Expression): boolean {
  return (
    (node.kind === 'Comparison' || node.kind === 'IsEither') &&
    checked.types.get(node.left)?.kind === 'time'
  );
}

function meaningOf(symbol: ContractSymbol): readonly Expression[] {
  if (symbol.kind === 'definition') return [symbol.node.body];
  if (symbol.kind !== 'ambiguity') return [];
  return symbol.node.readings.flatMap(({ value }) => (value === null ? [] : [value]));
}
