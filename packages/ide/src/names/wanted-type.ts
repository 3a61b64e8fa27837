import type { SymbolTable, Type } from '@termsheet/compiler';
import type {
  Ambiguous,
  Application,
  Arithmetic,
  Assumption,
  Clamp,
  Comparison,
  Conditional,
  Definition,
  Expression,
  IsEither,
  Largest,
  List,
  Name,
  Rounding,
  Schedule,
  SetStatement,
  State,
  Target,
  TypeNode,
} from '@termsheet/dsl';
import { Unit } from '@termsheet/runtime';
import type { SyntaxNode } from '../tree/syntax-node.ts';
import { combined } from './combined-unit.ts';

const YES_NO: Type = { kind: 'yes/no' };
const DATE: Type = { kind: 'date' };
const DAY_COUNT: Type = { kind: 'day count' };
const RATE: Type = { kind: 'quantity', unit: Unit.rate };
const ANY_QUANTITY: Type = { kind: 'open', of: 'zero' };
const PERIOD: Type = { kind: 'duration', basis: 'calendar months' };

/** How the types are read of what stands about a place; each answer null where it is not known. */
export interface TypeReader {
  readonly symbols: SymbolTable;
  readonly ofExpression: (expression: Expression) => Type | null;
  readonly ofName: (name: Name) => Type | null;
  readonly ofWritten: (type: TypeNode) => Type | null;
  /** What is paid, where no currency is said. */
  readonly money: Type | null;
  /** What is delivered, where no class is said. */
  readonly shares: Type | null;
}

/** What fits at a place: values of a type, an event that is at hand, or anything (null). */
export type Wanted = Type | 'event' | null;

/**
 * What the place at the end of a path wants, as its neighbours tell: what it is added to or compared
 * with, what is set to it, what it is given for. Null where nothing tells.
 */
export function wantedAt(types: TypeReader, nodes: readonly SyntaxNode[]): Wanted {
  const node = nodes.at(-1);
  const parent = nodes.at(-2);
  if (node === undefined || parent === undefined) return null;
  const place: Place = { types, node, parent, nodes };
  return byPart(place) ?? inOperator(place) ?? inPhrase(place) ?? inStatement(place);
}

/** The one type that the place at the end of a path wants; null where it may be of several, or none. */
export function wantedType(types: TypeReader, nodes: readonly SyntaxNode[]): Type | null {
  const wanted = wantedAt(types, nodes);
  return wanted === 'event' || wanted?.kind === 'open' ? null : wanted;
}

interface Place {
  readonly types: TypeReader;
  readonly node: SyntaxNode;
  readonly parent: SyntaxNode;
  readonly nodes: readonly SyntaxNode[];
}

/** What is wanted of the whole that the place is a part of. */
function ofWhole({ types, nodes }: Place): Wanted {
  return wantedAt(types, nodes.slice(0, -1));
}

/** What a neighbour is; where it does not show, what is wanted of the whole. */
function like(place: Place, neighbour: Expression): Wanted {
  return place.types.ofExpression(neighbour) ?? ofWhole(place);
}

/** Whose every part is a condition, though none is called one. */
const CONDITIONS: ReadonlySet<string> = new Set(['NoAdjustment', 'Logical', 'Not', 'Check']);

const DATES: ReadonlySet<string> = new Set([
  'Effective',
  'InEffectSetting',
  'DateOffset',
  'NearestOpenDay',
  'DayOfMonth',
  'DaysBetween',
  'OverWindow',
  'WithinWindow',
  'FromWindow',
  'AfterWindow',
  'AtLeastBeforeWindow',
  'BeforeWindow',
  'DueOn',
  'Late',
  'LatestOnOrBefore',
  'Cure',
  'Event',
]);

const EVENTS: ReadonlySet<string> = new Set(['FieldOf', 'DateOfEvent']);

/** What a part is wanted to be by its place alone. */
function byPart({ parent, node }: Place): Wanted {
  if (DATES.has(parent.kind)) return DATE;
  if (CONDITIONS.has(parent.kind)) return YES_NO;
  if (EVENTS.has(parent.kind)) return 'event';
  const parts = parent as SyntaxNode & Readonly<Record<string, unknown>>;
  switch (node) {
    case parts['condition']:
    case parts['where']:
    case parts['unless']:
    case parts['when']:
      return YES_NO;
    case parts['rate']:
      return RATE;
    case parts['weight']:
      return ANY_QUANTITY;
    case parts['dayCount']:
      return DAY_COUNT;
    case parts['maturing']:
    case parts['date']:
      return DATE;
    default:
      return null;
  }
}

