import type { Expression, Rounding, RoundingPlace } from '@termsheet/dsl';
import { figureAsShown, parseExact } from '@termsheet/runtime';
import type { IrExpression } from './expression.ts';
import { decimalStep } from './figures.ts';
import { figure } from './from-checked-names-and-literals.ts';
import type { LowerContext, Place } from './lower-context.ts';
import { innerPlace } from './sites.ts';

export function lowerRounding(context: LowerContext, outer: Place, node: Rounding): IrExpression {
  const place = innerPlace(context, outer, node);
  const operand = context.lower(context, place, node.operand);
  const step = lowerStep(context, place, node);
  return { kind: 'round', mode: node.mode, operand, step, site: place.site };
}

/** What the result of a rounding is a multiple of. */
export function lowerStep(
  context: LowerContext,
  place: Place,
  rounded: { readonly operand: Expression; readonly place: RoundingPlace },
): IrExpression {
  const to = rounded.place;
  switch (to.kind) {
    case 'whole':
      return figure('1');
    case 'cent':
      return figure('0.01');
    case 'decimals':
      return figure(decimalStepOf(context, rounded.operand, to.places));
    case 'multiples':
      return context.lower(context, place, to.of);
  }
}

/** Decimals are those of the figure as it is shown: `per $1,000`, and not for each dollar. */
function decimalStepOf(context: LowerContext, operand: Expression, places: string): string {
  const step = decimalStep(places);
  const type = context.checked.types.get(operand);
  const shown = parseExact(step);
  if (type?.kind !== 'quantity' || shown === undefined) return step;
  return figureAsShown(shown, type.unit).toString();
}
