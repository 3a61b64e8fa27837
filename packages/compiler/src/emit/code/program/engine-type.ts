import { unitLabel, type DurationBasis, type Unit, type ValueType } from '@termsheet/runtime';
import { call, list, make, member, name, number, record, text, truth, type Code } from '../code.ts';
import type { ProgramContext } from '../program-context.ts';
import { constantCase } from '../names/words-of.ts';

/** The constant of a value's type, as the engine has it. */
export function engineType(context: ProgramContext, type: ValueType): Code {
  return name(
    context.hoist({
      key: `type ${JSON.stringify(type)}`,
      wish: wishFor(context, type),
      type: 'ValueType',
      value: () => typeObject(context, type),
    }),
  );
}

function wishFor(context: ProgramContext, type: ValueType): string {
  switch (type.kind) {
    case 'quantity':
      return constantCase(unitLabel(type.unit));
    case 'duration':
      return `LENGTH_IN_${constantCase(nameBasis(type.basis))}`;
    case 'one of':
      return constantCase(
        (context.choices.get(JSON.stringify(type.members)) ?? 'ONE_OF').replace(
          /(?<=[a-z\d])(?=[A-Z])/g,
          ' ',
        ),
      );
    case 'list':
      return `LIST_OF_${wishFor(context, type.of)}`;
    case 'occurrence':
      return constantCase(type.event);
    default:
      return constantCase(type.kind);
  }
}

function nameBasis(basis: DurationBasis): string {
  return typeof basis === 'string' ? basis : basis.calendar;
}

function typeObject(context: ProgramContext, type: ValueType): Code {
  const kind = text(type.kind);
  switch (type.kind) {
    case 'quantity':
      return record('ValueType', { kind, unit: unitCode(context, type.unit) });
    case 'duration': {
      const basis =
        typeof type.basis === 'string'
          ? text(type.basis)
          : record('NamedCalendarDays', { calendar: text(type.basis.calendar) });
      return record('ValueType', { kind, basis });
    }
    case 'one of':
      return record('ValueType', { kind, members: list(type.members.map(text)) });
    case 'list':
      return record('ValueType', { kind, of: engineType(context, type.of) });
    case 'occurrence':
      return record('ValueType', { kind, event: text(type.event), isRow: truth(type.isRow) });
    default:
      return record('ValueType', { kind });
  }
}

function unitCode(context: ProgramContext, unit: Unit): Code {
  const runtimeUnit = context.use('Unit');
  if (unit.per !== null) return unitOfFactors(context, unit);
  const [first, second, ...others] = unit.factors;
  if (first === undefined) return member(runtimeUnit, 'none');
  const currency =
    first.dimension.kind === 'currency' && first.power === 1 ? first.dimension : null;
  if (second === undefined && currency !== null) {
    return make(runtimeUnit, 'money', text(currency.code));
  }
  if (second === undefined && first.power === 1 && first.dimension.kind === 'shares') {
    return make(runtimeUnit, 'shares', text(first.dimension.shareClass));
  }
  if (second === undefined && first.dimension.kind === 'annum' && Math.abs(first.power) === 1) {
    return member(runtimeUnit, first.power === 1 ? 'years' : 'rate');
  }
  if (second === undefined && first.dimension.kind === 'day' && first.power === 1) {
    return member(runtimeUnit, 'days');
  }
  const shares =
    second?.dimension.kind === 'shares' && second.power === -1 ? second.dimension : null;
  if (currency !== null && shares !== null && others.length === 0) {
    return make(runtimeUnit, 'price', text(currency.code), text(shares.shareClass));
  }
  return unitOfFactors(context, unit);
}

function unitOfFactors(context: ProgramContext, unit: Unit): Code {
  const factors = unit.factors.map(({ dimension, power }) => {
    const kind = text(dimension.kind);
    const of =
      dimension.kind === 'currency'
        ? record('Dimension', { kind, code: text(dimension.code) })
        : dimension.kind === 'shares'
          ? record('Dimension', { kind, shareClass: text(dimension.shareClass) })
          : record('Dimension', { kind });
    return record('Factor', { dimension: of, power: number(power) });
  });
  const per = unit.per === null ? [] : [text(unit.per)];
  return call(context.use('unitOfFactors'), list(factors), ...per);
}
