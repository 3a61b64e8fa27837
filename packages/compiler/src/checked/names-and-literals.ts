import type {
  DurationUnit,
  Literal,
  Name,
  PriceLiteral,
  RatioLiteral,
  RatioType,
  SharesLiteral,
  Span,
  TimeLiteral,
  TypeNode,
} from '@termsheet/dsl';
import { isCurrency } from '@termsheet/dsl';
import { isZone, parseExact, Unit, zoneNames, type DurationBasis } from '@termsheet/runtime';
import { ambiguousShareClass } from '../diagnostics/ambiguous-share-class.ts';
import { missingCurrency } from '../diagnostics/missing-currency.ts';
import { ratioPerNothing } from '../diagnostics/ratio-per-nothing.ts';
import { unknownCurrency } from '../diagnostics/unknown-currency.ts';
import { missingShareClass } from '../diagnostics/missing-share-class.ts';
import { unknownTimeZone } from '../diagnostics/unknown-time-zone.ts';
import type { FieldSymbol } from '../bound/symbol.ts';
import type { CheckContext } from './check-context.ts';
import { checkDuration } from './counts.ts';
import { inferDayCount } from './interest.ts';
import { statedCurrency } from './stated-currency.ts';
import { numberType, quantity } from './quantity.ts';
import { combineUnits } from './requirements.ts';
import { occurrenceType } from './tables.ts';
import {
  anythingType,
  dateType,
  dayCountType,
  durationType,
  errorType,
  listType,
  partyType,
  textType,
  timeType,
  yesNoType,
  zeroType,
  type Type,
} from './type.ts';
import { typeOfAmount } from './type-of-amount.ts';

/** The type of a literal. */
export function inferLiteral(context: CheckContext, literal: Literal): Type {
  switch (literal.kind) {
    case 'MoneyLiteral':
      return quantity(Unit.money(literal.currency));
    case 'PriceLiteral':
      return inferPrice(context, literal);
    case 'SharesLiteral':
      return inferShares(context, literal);
    case 'RatioLiteral':
      return inferRatio(context, literal);
    case 'NumberLiteral':
      return /^0+$/.test(literal.value) ? zeroType : numberType;
    case 'PercentLiteral':
      return numberType;
    case 'RateLiteral':
      return quantity(Unit.rate);
    case 'DurationLiteral':
      checkDuration(context, literal);
      return durationType(basisOf(context, literal.unit));
    case 'DateLiteral':
      return dateType;
    case 'TimeLiteral':
      return inferTime(context, literal);
    case 'DayCountLiteral':
      return inferDayCount(context, literal);
    case 'YesNoLiteral':
      return yesNoType;
    case 'NoneLiteral':
      return anythingType;
    case 'Text':
      return textType;
  }
}

/** A time whose zone is not known is a time all the same: its zone is what is wrong. */
function inferTime(context: CheckContext, { zone, span }: TimeLiteral): Type {
  if (!isZone(zone)) {
    const nearest = context.suggest(zone, zoneNames)[0] ?? null;
    context.report(unknownTimeZone.at(span, { zone, nearest }));
  }
  return timeType;
}

function inferShares(context: CheckContext, literal: SharesLiteral): Type {
  const found = shareClassFor(context, literal.shareClass, literal.span);
  if (found === 'error') return errorType;
  return found === 'open'
    ? { kind: 'open', of: 'shares' }
    : quantity(Unit.shares(found.shareClass));
}

function inferPrice(context: CheckContext, literal: PriceLiteral): Type {
  const found = shareClassFor(context, literal.shareClass, literal.span);
  if (found === 'error') return errorType;
  if (found === 'open') return { kind: 'open', of: 'price', currency: literal.currency };
  return quantity(Unit.price(literal.currency, found.shareClass));
}

/** The class written, or the contract's only one; `open` where the context must say. */
function shareClassFor(
  context: CheckContext,
  written: Name | null,
  span: Span,
): { readonly shareClass: string } | 'open' | 'error' {
  if (written !== null) {
    const referent = context.bound.referents.get(written);
    return referent?.kind === 'declared' ? { shareClass: referent.symbol.name.text } : 'error';
  }
  const classes = context.bound.symbols.lists['share class'];
  const [only] = classes;
  if (only === undefined) {
    context.report(missingShareClass.at(span, {}));
    return 'error';
  }
  return classes.length === 1 ? { shareClass: only.name.text } : 'open';
}

/** What a duration counts, in the words of the types. */
function basisOf(context: CheckContext, unit: DurationUnit): DurationBasis {
  if (unit.kind === 'calendar') {
    return unit.unit === 'days' || unit.unit === 'weeks' ? 'calendar days' : 'calendar months';
  }
  const referent = context.bound.referents.get(unit.calendar);
  const name = referent?.kind === 'declared' ? referent.symbol.name.text : unit.calendar.text;
  return { calendar: name };
}

/** The type that is written; reported once where it cannot be read. */
export function writtenType(context: CheckContext, node: TypeNode): Type {
  const known = context.writtenTypes.get(node);
  if (known !== undefined) return known;
  const type = readType(context, node);
  context.writtenTypes.set(node, type);
  return type;
}

function readType(context: CheckContext, node: TypeNode): Type {
  switch (node.kind) {
    case 'Hole':
      return errorType;
    case 'OneOfType':
      return oneOfType(node);
    case 'MoneyType': {
      const currency = currencyOfType(context, node);
      return currency === null ? errorType : quantity(Unit.money(currency));
    }
    case 'RatioType':
      return readRatioType(context, node);
    case 'NamedType': {
      const referent = context.bound.referents.get(node.name);
      if (referent?.kind !== 'declared' || referent.symbol.kind !== 'event') return errorType;
      return occurrenceType(referent.symbol);
    }
    case 'SharesType':
    case 'PriceType':
      return readShareType(context, node);
    case 'DurationType': {
      const { unit } = node;
      if (unit === 'days or months') return durationType('calendar days or months');
      return durationType(unit === null ? 'calendar days' : basisOf(context, unit));
    }
    case 'SimpleType':
      return readSimpleType(node);
  }
}

