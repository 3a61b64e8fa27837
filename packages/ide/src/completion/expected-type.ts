import type { Type } from '@termsheet/compiler';
import type {
  Application,
  Arithmetic,
  Clamp,
  Comparison,
  Conditional,
  Definition,
  EventStatistic,
  Expression,
  IsEither,
  Largest,
  List,
  SetStatement,
  Statistic,
  UseBinding,
} from '@termsheet/dsl';
import { Unit } from '@termsheet/runtime';
import { combined } from './combined-unit.ts';
import type { SyntaxNode } from '../tree/syntax-node.ts';
import {
  typeOf,
  typeOfName,
  typeOfTypeNode,
  type TypeSource,
  NUMBER,
  currencyOf,
} from './type-of.ts';

const DATE: Type = { kind: 'date' };
const YES_NO: Type = { kind: 'yes/no' };
const RATE: Type = { kind: 'quantity', unit: Unit.rate };

/** What fits at a hole: values of a type, an event that is at hand, or anything (null). */
export type Wanted = Type | 'event' | null;

/** What the hole at the end of a path wants, told by what stands about it. */
export function wantedAt(source: TypeSource, path: readonly SyntaxNode[]): Wanted {
  const hole = path.at(-1);
  if (hole?.kind !== 'Hole') return null;
  return wantedBelow(source, path, path.length - 2);
}

/** What the node below the one at an index of the path is wanted to be. */
function wantedBelow(source: TypeSource, path: readonly SyntaxNode[], index: number): Wanted {
  const parent = path[index];
  const child = path[index + 1];
  if (parent === undefined || child === undefined) return null;
  const outer = (): Wanted => wantedBelow(source, path, index - 1);
  const told = wantedByPlace(parent, child);
  if (told !== undefined) return told;
  switch (parent.kind) {
    case 'Comparison':
      return typeOf(source, (parent as Comparison).left);
    case 'IsEither':
      return typeOf(source, (parent as IsEither).left);
    case 'Arithmetic':
      return wantedInArithmetic(source, parent as Arithmetic, outer);
    case 'Conditional':
      return (parent as Conditional).condition === child ? YES_NO : outer();
    case 'Application':
      return wantedByParameter(source, parent as Application);
    case 'Clamp':
      return typeOf(source, (parent as Clamp).operand);
    case 'Set':
    case 'Reduce':
    case 'Increase':
      return typeOfName(source, (parent as SetStatement).target.name);
    case 'Definition':
    case 'State': {
      const { resultType } = parent as Definition;
      return resultType === null ? null : typeOfTypeNode(source, resultType);
    }
    case 'Pay':
    case 'PerDay':
    case 'Interest':
    case 'Accrual':
      return { kind: 'quantity', unit: Unit.money(currencyOf(source)) };
    case 'Deliver':
      return typeOfTypeNode(source, { kind: 'SharesType', shareClass: null, span: parent.span });
    case 'Assumption':
    case 'UseBinding':
      return typeOfName(source, (parent as UseBinding).name);
    case 'Largest':
      return wantedInSearch(source, parent as Largest, { child, outer });
    case 'List':
      return wantedInList(source, parent as List, outer);
    case 'Statistic':
    case 'EventStatistic':
      return wantedInStatistic(parent as EventStatistic | Statistic, child, outer);
    default:
      return WITHIN.has(parent.kind) ? outer() : null;
  }
}

/** What stands for its inner value, as brackets do. */
const WITHIN: ReadonlySet<string> = new Set([
  'Group',
  'Negation',
  'PercentOf',
  'Rounding',
  'ListItem',
  'OnDate',
  'ImmediatelyBefore',
  'AsIf',
]);

const CONDITIONS: ReadonlySet<string> = new Set([
  'Upon',
  'While',
  'Covenant',
  'Check',
  'ValidOnlyIf',
  'NoAdjustment',
  'Logical',
  'Not',
  'OccursWhen',
  'DutyKey',
  'Calendar',
]);
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
  'DueWithoutDay',
  'LatestOnOrBefore',
  'Cure',
  'Schedule',
  'Event',
]);
const EVENTS: ReadonlySet<string> = new Set(['FieldOf', 'DateOfEvent']);

/** What a part of a node is by its place alone; undefined where more must be looked at. */
function wantedByPlace(parent: SyntaxNode, child: SyntaxNode): Wanted | undefined {
  if (DATES.has(parent.kind)) return DATE;
  if (CONDITIONS.has(parent.kind)) return YES_NO;
  if (EVENTS.has(parent.kind)) return 'event';
  const parts = parent as SyntaxNode & Readonly<Record<string, unknown>>;
  switch (child) {
    case parts['where']:
    case parts['unless']:
    case parts['when']:
    case parts['condition']:
      return YES_NO;
    case parts['rate']:
      return RATE;
    case parts['weight']:
      return NUMBER;
    default:
      break;
  }
  if (child === parts['date'] && parent.kind === 'OnDate') return DATE;
  if (child === parts['event'] && parent.kind === 'ImmediatelyBefore') return 'event';
  const isAccrual = parent.kind === 'Interest' || parent.kind === 'Accrual';
  if (isAccrual && (child === parts['from'] || child === parts['until'])) return DATE;
  return undefined;
}

function wantedInArithmetic(
  source: TypeSource,
  { operator, left }: Arithmetic,
  outer: () => Wanted,
): Wanted {
  const type = typeOf(source, left);
  if (operator === '+' || operator === '-') return type ?? outer();
  const whole = outer();
  if (whole === null || whole === 'event' || whole.kind !== 'quantity') return null;
  if (type?.kind !== 'quantity') return null;
  if (operator === '*') return combined(whole.unit, '/', type.unit);
  return combined(type.unit, '/', whole.unit);
}

function wantedByParameter(source: TypeSource, { callee }: Application): Wanted {
  const symbol = source.scope.symbols.byName.get(callee.text);
  const { node } = symbol ?? {};
  if (node?.kind === 'Definition' && node.parameter !== null) {
    return typeOfTypeNode(source, node.parameter.type);
  }
  return 'event';
}

interface InSearch {
  readonly child: SyntaxNode;
  readonly outer: () => Wanted;
}

function wantedInSearch(source: TypeSource, node: Largest, { child, outer }: InSearch): Wanted {
  if (child === node.condition) return YES_NO;
  if (child === node.from || child === node.otherwise) return typeOf(source, node.from) ?? outer();
  return typeOf(source, node.from);
}

function wantedInList(source: TypeSource, node: List, outer: () => Wanted): Wanted {
  const type = typeOf(source, node);
  if (type !== null) return type;
  return node.operator === 'product' ? null : outer();
}

function wantedInStatistic(
  node: Statistic | EventStatistic,
  child: SyntaxNode,
  outer: () => Wanted,
): Wanted {
  const isOperand = (child as Expression) === node.operand;
  return isOperand ? outer() : null;
}
