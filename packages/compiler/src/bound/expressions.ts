import type { Application, AsIf, Expression, FieldOf, Rounding } from '@termsheet/dsl';
import { notAssumable } from '../diagnostics/not-assumable.ts';
import { unknownCallee } from '../diagnostics/unknown-callee.ts';
import { unknownField } from '../diagnostics/unknown-field.ts';
import type { BindContext } from './bind-context.ts';
import { bindAmountPerformed, bindUnpaidAmount } from './duties.ts';
import { eventsOf } from './event-of.ts';
import { bindInterest } from './interest.ts';
import { bindItemsOf, bindList } from './lists.ts';
import {
  bindCalendar,
  bindDuration,
  bindName,
  bindRatio,
  bindShareClass,
  declaredHere,
  nearestOf,
  noteSymbol,
} from './names-and-literals.ts';
import { bindPhrase } from './phrases.ts';
import type { Scope } from './scope.ts';
import type { SymbolKind } from './symbol.ts';
import { hasUnknownKey } from './unknown-key.ts';
import { bindInterpolation } from './tables.ts';
import { bindDate, bindWindow } from './windows-and-dates.ts';

/** Resolves every name in an expression. */
export function bindExpression(context: BindContext, scope: Scope | null, node: Expression): void {
  switch (node.kind) {
    case 'Reference':
      bindName(context, scope, node.name);
      return;
    case 'Application':
      return bindApplication(context, scope, node);
    case 'FieldOf':
      return bindFieldOf(context, scope, node);
    case 'List':
      return bindList(context, scope, node);
    case 'ItemsOf':
      return bindItemsOf(context, scope, node);
    case 'Statistic':
    case 'EventStatistic':
    case 'Allocate':
    case 'ThereIs':
    case 'PickEvent':
    case 'LatestOnOrBefore':
    case 'Largest':
    case 'It':
      return bindPhrase(context, scope, node);
    case 'Interpolation':
      return bindInterpolation(context, scope, node);
    case 'Interest':
      return bindInterest(context, scope, node);
    case 'DateOffset':
    case 'NearestOpenDay':
    case 'DayOfMonth':
    case 'DaysBetween':
    case 'DateOfEvent':
      return bindDate(context, scope, node);
    case 'AsIf':
      return bindAsIf(context, scope, node);
    case 'AmountPerformed':
      return bindAmountPerformed(context, scope, node);
    case 'UnpaidAmount':
      return bindUnpaidAmount(context, node);
    case 'PriceLiteral':
    case 'SharesLiteral':
      return bindShareClass(context, node.shareClass);
    case 'RatioLiteral':
      return bindRatio(context, node);
    case 'DurationLiteral':
      return bindDuration(context, node);
    default:
      return bindOperands(context, scope, node);
  }
}

type Operator = Exclude<Expression, { readonly kind: 'Reference' | 'List' | 'Statistic' }>;

/** The operators, whose operands are read in the scope they stand in. */
function bindOperands(context: BindContext, scope: Scope | null, node: Operator): void {
  switch (node.kind) {
    case 'OnDate':
      return bindAll(context, scope, [node.operand, node.date]);
    case 'ImmediatelyBefore':
      return bindAll(context, scope, [node.operand, node.event]);
    case 'PercentOf':
    case 'Negation':
    case 'Not':
      return context.bind(context, scope, node.operand);
    case 'Arithmetic':
    case 'Comparison':
    case 'Logical':
      return bindAll(context, scope, [node.left, node.right]);
    case 'Clamp':
      return bindAll(context, scope, [node.operand, node.bound]);
    case 'Rounding':
      return bindRounding(context, scope, node);
    case 'IsEither':
      return bindAll(context, scope, [node.left, ...node.members]);
    case 'IsWithin':
      context.bind(context, scope, node.left);
      return bindWindow(context, scope, node.window);
    case 'OnDays':
      context.bind(context, scope, node.condition);
      if (node.days?.kind === 'named') bindCalendar(context, node.days.calendar);
      return bindWindow(context, scope, node.window);
    case 'Conditional':
      return bindAll(context, scope, [node.condition, node.then, node.otherwise]);
    case 'Group':
      return context.bind(context, scope, node.inner);
    default:
      return undefined;
  }
}