type OneOfType = Extract<TypeNode, { readonly kind: 'OneOfType' }>;

/** What was written and not edited since is the same node, and so the same type. */
const writtenOut = new WeakMap<OneOfType, Type>();

function oneOfType(node: OneOfType): Type {
  const known = writtenOut.get(node);
  if (known !== undefined) return known;
  const type: Type = { kind: 'one of', members: node.members.map((member) => member.text) };
  writtenOut.set(node, type);
  return type;
}

type SimpleType = Extract<TypeNode, { readonly kind: 'SimpleType' }>;

function readSimpleType(node: SimpleType): Type {
  switch (node.type) {
    case 'number':
      return numberType;
    case 'rate':
      return quantity(Unit.rate);
    case 'date':
      return dateType;
    case 'time':
      return timeType;
    case 'day count':
      return dayCountType;
    case 'yes/no':
      return yesNoType;
    case 'text':
      return textType;
    case 'party':
      return partyType;
  }
}

function readShareType(
  context: CheckContext,
  node: Extract<TypeNode, { readonly kind: 'SharesType' | 'PriceType' }>,
): Type {
  const found = onlyClassFor(context, node.shareClass, node.span);
  if (found === null) return errorType;
  if (node.kind === 'SharesType') return quantity(Unit.shares(found));
  const currency = currencyOfType(context, node);
  return currency === null ? errorType : quantity(Unit.price(currency, found));
}

/** The class written, or the contract's only one; null where neither is, which is then reported. */
function onlyClassFor(context: CheckContext, written: Name | null, span: Span): string | null {
  const found = shareClassFor(context, written, span);
  if (found === 'open') reportAmbiguousClass(context, span);
  return typeof found === 'string' ? null : found.shareClass;
}

function inferRatio(context: CheckContext, { amount, per, span }: RatioLiteral): Type {
  const above =
    amount.kind === 'MoneyLiteral'
      ? Unit.money(amount.currency)
      : sharesUnit(context, amount.shareClass, amount.span);
  return ratioType(context, above, { per, span });
}

function readRatioType(context: CheckContext, { of, per, span }: RatioType): Type {
  const above =
    of.kind === 'Currency'
      ? moneyUnit(context, of.code.text, of.code.span)
      : sharesUnit(context, of.shareClass, span);
  return ratioType(context, above, { per, span });
}

/** So much for each of something; its figures are shown for as many as are written. */
function ratioType(
  context: CheckContext,
  above: Unit | null,
  { per, span }: Pick<RatioLiteral, 'per' | 'span'>,
): Type {
  const below =
    per.kind === 'PerShare'
      ? sharesUnit(context, per.shareClass, per.span)
      : moneyUnit(context, per.currency, per.span);
  if (per.kind === 'PerMoney' && parseExact(per.amount)?.isZero() === true) {
    context.report(ratioPerNothing.at(per.span, {}));
    return errorType;
  }
  if (above === null || below === null) return errorType;
  const unit = combineUnits(context, span, { operator: '/', left: above, right: below });
  if (unit === null) return errorType;
  const isShownPer = per.kind === 'PerMoney' && unit.factors.length > 0;
  return quantity(isShownPer ? Unit.shownPer(unit, per.amount) : unit);
}

function sharesUnit(context: CheckContext, written: Name | null, span: Span): Unit | null {
  const shareClass = onlyClassFor(context, written, span);
  return shareClass === null ? null : Unit.shares(shareClass);
}

function moneyUnit(context: CheckContext, code: string, span: Span): Unit | null {
  return isKnownCurrency(context, code, span) ? Unit.money(code) : null;
}

function isKnownCurrency(context: CheckContext, code: string, span: Span): boolean {
  if (isCurrency(code)) return true;
  context.report(unknownCurrency.at(span, { code }));
  return false;
}

/** The currency of `money in EUR`, or of the contract where none is written. */
function currencyOfType(
  context: CheckContext,
  { currency, span }: { readonly currency: Name | null; readonly span: Span },
): string | null {
  if (currency === null) return currencyOfContract(context, span);
  return isKnownCurrency(context, currency.text, currency.span) ? currency.text : null;
}

/** `money` and `price` are in the currency of the document that says so. */
function currencyOfContract(context: CheckContext, span: Span): string | null {
  const currency = statedCurrency(context, span);
  // A file without a contract is reported as that.
  if (currency === null && context.bound.contract !== null) {
    context.report(missingCurrency.at(span, {}));
  }
  return currency;
}

export function reportAmbiguousClass(context: CheckContext, span: Span): void {
  const classes = context.bound.symbols.lists['share class'].map((symbol) => symbol.name.text);
  context.report(ambiguousShareClass.at(span, { classes }));
}

/** The type of a field: of each value a list, where it has several. */
export function typeOfField(context: CheckContext, field: FieldSymbol): Type {
  const known = context.fieldTypes.get(field);
  if (known !== undefined) return known;
  const { node } = field;
  const type =
    node.kind === 'Field'
      ? severalOf(writtenType(context, node.type), node)
      : typeOfAmount(context, node);
  context.fieldTypes.set(field, type);
  return type;
}

/** The type of what may have several values. */
export function severalOf(type: Type, node: { readonly several: boolean }): Type {
  if (!node.several || type.kind === 'error' || type.kind === 'open') return type;
  return listType(type);
}
