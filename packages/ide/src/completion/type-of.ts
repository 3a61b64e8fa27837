import { nearestDayOf, type Type } from '@termsheet/compiler';
import type { Arithmetic, DurationLiteral, Expression, List, Name, TypeNode } from '@termsheet/dsl';
import { Unit } from '@termsheet/runtime';
import { combined, DAYS } from '../names/combined-unit.ts';
import { typeSettingOf } from '../names/type-setting.ts';
import type { TypeReader } from '../names/wanted-type.ts';
import type { Analysis } from '../workspace/analysis.ts';
import { fieldInScope, type LocalScope } from './scope.ts';

/** What types are told from: the analysis of the file, and the scope of the place. */
export interface TypeSource {
  readonly analysis: Analysis;
  readonly scope: LocalScope;
}

const DATE: Type = { kind: 'date' };
const YES_NO: Type = { kind: 'yes/no' };

const NUMBER: Type = { kind: 'quantity', unit: Unit.none };

/** The types of what is half-written, as far as they show. */
export function halfWrittenTypes(source: TypeSource): TypeReader {
  const shareClass = onlyShareClass(source);
  return {
    symbols: source.scope.symbols,
    ofExpression: (expression) => typeOf(source, expression),
    ofName: (name) => typeOfName(source, name),
    ofWritten: (type) => typeOfTypeNode(source, type),
    money: { kind: 'quantity', unit: Unit.money(currencyOf(source)) },
    shares: shareClass === null ? null : { kind: 'quantity', unit: Unit.shares(shareClass) },
  };
}

/** The type of a half-written expression as far as it shows; null where it does not. */
function typeOf(source: TypeSource, node: Expression): Type | null {
  switch (node.kind) {
    case 'Reference':
      return typeOfName(source, node.name);
    case 'Application':
      return typeOfName(source, node.callee);
    case 'FieldOf':
      return typeOfField(source, node.field);
    case 'Arithmetic':
      return typeOfArithmetic(source, node);
    case 'List':
      return typeOfList(source, node);
    case 'MoneyLiteral':
      return { kind: 'quantity', unit: Unit.money(node.currency) };
    case 'PriceLiteral':
    case 'SharesLiteral':
      return typeOfShares(source, node);
    case 'NumberLiteral':
      // A bare 0 is one of any quantity.
      return Number(node.value) === 0 ? null : NUMBER;
    case 'PercentLiteral':
      return NUMBER;
    case 'RateLiteral':
      return { kind: 'quantity', unit: Unit.rate };
    case 'EventStatistic':
      if (node.statistic === 'count') return NUMBER;
      return node.operand === null ? null : typeOf(source, node.operand);
    case 'Statistic':
      return itemType(typeOf(source, node.operand));
    default:
      return simpleType(source, node);
  }
}

function simpleType(source: TypeSource, node: Expression): Type | null {
  switch (node.kind) {
    case 'Group':
      return typeOf(source, node.inner);
    case 'Negation':
    case 'Rounding':
    case 'Clamp':
    case 'PercentOf':
    case 'OnDate':
    case 'ImmediatelyBefore':
    case 'AsIf':
      return typeOf(source, node.operand);
    case 'Conditional':
      return typeOf(source, node.then);
    case 'Largest':
      return typeOf(source, node.from);
    case 'LatestOnOrBefore':
      return typeOfName(source, node.series);
    case 'Allocate':
      return typeOf(source, node.amount);
    case 'Interest':
      return typeOf(source, node.principal);
    case 'DateLiteral':
    case 'DateOffset':
    case 'DateInQuestion':
    case 'DateOfEvent':
    case 'NearestOpenDay':
    case 'DayOfMonth':
      return DATE;
    case 'PickEvent':
      return nearestDayOf(source.analysis.compilation.bound, node) === null ? null : DATE;
    case 'DaysBetween':
      return DAYS;
    case 'DurationLiteral':
      return isOfDays(node) ? DAYS : null;
    case 'Comparison':
    case 'IsEither':
    case 'IsWithin':
    case 'OnDays':
    case 'Not':
    case 'Logical':
    case 'ThereIs':
    case 'YesNoLiteral':
      return YES_NO;
    case 'Text':
      return { kind: 'text' };
    case 'TimeLiteral':
      return { kind: 'time' };
    case 'DayCountLiteral':
      return { kind: 'day count' };
    default:
      return null;
  }
}

