import { unitLabel, type DurationBasis, type Unit, type ValueType } from '@termsheet/runtime';
import {
  call,
  list,
  member,
  name,
  number,
  object,
  text,
  truth,
  type Syntax,
} from '../layout/syntax.ts';
import type { ModuleContext } from '../module-context.ts';
import { constantCase } from '../names/camel-case.ts';

/** The constant of a value's type, as the engine has it. */
export function engineType(context: ModuleContext, type: ValueType): Syntax {
  const { hoisted } = context;
  return name(
    hoisted.nameOf({
      key: `type ${JSON.stringify(type)}`,
      wish: wishFor(context, type),
      type: context.use('ValueType'),
      value: () => typeObject(context, type),
    }),
  );
}

function wishFor(context: ModuleContext, type: ValueType): string {
  switch (type.kind) {
    case 'quantity':
      return constantCase(unitLabel(type.unit));
    case 'duration':
      return `LENGTH_IN_${constantCase(nameBasis(type.basis))}`;
    case 'one of':
      return constantCase(
        (context.exported.choices.get(JSON.stringify(type.members)) ?? 'ONE_OF').replace(
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

function typeObject(context: ModuleContext, type: ValueType): Syntax {
  const kind = text(type.kind);
  switch (type.kind) {
    case 'quantity':
      return object({ kind, unit: unitCode(context, type.unit) });
    case 'duration': {
      const basis =
        typeof type.basis === 'string'
          ? text(type.basis)
          : object({ calendar: text(type.basis.calendar) });
      return object({ kind, basis });
    }
    case 'one of':
      return object({ kind, members: list(type.members.map(text)) });
    case 'list':
      return object({ kind, of: engineType(context, type.of) });
    case 'occurrence':
      return object({ kind, event: text(type.event), isRow: truth(type.isRow) });
    default:
      return object({ kind });
  }
}

function unitCode(context: ModuleContext, unit: Unit): Syntax {
  const runtimeUnit = context.use('Unit');
  if (unit.per !== null) return unitOfFactors(context, unit);
  const [first, second, ...others] = unit.factors;
  if (first === undefined) return member(runtimeUnit, 'none');
  const currency =
    first.dimension.kind === 'currency' && first.power === 1 ? first.dimension : null;
  if (second === undefined && currency !== null) {
    return call(`${runtimeUnit}.money`, text(currency.code));
  }
  if (second === undefined && first.power === 1 && first.dimension.kind === 'shares') {
    return call(`${runtimeUnit}.shares`, text(first.dimension.shareClass));
  }
  if (second === undefined && first.dimension.kind === 'annum' && Math.abs(first.power) === 1) {
    return member(runtimeUnit, first.power === 1 ? 'years' : 'rate');
  }
  const shares =
    second?.dimension.kind === 'shares' && second.power === -1 ? second.dimension : null;
  if (currency !== null && shares !== null && others.length === 0) {
    return call(`${runtimeUnit}.price`, text(currency.code), text(shares.shareClass));
  }
  return unitOfFactors(context, unit);
}

function unitOfFactors(context: ModuleContext, unit: Unit): Syntax {
  const factors = unit.factors.map(({ dimension, power }) => {
    const kind = text(dimension.kind);
    const of =
      dimension.kind === 'currency'
        ? object({ kind, code: text(dimension.code) })
        : dimension.kind === 'shares'
          ? object({ kind, shareClass: text(dimension.shareClass) })
          : object({ kind });
    return object({ dimension: of, power: number(power) });
  });
  const per = unit.per === null ? [] : [text(unit.per)];
  return call(context.use('unitOfFactors'), list(factors), ...per);
}
