import type { Name } from '@termsheet/dsl';
import type { DefinitionSpec, EventSource, FactSpec } from '@termsheet/runtime';
import type { ContractSymbol, EventSymbol, FactSymbol, ObligationSymbol } from '../bound/symbol.ts';
import { isReported } from '../bound/occurs-of.ts';
import type { Checked } from '../checked/checked.ts';
import { currencyOf } from './currency-of.ts';
import type { IrExpression } from './expression.ts';
import { lowerBlank } from './from-checked-definitions.ts';
import { eventTable } from './from-checked-events-and-rules.ts';
import { lowerTable } from './from-checked-tables.ts';
import { parameterOf } from './from-checked-lists.ts';
import { indexesOf, sourceOfDuty, verbOf } from './from-checked-duties.ts';
import type { ObligationTable, Tables } from './tables.ts';
import { valueTypeOf } from './value-type-of.ts';

/** What a file declares, whether or not it has errors; its formulas are left out. */
export function lowerTables(checked: Checked): Tables {
  const { lists } = checked.bound.symbols;
  return {
    currency: currencyOf(checked),
    parties: lists.party.map((symbol) => symbol.name.text),
    calendars: lists.calendar.map(({ name, node }) => ({
      name: name.text,
      base: node.base.text,
      condition: null,
    })),
    blanks: lists.blank.map((symbol) => lowerBlank(checked, symbol)),
    facts: lists.fact.map((symbol) => lowerFactTable(checked, symbol)),
    ambiguities: lists.ambiguity.map((symbol) => ({
      ...formula(checked, symbol),
      readings: symbol.node.readings.map(({ label }) => ({ label: label.text, value: null })),
    })),
    events: lists.event.map((symbol) => ({
      ...eventTable(checked, symbol),
      receipt: null,
      source: sourceOf(checked, symbol),
    })),
    states: [...lists.state, ...lists['late cost']].map((symbol) => ({
      ...formula(checked, symbol),
      start: null,
      accrual: null,
      accrues: null,
    })),
    obligations: lists.obligation.map((symbol) => lowerObligationTable(checked, symbol)),
    definitions: [
      ...lists.definition.map((symbol) => ({
        ...formula(checked, symbol),
        parameter: parameterOf(checked, symbol.node.parameter),
        body: null,
      })),
      ...lists.unresolved.map((symbol) => ({
        ...formula(checked, symbol),
        parameter: null,
        body: null,
      })),
    ],
  };
}

/** Whether an event is reported; how it comes about otherwise is a formula, which is left out. */
function sourceOf(checked: Checked, symbol: EventSymbol): EventSource<IrExpression> {
  if (symbol.node.kind === 'Table') return lowerTable(checked, symbol.node);
  const duty = sourceOfDuty(checked, symbol);
  if (duty !== null) return duty;
  return isReported(symbol) ? REPORTED : DERIVED;
}

const REPORTED: EventSource<IrExpression> = { kind: 'reported' };

/** An event that comes about in any other way. */
const DERIVED: EventSource<IrExpression> = {
  kind: 'when',
  condition: { kind: 'constant', constant: { kind: 'none' } },
  site: 0,
  locals: 0,
  stratum: 0,
};

/** The names whose type is not known, because what is written of them is wrong. */
export function unsettledNames(checked: Checked): ReadonlySet<string> {
  const { lists } = checked.bound.symbols;
  const typed = [lists.blank, lists.fact, lists.ambiguity, lists.state, lists.definition].flat();
  const unsettled = typed.filter((symbol) => {
    const kind = checked.symbolTypes.get(symbol)?.kind;
    return kind === undefined || kind === 'error' || kind === 'open';
  });
  return new Set(unsettled.map((symbol) => symbol.name.text));
}

/** What every term with a formula has, without the formula. */
function formula(
  checked: Checked,
  symbol: ContractSymbol & { readonly clause: string },
): Pick<DefinitionSpec<null>, 'name' | 'type' | 'clause' | 'keyedBy' | 'site' | 'locals'> {
  const type = valueTypeOf(checked.symbolTypes.get(symbol));
  const keyedBy = checked.bound.keys.get(symbol)?.index ?? null;
  return { name: symbol.name.text, type, clause: symbol.clause, keyedBy, site: 0, locals: 0 };
}

function lowerFactTable(checked: Checked, symbol: FactSymbol): FactSpec {
  const { several, series, type } = symbol.node;
  return {
    name: symbol.name.text,
    type: valueTypeOf(checked.writtenTypes.get(type)),
    clause: symbol.clause,
    several,
    series: series === null ? null : calendarOf(checked, series),
    keyedBy: checked.bound.keys.get(symbol)?.index ?? null,
  };
}

function lowerObligationTable(checked: Checked, symbol: ObligationSymbol): ObligationTable {
  const { clause, events, node } = symbol;
  const { act } = node;
  const key = checked.bound.keys.get(symbol);
  const event = act?.kind === 'Perform' ? checked.bound.referents.get(act.event.name) : undefined;
  return {
    name: symbol.name.text,
    clause,
    by: (act?.by ?? []).map((party) => partyNamed(checked, party)),
    binds: act?.binds ?? 'all',
    to: act === null || act.kind === 'Perform' ? null : partyNamed(checked, act.to),
    act: {
      verb: act === null ? 'performs' : verbOf(act),
      event: event?.kind === 'declared' ? event.symbol.index : null,
    },
    key: key === undefined ? null : { event: key.index },
    events: indexesOf(events),
  };
}

function partyNamed(checked: Checked, name: Name): string {
  const referent = checked.bound.referents.get(name);
  return referent?.kind === 'declared' ? referent.symbol.name.text : name.text;
}

function calendarOf(checked: Checked, name: Name): number | null {
  const referent = checked.bound.referents.get(name);
  return referent?.kind === 'declared' ? referent.symbol.index : null;
}