function inOperator(place: Place): Wanted {
  const { node, parent, types } = place;
  switch (parent.kind) {
    case 'Arithmetic':
      return inArithmetic(place, parent as Arithmetic);
    case 'Clamp': {
      const { operand, bound } = parent as Clamp;
      return like(place, operand === node ? bound : operand);
    }
    case 'Comparison': {
      const { left, right } = parent as Comparison;
      return types.ofExpression(left === node ? right : left);
    }
    case 'IsEither': {
      const { left, members } = parent as IsEither;
      const [member = left] = members;
      return types.ofExpression(left === node ? member : left);
    }
    case 'Rounding': {
      const { operand, place: to } = parent as Rounding;
      if (to.kind === 'multiples') return like(place, operand === node ? to.of : operand);
      const rounded = to.kind === 'cent' ? types.money : to.kind === 'whole' ? types.shares : null;
      return ofWhole(place) ?? rounded;
    }
    case 'ImmediatelyBefore':
      return 'event' in parent && parent.event === node ? 'event' : ofWhole(place);
    case 'Group':
    case 'Negation':
    case 'PercentOf':
    case 'OnDate':
    case 'AsIf':
      return ofWhole(place);
    default:
      return null;
  }
}

/** What is left of the whole, once the other figure is taken out of it. */
function inArithmetic(place: Place, { operator, left, right }: Arithmetic): Wanted {
  const isLeft = left === place.node;
  const other = isLeft ? right : left;
  if (operator === '+' || operator === '-') return like(place, other);
  const type = place.types.ofExpression(other);
  const whole = ofWhole(place);
  if (whole === 'event') return null;
  if (operator === '*') return combined(whole, '/', type);
  return isLeft ? combined(whole, '*', type) : combined(type, '/', whole);
}

function inPhrase(place: Place): Wanted {
  const { node, parent, types, nodes } = place;
  switch (parent.kind) {
    case 'Conditional': {
      const { then, otherwise } = parent as Conditional;
      return like(place, then === node ? otherwise : then);
    }
    case 'ListItem': {
      const list = nodes.at(-3);
      const ofList: Place = { ...place, nodes: nodes.slice(0, -1) };
      return list?.kind === 'List' ? inList(ofList, list as List) : null;
    }
    case 'Statistic':
    case 'EventStatistic':
      return ofWhole(place);
    case 'Largest': {
      const { from, to } = parent as Largest;
      return like(place, from === node ? to : from);
    }
    case 'Interest':
    case 'Accrual':
      return 'principal' in parent && parent.principal === node ? types.money : DATE;
    case 'Schedule': {
      const { dates } = parent as Schedule;
      return dates.kind === 'Every' && dates.period === node ? PERIOD : DATE;
    }
    case 'Application':
      return asArgument(types, parent as Application);
    case 'Assumption':
    case 'UseBinding':
    case 'GivenLine':
      return types.ofName((parent as Assumption).name);
    case 'Reading': {
      const { readings = [] } = (nodes.at(-3) ?? {}) as Partial<Ambiguous>;
      return firstKnown(
        types,
        readings.map(({ value }) => (value === node ? null : value)),
      );
    }
    default:
      return null;
  }
}

function inList(place: Place, { operator, items }: List): Wanted {
  if (operator === 'all' || operator === 'any' || operator === 'none') return YES_NO;
  if (operator === 'later' || operator === 'earlier') return DATE;
  // The factors of a product may be of any unit.
  if (operator === 'product') return null;
  const others = items.map(({ value }) => (value === place.node ? null : value));
  const known = firstKnown(place.types, others);
  return (known?.kind === 'list' ? known.of : known) ?? ofWhole(place);
}

function firstKnown(types: TypeReader, values: readonly (Expression | null)[]): Type | null {
  for (const value of values) {
    const type = value === null ? null : types.ofExpression(value);
    if (type !== null) return type;
  }
  return null;
}

/** A Term is given for what its parameter is, or for an event. */
function asArgument({ symbols, ofWritten }: TypeReader, { callee }: Application): Wanted {
  const node = symbols.byName.get(callee.text)?.node;
  // A Term that is not declared yet may take either.
  if (node === undefined) return null;
  const isGivenValue = node.kind === 'Definition' && node.parameter !== null;
  return isGivenValue ? ofWritten(node.parameter.type) : 'event';
}

function inStatement({ parent, node, types }: Place): Wanted {
  switch (parent.kind) {
    case 'Set':
    case 'Reduce':
    case 'Increase':
      return types.ofName((parent as SetStatement).target.name);
    case 'Target':
      return (parent as Target).of === node ? 'event' : YES_NO;
    case 'Definition':
    case 'State': {
      const { resultType } = parent as Definition | State;
      return resultType === null ? null : types.ofWritten(resultType);
    }
    case 'Pay':
    case 'PerDay':
      return types.money;
    case 'Deliver':
      return types.shares;
    default:
      return null;
  }
}
