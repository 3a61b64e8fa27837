import type { Name } from '@termsheet/dsl';
import type { FactSpec, Program } from '@termsheet/runtime';
import type { ContractSymbol, FactSymbol } from '../bound/symbol.ts';
import type { Checked } from '../checked/checked.ts';
import { currencyOf } from './currency-of.ts';
import type { Tables } from './tables.ts';
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
    blanks: lists.blank.map((symbol) => named(checked, symbol)),
    facts: lists.fact.map((symbol) => lowerFactTable(checked, symbol)),
    ambiguities: lists.ambiguity.map((symbol) => ({
      ...formula(checked, symbol),
      readings: symbol.node.readings.map(({ label }) => ({ label: label.text, value: null })),
    })),
    events: lists.event.map((symbol) => ({
      name: symbol.name.text,
      clause: symbol.clause,
      by: symbol.node.by.map((party) => party.text),
      fields: [...symbol.fields.values()].map(({ name, node }) => ({
        name: name.text,
        type: valueTypeOf(checked.writtenTypes.get(node.type)),
        several: node.several,
      })),
    })),
    states: lists.state.map((symbol) => ({ ...formula(checked, symbol), start: null })),
    definitions: [
      ...lists.definition.map((symbol) => ({
        ...formula(checked, symbol),
        parameter: lowerParameter(checked, symbol.node.parameter),
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

function named(
  checked: Checked,
  symbol: ContractSymbol & { readonly clause: string },
): Program<unknown>['blanks'][number] {
  const type = valueTypeOf(checked.symbolTypes.get(symbol));
  return { name: symbol.name.text, type, clause: symbol.clause };
}

function formula(
  checked: Checked,
  symbol: ContractSymbol & { readonly clause: string },
): ReturnType<typeof named> & { keyedBy: number | null; site: number; locals: number } {
  const keyedBy = checked.bound.keys.get(symbol)?.index ?? null;
  return { ...named(checked, symbol), keyedBy, site: 0, locals: 0 };
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

function calendarOf(checked: Checked, name: Name): number | null {
  const referent = checked.bound.referents.get(name);
  return referent?.kind === 'declared' ? referent.symbol.index : null;
}

type Parameter = Checked['bound']['symbols']['lists']['definition'][number]['node']['parameter'];

function lowerParameter(
  checked: Checked,
  parameter: Parameter,
): Program<unknown>['definitions'][number]['parameter'] {
  if (parameter === null) return null;
  return {
    name: parameter.name.text,
    type: valueTypeOf(checked.writtenTypes.get(parameter.type)),
  };
}