function bindAll(
  context: BindContext,
  scope: Scope | null,
  expressions: readonly Expression[],
): void {
  for (const expression of expressions) context.bind(context, scope, expression);
}

function bindRounding(context: BindContext, scope: Scope | null, node: Rounding): void {
  context.bind(context, scope, node.operand);
  if (node.place.kind === 'multiples') context.bind(context, scope, node.place.of);
}

/** What is assumed is read outside the hypothesis; the Term it is assumed of is only named. */
function bindAsIf(context: BindContext, scope: Scope | null, node: AsIf): void {
  context.tables.hypotheses.push(node);
  context.bind(context, scope, node.operand);
  for (const { name, value } of node.assumptions) {
    context.bind(context, scope, value);
    const symbol = context.symbols.find(name);
    if (symbol !== undefined && ASSUMABLE.has(symbol.kind)) {
      noteSymbol(context, name, symbol);
      continue;
    }
    context.tables.referents.set(name, { kind: 'unknown' });
    const nearest = nearestOf(context, name, 'definition') ?? nearestOf(context, name, 'state');
    const parameters = { name: name.text, isA: symbol?.kind ?? null, nearest };
    context.report(notAssumable.at(name.span, parameters, declaredHere(symbol)));
  }
}

const ASSUMABLE: ReadonlySet<SymbolKind> = new Set([
  'blank',
  'fact',
  'state',
  'definition',
  'ambiguity',
  'unresolved',
]);

function bindApplication(context: BindContext, scope: Scope | null, node: Application): void {
  context.bind(context, scope, node.argument);
  const symbol = context.symbols.find(node.callee);
  if (symbol !== undefined && TAKES_ONE.has(symbol.kind)) {
    noteSymbol(context, node.callee, symbol);
    return;
  }
  context.tables.referents.set(node.callee, { kind: 'unknown' });
  context.report(
    unknownCallee.at(node.callee.span, {
      name: node.callee.text,
      isA: symbol?.kind ?? null,
      nearest: nearestOf(context, node.callee, 'definition'),
    }),
  );
}

/** What may have a parameter, or be kept for each occurrence of an event. */
const TAKES_ONE: ReadonlySet<SymbolKind> = new Set(['definition', 'state', 'fact', 'ambiguity']);

/** `F of the E`: a field of E, or something keyed by E's occurrences. */
function bindFieldOf(context: BindContext, scope: Scope | null, node: FieldOf): void {
  context.bind(context, scope, node.event);
  const { referents, keys, origins } = context.tables;
  const events = eventsOf(context.tables, node.event);
  if (events === null || events.length === 0) {
    referents.set(node.field, { kind: 'unknown' });
    return;
  }
  if (events.every((event) => event.fields.has(node.field.text))) {
    referents.set(node.field, { kind: 'field', of: null });
    return;
  }
  const symbol = context.symbols.find(node.field);
  if (symbol?.kind === 'event' && events.every((event) => origins.get(event) === symbol)) {
    referents.set(node.field, { kind: 'origin', event: symbol });
    return;
  }
  const key = symbol === undefined ? undefined : keys.get(symbol);
  if (symbol !== undefined && events.length === 1 && key === events[0]) {
    noteSymbol(context, node.field, symbol);
    return;
  }
  referents.set(node.field, { kind: 'unknown' });
  if (symbol !== undefined && hasUnknownKey(symbol, key)) return;
  const event = events.find((candidate) => !candidate.fields.has(node.field.text));
  context.report(
    unknownField.at(node.field.span, {
      name: node.field.text,
      event: event?.name.text ?? '',
      nearest: context.suggest(node.field.text, event?.fields.keys() ?? [])[0] ?? null,
    }),
  );
}
