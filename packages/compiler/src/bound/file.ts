import type { Calendar, Contract, Declaration } from '@termsheet/dsl';
import { calendarNames } from '@termsheet/runtime';
import { deadlinesOfAll, type Documents } from '../documents/document.ts';
import { unknownBaseCalendar } from '../diagnostics/unknown-base-calendar.ts';
import { emptyBindTables, type BindContext } from './bind-context.ts';
import type { Bound } from './bound.ts';
import type { Findings } from './findings.ts';
import { checkAliases } from './check-aliases.ts';
import { bindOrigin } from './derived-events.ts';
import { declareSymbols } from './declare-symbols.ts';
import {
  bindAmbiguous,
  bindCheck,
  bindDefinition,
  bindFact,
  bindKey,
  bindState,
  bindTypes,
  ownedBy,
} from './definitions.ts';
import {
  bindEventDeclaration,
  bindNoAdjustment,
  bindUpon,
  indexWrites,
} from './events-and-rules.ts';
import { bindCovenant, bindDutyKey, bindObligation } from './duties.ts';
import { bindRight } from './rights.ts';
import { bindSolvedTogether } from './systems.ts';
import { bindExpression } from './expressions.ts';
import { bindAccrual } from './interest.ts';
import { bindCalendar } from './names-and-literals.ts';
import { declarationsOf, type Placed } from './placed.ts';

/** Resolves every name of a deal. */
export function bindFile(documents: Documents, findings: Findings): Bound {
  const symbols = declareSymbols(documents, findings.report);
  checkAliases({ documents, symbols, report: findings.report });
  const tables = emptyBindTables();
  const bind = bindExpression;
  const context: BindContext = { ...findings, documents, symbols, tables, owner: null, bind };
  for (const kind of ['fact', 'state', 'definition'] as const) {
    for (const symbol of symbols.lists[kind]) bindKey(context, symbol);
  }
  for (const symbol of symbols.lists.obligation) bindDutyKey(context, symbol);
  for (const symbol of symbols.lists.right) bindDutyKey(context, symbol);
  for (const symbol of symbols.lists.event) bindOrigin(context, symbol);
  const placed = declarationsOf(documents);
  // What a field is, whoever reads it must know.
  for (const { node } of placed) bindTypes(context, node);
  // Readings first: one that reads an event's fields keys its ambiguity, which users must know.
  for (const { node } of placed) if (node.kind === 'Ambiguous') bindAmbiguous(context, node);
  for (const { node, clause } of placed) bindDeclaration(context, node, clause);
  const index = indexWrites(context);
  for (const { node, clause } of placed) {
    if (node.kind === 'NoAdjustment') bindNoAdjustment(context, { node, clause }, index);
  }
  const [main] = documents.list;
  const contract = main?.contract ?? null;
  if (contract !== null) bindStart(context, contract);
  for (const { when, rollsTo } of deadlinesOfAll(documents)) {
    if (when !== null) context.bind(context, null, when);
    if (rollsTo !== null) bindCalendar(context, rollsTo);
  }
  const checks = placed.filter((item): item is Placed<typeof item.node & { kind: 'Check' }> => {
    return item.node.kind === 'Check';
  });
  const { source, file } = documents;
  return { documents, source, file, contract, symbols, ...tables, checks };
}

/** Ambiguities and exceptions have turns of their own. */
function bindDeclaration(context: BindContext, node: Declaration, clause: string): void {
  switch (node.kind) {
    case 'Calendar':
      return bindCalendarDeclaration(context, node);
    case 'Fact':
      return bindFact(context, node);
    case 'Definition':
      return bindDefinition(context, node);
    case 'State':
      return bindState(context, node);
    case 'Accrual':
      return bindAccrual(context, node);
    case 'Event':
      return bindEventDeclaration(context, node);
    case 'Upon':
      return bindUpon(context, node, clause);
    case 'Obligation':
      return bindObligation(context, node);
    case 'Right':
      return bindRight(context, node);
    case 'Covenant':
      return bindCovenant(context, node);
    case 'Check':
      return bindCheck(context, node);
    case 'SolvedTogether':
      return bindSolvedTogether(context, node, clause);
    default:
      return undefined;
  }
}

function bindCalendarDeclaration(context: BindContext, node: Calendar): void {
  if (!calendarNames.includes(node.base.text)) {
    const nearest = context.suggest(node.base.text, calendarNames)[0] ?? null;
    context.report(
      unknownBaseCalendar.at(node.base.span, {
        name: node.base.text,
        known: calendarNames,
        nearest,
      }),
    );
  }
  if (node.condition !== null) context.bind(ownedBy(context, node.name), null, node.condition);
}

/** History begins where the compiled document says. */
function bindStart(context: BindContext, contract: Contract): void {
  for (const setting of contract.settings) {
    if (setting.kind === 'InEffectSetting') context.bind(context, null, setting.date);
  }
}
