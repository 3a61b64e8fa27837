import type { Checked } from '../checked/checked.ts';
import { currencyOf } from './currency-of.ts';
import { foldText } from './folded-text.ts';
import {
  lowerAmbiguity,
  lowerBlank,
  lowerBody,
  lowerCalendar,
  lowerCheck,
  lowerDefinition,
  lowerFact,
  lowerState,
  lowerSystem,
  lowerUnresolved,
} from './from-checked-definitions.ts';
import { lowerCovenant } from './from-checked-covenants.ts';
import { lowerEvents } from './from-checked-derived-events.ts';
import { lowerLateCost, lowerObligation, lowerTaking } from './from-checked-duties.ts';
import { lowerExceptions, lowerRule } from './from-checked-events-and-rules.ts';
import type { IrExpression } from './expression.ts';
import { lowerRight } from './from-checked-rights.ts';
import { lowerExpression } from './from-checked-expressions.ts';
import { lowerAccrual } from './from-checked-interest.ts';
import { lowerRun } from './from-checked-lists.ts';
import { lowerDeadlines } from './rolling-headings.ts';
import type { Ir } from './ir.ts';
import { makeFrame, type LowerContext } from './lower-context.ts';

/** The intermediate representation of a file in which the checker found no error. */
export function lowerFile(checked: Checked): Ir {
  const { bound } = checked;
  const { lists } = bound.symbols;
  const context: LowerContext = {
    checked,
    folded: foldText(bound.source.text, bound.file.comments),
    sites: [],
    runs: [],
    runIndexes: new Map(),
    lower: lowerExpression,
    lowerRun,
  };
  const exceptions = lowerExceptions(context);
  const definitions = [
    ...lists.definition.map((symbol) => lowerDefinition(context, symbol)),
    ...lists.unresolved.map((symbol) => lowerUnresolved(context, symbol)),
  ];
  const inputs = {
    contract: bound.contract?.title.text ?? '',
    currency: currencyOf(checked),
    inEffectFrom: lowerStartOfHistory(context),
    parties: lists.party.map((symbol) => symbol.name.text),
    calendars: lists.calendar.map((symbol) => lowerCalendar(context, symbol)),
    blanks: lists.blank.map((symbol) => lowerBlank(checked, symbol)),
    facts: lists.fact.map((symbol) => lowerFact(context, symbol)),
    ambiguities: lists.ambiguity.map((symbol) => lowerAmbiguity(context, symbol)),
  };
  const known = { definitions, ambiguities: inputs.ambiguities };
  const program = {
    ...inputs,
    events: lowerEvents(context, known),
    systems: checked.systems.map((system) => lowerSystem(context, system)),
    states: [
      ...lists.state.map((symbol) =>
        symbol.node.kind === 'Accrual'
          ? lowerAccrual(context, symbol, symbol.node)
          : lowerState(context, symbol, symbol.node),
      ),
      ...lists['late cost'].map((symbol) => lowerLateCost(context, symbol)),
    ],
    rules: [
      ...bound.rules.flatMap((rule) => lowerRule(context, rule, exceptions)),
      ...lists.obligation.flatMap((symbol) => lowerTaking(context, symbol)),
    ],
    exceptions: exceptions.specs,
    checks: bound.checks.map((check) => lowerCheck(context, check)),
    obligations: lists.obligation.map((symbol) => lowerObligation(context, symbol, known)),
    covenants: lists.covenant.map((symbol) => lowerCovenant(context, symbol)),
    rights: lists.right.map((symbol) => lowerRight(context, symbol, known)),
    deadlines: lowerDeadlines(context, known),
    sites: context.sites,
  };
  // Runs of items come to light while everything else is lowered; they stand after the others.
  return { ...program, definitions: [...definitions, ...context.runs] };
}

function lowerStartOfHistory(context: LowerContext): IrExpression | null {
  for (const setting of context.checked.bound.contract?.settings ?? []) {
    if (setting.kind !== 'InEffectSetting') continue;
    return lowerBody(context, setting.date, { clause: '', frame: makeFrame(null) }).code;
  }
  return null;
}
