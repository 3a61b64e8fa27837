import type { Checked, Type } from '@termsheet/compiler';
import type {
  Arithmetic,
  Clamp,
  Comparison,
  Conditional,
  Definition,
  Expression,
  Interest,
  IsEither,
  Largest,
  List,
  ListItem,
  Rounding,
  SetStatement,
  State,
} from '@termsheet/dsl';
import { Unit } from '@termsheet/runtime';
import type { SyntaxNode } from '../tree/syntax-node.ts';

const YES_NO: Type = { kind: 'yes/no' };
const DATE: Type = { kind: 'date' };
const DAY_COUNT: Type = { kind: 'day count' };
const RATE: Type = { kind: 'quantity', unit: Unit.rate };

/** What is known of a contract where a type is wanted. */
export interface WantedContext {
  readonly checked: Checked;
  readonly money: Type | null;
  readonly shares: Type | null;
}

/**
 * The type that the place of an expression wants, as its neighbours tell: what it is added to or
 * compared with, what is set to it. `nodes` ends with the expression; null where nothing tells.
 */
export function wantedType(context: WantedContext, nodes: readonly SyntaxNode[]): Type | null {
  const node = nodes.at(-1);
  const parent = nodes.at(-2);
  if (node === undefined || parent === undefined) return null;
  const place: Place = { context, node, parent, nodes };
  return ofOperator(place) ?? ofChoice(place) ?? ofStatement(place) ?? ofDay(place);
}

interface Place {
  readonly context: WantedContext;
  readonly node: SyntaxNode;
  readonly parent: SyntaxNode;
  readonly nodes: readonly SyntaxNode[];
}

/** What is wanted of the whole that the expression is a part of. */
function ofWhole({ context, nodes }: Place): Type | null {
  return wantedType(context, nodes.slice(0, -1));
}

/** The type of a neighbour, where it is known for certain. */
function typeOf({ context }: Place, expression: Expression | null): Type | null {
  const type = expression === null ? undefined : context.checked.types.get(expression);
  return type === undefined || type.kind === 'open' || type.kind === 'error' ? null : type;
}

function ofOperator(place: Place): Type | null {
  const { node, parent } = place;
  switch (parent.kind) {
    case 'Arithmetic': {
      const { operator, left, right } = parent as Arithmetic;
      const other = typeOf(place, left === node ? right : left);
      if (operator === '+' || operator === '-') return other ?? ofWhole(place);
      return other?.kind === 'quantity' && other.unit.factors.length === 0 ? ofWhole(place) : null;
    }
    case 'Clamp': {
      const { operand, bound } = parent as Clamp;
      return typeOf(place, operand === node ? bound : operand) ?? ofWhole(place);
    }
    case 'Comparison': {
      const { left, right } = parent as Comparison;
      return typeOf(place, left === node ? right : left);
    }
    case 'IsEither': {
      const { left, members } = parent as IsEither;
      return left === node ? typeOf(place, members[0] ?? null) : typeOf(place, left);
    }
    case 'Rounding': {
      const { operand, place: to } = parent as Rounding;
      if (to.kind === 'multiples') return typeOf(place, operand === node ? to.of : operand);
      const { money, shares } = place.context;
      return ofWhole(place) ?? (to.kind === 'cent' ? money : to.kind === 'whole' ? shares : null);
    }
    case 'Group':
    case 'Negation':
    case 'PercentOf':
    case 'Statistic':
    case 'OnDate':
      return 'date' in parent && parent.date === node ? DATE : ofWhole(place);
    default:
      return null;
  }
}

function ofChoice(place: Place): Type | null {
  const { node, parent, nodes } = place;
  switch (parent.kind) {
    case 'Not':
    case 'Logical':
      return YES_NO;
    case 'Conditional': {
      const { condition, then, otherwise } = parent as Conditional;
      if (condition === node) return YES_NO;
      return typeOf(place, then === node ? otherwise : then) ?? ofWhole(place);
    }
    case 'ListItem': {
      if ((parent as ListItem).condition === node) return YES_NO;
      const list = nodes.at(-3);
      if (list?.kind !== 'List') return null;
      return ofItem({ ...place, nodes: nodes.slice(0, -1) }, list as List);
    }
    default:
      return null;
  }
}

function ofItem(place: Place, { operator, items }: List): Type | null {
  if (operator === 'all' || operator === 'any' || operator === 'none') return YES_NO;
  if (operator === 'later' || operator === 'earlier') return DATE;
  const known = items.map(({ value }) => (value === place.node ? null : typeOf(place, value)));
  return known.find((type) => type !== null) ?? ofWhole(place);
}

function ofStatement(place: Place): Type | null {
  const { parent, node, context } = place;
  const { checked } = context;
  switch (parent.kind) {
    case 'Set':
    case 'Reduce':
    case 'Increase': {
      const referent = checked.bound.symbols.find((parent as SetStatement).target.name);
      return (referent === undefined ? undefined : checked.symbolTypes.get(referent)) ?? null;
    }
    case 'Definition':
    case 'State': {
      const { resultType } = parent as Definition | State;
      return (resultType === null ? undefined : checked.writtenTypes.get(resultType)) ?? null;
    }
    case 'Upon':
    case 'ValidOnlyIf':
    case 'Check':
    case 'Covenant':
    case 'While':
    case 'DutyKey':
    case 'OccursWhen':
    case 'OccursAfterEach':
    case 'NoAdjustment':
    case 'ThereIs':
    case 'PickEvent':
      return YES_NO;
    case 'EventStatistic':
      return (parent as { readonly where?: unknown }).where === node ? YES_NO : ofWhole(place);
    case 'Pay':
    case 'PerDay':
      return context.money;
    case 'Deliver':
      return context.shares;
    case 'LateInterest':
      return RATE;
    case 'Largest': {
      const { condition, from, to } = parent as Largest;
      if (condition === node) return YES_NO;
      return typeOf(place, from === node ? to : from);
    }
    default:
      return null;
  }
}

function ofDay({ parent, node }: Place): Type | null {
  switch (parent.kind) {
    case 'DateOffset':
    case 'NearestOpenDay':
    case 'DayOfMonth':
    case 'DaysBetween':
    case 'OverWindow':
    case 'WithinWindow':
    case 'FromWindow':
    case 'AfterWindow':
    case 'BeforeWindow':
    case 'AtLeastBeforeWindow':
    case 'LatestOnOrBefore':
    case 'Effective':
    case 'DueOn':
    case 'InEffectSetting':
    case 'Late':
      return DATE;
    case 'Counting':
      return (parent as { readonly dayCount?: unknown }).dayCount === node ? DAY_COUNT : DATE;
    case 'Interest':
    case 'Accrual': {
      const { rate, from, until } = parent as Interest;
      if (rate === node) return RATE;
      return from === node || until === node ? DATE : null;
    }
    default:
      return null;
  }
}

/** The context of a file: what money and shares are where neither currency nor class is said. */
export function wantedContext(
  checked: Checked,
  {
    currency,
    shareClass,
  }: { readonly currency: string | null; readonly shareClass: string | null },
): WantedContext {
  return {
    checked,
    money: currency === null ? null : { kind: 'quantity', unit: Unit.money(currency) },
    shares: shareClass === null ? null : { kind: 'quantity', unit: Unit.shares(shareClass) },
  };
}
