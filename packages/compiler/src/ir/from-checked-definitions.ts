import type { Check, Expression, State } from '@termsheet/dsl';
import type {
  AmbiguitySpec,
  BlankSpec,
  CalendarSpec,
  CheckSpec,
  DefinitionSpec,
  FactSpec,
  StateSpec,
  SystemSpec,
} from '@termsheet/runtime';
import type { FrameNode } from '../bound/bound.ts';
import type {
  AmbiguitySymbol,
  BlankSymbol,
  CalendarSymbol,
  ContractSymbol,
  DefinitionSymbol,
  FactSymbol,
  StateSymbol,
  UnresolvedSymbol,
} from '../bound/symbol.ts';
import type { Checked, CheckedSystem } from '../checked/checked.ts';
import type { IrExpression } from './expression.ts';
import { parameterOf } from './from-checked-lists.ts';
import { calendarIndex } from './from-checked-names-and-literals.ts';
import { lowerRows } from './from-checked-phrases.ts';
import { floorOf } from './floor-of.ts';
import { lowerWindow } from './from-checked-windows-and-dates.ts';
import { startsAtNothing } from '../checked/starts-at-nothing.ts';
import { makeFrame, type Frame, type LowerContext } from './lower-context.ts';
import { rootPlace, typeOfValue, type DeclaredBody } from './sites.ts';
import { valueTypeOf } from './value-type-of.ts';

/** A body lowered in a frame and a site of its own. */
export interface LoweredBody {
  readonly code: IrExpression;
  readonly site: number;
}

export function lowerBody(
  context: LowerContext,
  body: Expression,
  declared: Omit<DeclaredBody, 'type'> & Partial<DeclaredBody>,
): LoweredBody {
  const type = declared.type ?? typeOfValue(context, body);
  const place = rootPlace(context, body.span, { ...declared, type });
  return { code: context.lower(context, place, body), site: place.site };
}

export function frameFor(context: LowerContext, node: FrameNode): Frame {
  return makeFrame(context.checked.bound.frames.get(node) ?? null);
}

export function keyIndex(context: LowerContext, symbol: ContractSymbol): number | null {
  return context.checked.bound.keys.get(symbol)?.index ?? null;
}

export function lowerBlank(checked: Checked, symbol: BlankSymbol): BlankSpec {
  const type = valueTypeOf(checked.symbolTypes.get(symbol));
  return { name: symbol.name.text, type, clause: symbol.clause };
}

export function lowerFact(context: LowerContext, symbol: FactSymbol): FactSpec {
  const { several, series, type } = symbol.node;
  return {
    name: symbol.name.text,
    type: valueTypeOf(context.checked.writtenTypes.get(type)),
    clause: symbol.clause,
    several,
    series: series === null ? null : calendarIndex(context, series),
    keyedBy: keyIndex(context, symbol),
  };
}

export function lowerDefinition(
  context: LowerContext,
  symbol: DefinitionSymbol,
): DefinitionSpec<IrExpression> {
  const frame = frameFor(context, symbol.node);
  const { clause } = symbol;
  const type = valueTypeOf(context.checked.symbolTypes.get(symbol));
  const { code, site } = lowerBody(context, symbol.node.body, { clause, frame, type });
  return {
    name: symbol.name.text,
    type,
    clause,
    parameter: parameterOf(context.checked, symbol.node.parameter),
    keyedBy: keyIndex(context, symbol),
    body: code,
    site,
    locals: frame.size,
  };
}

/** A term used and never defined: unknown, for the stated reason. */
export function lowerUnresolved(
  context: LowerContext,
  symbol: UnresolvedSymbol,
): DefinitionSpec<IrExpression> {
  const { clause, node } = symbol;
  const name = symbol.name.text;
  const frame = makeFrame(null);
  const type = valueTypeOf(context.checked.symbolTypes.get(symbol));
  const { site } = rootPlace(context, node.reason.span, { clause, frame, type });
  const body: IrExpression = { kind: 'undefined', name, reason: node.reason.text, site: null };
  return { name, type, clause, parameter: null, keyedBy: null, body, site, locals: 0 };
}