/** The type of what a name stands for at the place. */
export function typeOfName(source: TypeSource, name: Pick<Name, 'text'>): Type | null {
  const { analysis, scope } = source;
  const { symbolTypes, localTypes } = analysis.compilation.checked;
  const local = scope.locals.find((each) => each.name.text === name.text);
  if (local !== undefined) {
    if (local.type !== null) return typeOfTypeNode(source, local.type);
    if (local.from !== null) return typeOf(source, local.from);
    const known = [...localTypes].find(([binding]) => binding.name.text === name.text);
    return known?.[1] ?? null;
  }
  const symbol = scope.symbols.byName.get(name.text);
  if (symbol !== undefined) return symbolTypes.get(symbol) ?? null;
  return typeOfField(source, name);
}

function typeOfField({ analysis, scope }: TypeSource, name: Pick<Name, 'text'>): Type | null {
  const { fieldTypes } = analysis.compilation.checked;
  const [other] = scope.symbols.eventsByField.get(name.text) ?? [];
  const field = fieldInScope(scope, name.text) ?? other?.fields.get(name.text);
  return field === undefined ? null : (fieldTypes.get(field) ?? null);
}

/** The type that a written type stands for. */
export function typeOfTypeNode(source: TypeSource, node: TypeNode): Type | null {
  const known = source.analysis.compilation.checked.writtenTypes.get(node);
  if (known !== undefined) return known.kind === 'error' ? null : known;
  const classOf = (name: Name | null): string | null => name?.text ?? onlyShareClass(source);
  const currency = (name: Name | null): string => name?.text ?? currencyOf(source);
  switch (node.kind) {
    case 'SimpleType':
      if (node.type === 'number') return NUMBER;
      if (node.type === 'rate') return { kind: 'quantity', unit: Unit.rate };
      return { kind: node.type };
    case 'MoneyType':
      return { kind: 'quantity', unit: Unit.money(currency(node.currency)) };
    case 'PriceType': {
      const shares = classOf(node.shareClass);
      if (shares === null) return null;
      return { kind: 'quantity', unit: Unit.price(currency(node.currency), shares) };
    }
    case 'SharesType': {
      const shares = classOf(node.shareClass);
      return shares === null ? null : { kind: 'quantity', unit: Unit.shares(shares) };
    }
    case 'OneOfType':
      return { kind: 'one of', members: node.members.map(({ text }) => text) };
    case 'NamedType':
      return { kind: 'occurrence', event: node.name.text, isRow: true };
    default:
      return null;
  }
}

function typeOfShares(
  source: TypeSource,
  node: Extract<Expression, { kind: 'PriceLiteral' | 'SharesLiteral' }>,
): Type | null {
  const shares = node.shareClass?.text ?? onlyShareClass(source);
  if (shares === null) return null;
  const unit =
    node.kind === 'PriceLiteral' ? Unit.price(node.currency, shares) : Unit.shares(shares);
  return { kind: 'quantity', unit };
}

function onlyShareClass({ analysis }: TypeSource): string | null {
  return typeSettingOf(analysis).shareClass;
}

/** The currency of the contract; where it states none, dollars, which contracts mostly are in. */
export function currencyOf({ analysis }: Pick<TypeSource, 'analysis'>): string {
  return typeSettingOf(analysis).currency ?? 'USD';
}

function typeOfArithmetic(source: TypeSource, { operator, left, right }: Arithmetic): Type | null {
  const [one, other] = [typeOf(source, left), typeOf(source, right)];
  if (operator === '+' || operator === '-') return one ?? other;
  return combined(one, operator, other);
}

function isOfDays({ unit }: DurationLiteral): boolean {
  return unit.kind === 'calendar' && (unit.unit === 'days' || unit.unit === 'weeks');
}

const CONDITIONS: ReadonlySet<string> = new Set(['all', 'any', 'none']);

function typeOfList(source: TypeSource, { operator, items }: List): Type | null {
  if (CONDITIONS.has(operator)) return YES_NO;
  for (const { value } of items) {
    const type = typeOf(source, value);
    if (type !== null) return itemType(type);
  }
  return null;
}

/** A statistic of a list is of its items. */
function itemType(type: Type | null): Type | null {
  return type?.kind === 'list' ? type.of : type;
}
