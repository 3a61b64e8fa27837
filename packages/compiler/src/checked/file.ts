import { deadlinesOfAll } from '../documents/document.ts';
import type { Bound } from '../bound/bound.ts';
import type { Findings } from '../bound/findings.ts';
import type { ContractSymbol } from '../bound/symbol.ts';
import { cycle } from '../diagnostics/cycle.ts';
import type { CheckContext } from './check-context.ts';
import type { Checked } from './checked.ts';
import { checkCheck, inferSymbolType, noteCyclicType } from './definitions.ts';
import { checkCovenant, checkObligation } from './duties.ts';
import { type CycleStep, orderByDependency } from './dependency-order.ts';
import {
  checkEvent,
  checkException,
  checkOccurs,
  checkReceived,
  checkRule,
} from './events-and-rules.ts';
import { inferExpression } from './expressions.ts';
import { requireDate, requireYesNo } from './requirements.ts';
import { checkRight } from './rights.ts';
import { checkSystem, inferSystem, leftOutOfSystem } from './systems.ts';
import { checkTables } from './table-cells.ts';

/** Infers the type of everything in a file, and reports what does not fit. */
export function checkFile(bound: Bound, findings: Findings): Checked {
  const context: CheckContext = {
    ...findings,
    bound,
    types: new Map(),
    members: new Set(),
    symbolTypes: new Map(),
    fieldTypes: new Map(),
    localTypes: new Map(),
    writtenTypes: new Map(),
    cells: new Map(),
    seriesCalendars: new Map(),
    sampledDays: new Map(),
    rightFields: new Map(),
    systems: [],
    cyclic: new Set(),
    infer: inferExpression,
  };
  for (const event of bound.symbols.lists.event) checkEvent(context, event);
  checkTables(context);
  inferSymbols(context);
  for (const event of bound.symbols.lists.event) {
    checkOccurs(context, event);
    checkReceived(context, event);
  }
  for (const rule of bound.rules) checkRule(context, rule);
  for (const exception of bound.exceptions) checkException(context, exception);
  for (const { node } of bound.symbols.lists.obligation) checkObligation(context, node);
  for (const { node } of bound.symbols.lists.right) checkRight(context, node);
  for (const { node } of bound.symbols.lists.covenant) checkCovenant(context, node);
  for (const { node } of bound.checks) checkCheck(context, node);
  for (const setting of bound.contract?.settings ?? []) {
    if (setting.kind === 'InEffectSetting') requireDate(context, setting.date);
  }
  for (const { when } of deadlinesOfAll(bound.documents)) {
    if (when !== null) requireYesNo(context, when);
  }
  return context;
}

/** Each symbol after those its meaning reads, so that no call goes as deep as the chain is long. */
function inferSymbols(context: CheckContext): void {
  const groups = orderByDependency(context.bound, symbolsWithMeaning(context.bound));
  for (const { symbols, cycle: steps } of groups) {
    if (steps === null) for (const symbol of symbols) inferSymbolType(context, symbol);
    else if (!inferSystem(context, symbols)) reportCycle(context, symbols, steps);
  }
  for (const system of context.bound.systems) checkSystem(context, system);
}

function* symbolsWithMeaning(bound: Bound): Iterable<ContractSymbol> {
  const { lists } = bound.symbols;
  yield* lists.blank;
  yield* lists.unresolved;
  yield* lists.fact;
  yield* lists.calendar;
  yield* lists.ambiguity;
  yield* lists.state;
  yield* lists.definition;
  yield* lists.obligation;
  yield* lists['late cost'];
}

function reportCycle(
  context: CheckContext,
  symbols: readonly ContractSymbol[],
  steps: readonly CycleStep[],
): void {
  for (const symbol of symbols) {
    context.cyclic.add(symbol);
    noteCyclicType(context, symbol);
  }
  for (const symbol of symbols) inferSymbolType(context, symbol);
  const [first] = steps;
  if (first === undefined) return;
  const path = [...steps.map((step) => step.symbol.name.text), first.symbol.name.text];
  const related = steps.map(({ symbol, reads }) => ({
    span: reads.span,
    message: `\`${symbol.name.text}\` reads \`${reads.symbol.name.text}\` here`,
  }));
  const left = leftOutOfSystem(context.bound, symbols);
  const isSolvable = symbols.every(({ kind }) => kind === 'definition');
  const solvable = isSolvable ? [...new Set(path)] : null;
  context.report(cycle.at(first.symbol.name.span, { path, left, solvable }, { related }));
}
