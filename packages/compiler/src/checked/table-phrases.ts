import type { Expression, Interpolation } from '@termsheet/dsl';
import type { EventSymbol, FieldSymbol } from '../bound/symbol.ts';
import { notInterpolated } from '../diagnostics/not-interpolated.ts';
import { wrongArgument } from '../diagnostics/wrong-argument.ts';
import type { CheckContext } from './check-context.ts';
import { describeType } from './describe-type.ts';
import { typeOfField } from './names-and-literals.ts';
import { originsOf } from './origin.ts';
import { inferType, requireDate, requireQuantity } from './requirements.ts';
import { checkRowsRise } from './table-places.ts';
import { errorType, fitsAnything, type Type } from './type.ts';
import { unify } from './unify.ts';

/** The first columns say where, in figures or dates; what is read is a figure behind them. */
export function inferInterpolation(context: CheckContext, node: Interpolation): Type {
  const found = context.bound.interpolated.get(node);
  if (found?.table.node.kind !== 'Table') {
    for (const place of node.at) inferType(context, place);
    return errorType;
  }
  const { table: symbol, column } = found;
  const fields = [...symbol.fields.values()];
  const axes = fields.slice(0, node.at.length);
  const parts = { node, symbol, column, axes };
  if (!hasAxes(context, parts)) {
    for (const place of node.at) inferType(context, place);
    return errorType;
  }
  for (const [index, place] of node.at.entries()) checkPlaceOf(context, place, axes[index]);
  checkRowsRise(context, found.table.node, node.at.length);
  return typeOfField(context, column);
}

interface Parts {
  readonly node: Interpolation;
  readonly symbol: EventSymbol;
  readonly column: FieldSymbol;
  readonly axes: readonly FieldSymbol[];
}

function hasAxes(context: CheckContext, { node, symbol, column, axes }: Parts): boolean {
  const names = { table: symbol.name.text, column: column.name.text };
  const types = axes.map((axis) => typeOfField(context, axis));
  const type = typeOfField(context, column);
  if ([type, ...types].some(fitsAnything)) return false;
  const isGrid = symbol.node.kind === 'Table' && symbol.node.across !== null;
  if (column.index < node.at.length || (isGrid && node.at.length < 2)) {
    context.report(notInterpolated.at(node.span, { ...names, found: 'places' }));
    return false;
  }
  if (type.kind !== 'quantity') {
    context.report(notInterpolated.at(node.span, { ...names, found: 'no figure' }));
    return false;
  }
  const odd = types.findIndex(({ kind }) => kind !== 'quantity' && kind !== 'date');
  if (odd !== -1) {
    const axis = axes[odd]?.name.text ?? '';
    context.report(notInterpolated.at(node.span, { ...names, column: axis, found: 'no axis' }));
    return false;
  }
  if (node.year === 'actual' || types.some(({ kind }) => kind === 'date')) return true;
  context.report(notInterpolated.at(node.span, { ...names, found: 'no dates' }));
  return false;
}

function checkPlaceOf(
  context: CheckContext,
  place: Expression,
  axis: FieldSymbol | undefined,
): void {
  const type = axis === undefined ? errorType : typeOfField(context, axis);
  if (axis === undefined || type.kind === 'date') return requireDate(context, place);
  const found = requireQuantity(context, place, 'a place along an axis');
  if (found.kind === 'error' || unify(type, found) !== null) return;
  const words = {
    name: axis.name.text,
    expected: describeType(type),
    found: describeType(found),
    instead: null,
  };
  context.report(wrongArgument.at(place.span, words, { related: originsOf(context, [place]) }));
}