export function lowerState(
  context: LowerContext,
  symbol: StateSymbol,
  node: State,
): StateSpec<IrExpression> {
  const { clause } = symbol;
  const frame = frameFor(context, node);
  const type = valueTypeOf(context.checked.symbolTypes.get(symbol));
  const { code, site } = lowerBody(context, node.start, { clause, frame, type });
  return {
    name: symbol.name.text,
    type,
    clause,
    keyedBy: keyIndex(context, symbol),
    start: code,
    accrual: null,
    accrues: null,
    floor: floorOf(type, startsAtNothing(node)),
    site,
    locals: frame.size,
  };
}

export function lowerSystem(
  context: LowerContext,
  { of, members, unknowns, range }: CheckedSystem,
): SystemSpec<IrExpression> {
  const { clause } = of;
  const bound = (code: Expression): IrExpression =>
    lowerBody(context, code, { clause, frame: makeFrame(null) }).code;
  return {
    clause,
    members: members.map((member) => member.index),
    unknowns: unknowns.map((unknown) => unknown.index),
    range: range === null ? null : { from: bound(range.from), to: bound(range.to) },
  };
}

export function lowerAmbiguity(
  context: LowerContext,
  symbol: AmbiguitySymbol,
): AmbiguitySpec<IrExpression> {
  const frame = frameFor(context, symbol.node);
  const { clause } = symbol;
  const readings = symbol.node.readings.map(({ label, value }) => ({
    label: label.text,
    value: value === null ? null : lowerBody(context, value, { clause, frame }).code,
  }));
  return {
    name: symbol.name.text,
    type: valueTypeOf(context.checked.symbolTypes.get(symbol)),
    clause,
    keyedBy: keyIndex(context, symbol),
    locals: frame.size,
    readings,
  };
}

export function lowerCalendar(
  context: LowerContext,
  symbol: CalendarSymbol,
): CalendarSpec<IrExpression> {
  const { base, condition } = symbol.node;
  const declared = { clause: symbol.clause, frame: makeFrame(null) };
  return {
    name: symbol.name.text,
    base: base.text,
    condition: condition === null ? null : lowerBody(context, condition, declared).code,
  };
}

export function lowerCheck(
  context: LowerContext,
  check: { readonly node: Check; readonly clause: string },
): CheckSpec<IrExpression> {
  const { node, clause } = check;
  const frame = frameFor(context, node);
  const { forEach, rows } = lowerCheckedFor(context, node, { clause, frame });
  const { code, site } = lowerBody(context, node.condition, { clause, frame });
  const title = node.title.text;
  const where = node.forEach?.where ?? null;
  // On the other days of a window nothing is said.
  const condition =
    forEach === null || where === null ? code : eitherWay(context, { where, code, clause, frame });
  return { title, clause, forEach, rows, condition, site, locals: frame.size };
}

type CheckedFor = Pick<CheckSpec<IrExpression>, 'forEach' | 'rows'>;

function lowerCheckedFor(
  context: LowerContext,
  node: Check,
  { clause, frame }: { readonly clause: string; readonly frame: Frame },
): CheckedFor {
  if (node.forEach === null) return { forEach: null, rows: null };
  const { each, window, where } = node.forEach;
  const declared = { clause, frame, type: null };
  if (context.checked.bound.rows.has(node)) {
    const { end } = (where ?? window ?? each).span;
    const place = rootPlace(context, { start: each.span.start, end }, declared);
    return { forEach: null, rows: lowerRows(context, place, { node, event: each, window, where }) };
  }
  if (window === null) return { forEach: null, rows: null };
  const place = rootPlace(context, window.span, declared);
  return { forEach: lowerWindow(context, place, window), rows: null };
}

/** The condition where another holds, and yes where that does not. */
function eitherWay(
  context: LowerContext,
  {
    where,
    code,
    clause,
    frame,
  }: {
    readonly where: Expression;
    readonly code: IrExpression;
    readonly clause: string;
    readonly frame: Frame;
  },
): IrExpression {
  const operand = lowerBody(context, where, { clause, frame }).code;
  return { kind: 'logical', operator: 'or', left: { kind: 'not', operand }, right: code };
}
