import type { RoundingPlace } from '@termsheet/dsl';
import type { IrExpression } from './expression.ts';
import { decimalStep } from './figures.ts';
import { figure } from './from-checked-names-and-literals.ts';
import type { LowerContext, Place } from './lower-context.ts';

/** What a rounding gives multiples of. */
export function lowerStep(context: LowerContext, at: Place, place: RoundingPlace): IrExpression {
  switch (place.kind) {
    case 'whole':
      return figure('1');
    case 'cent':
      return figure('0.01');
    case 'decimals':
      return figure(decimalStep(place.places));
    case 'multiples':
      return context.lower(context, at, place.of);
  }
}
