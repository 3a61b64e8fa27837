import type { Rounding } from '@termsheet/dsl';
import { roundingPlaceUnit } from '../diagnostics/rounding-place-unit.ts';
import { unitMismatchMultiples } from '../diagnostics/unit-mismatch-multiples.ts';
import type { CheckContext } from './check-context.ts';
import { checkCount } from './counts.ts';
import { describeType } from './describe-type.ts';
import { originsOf } from './origin.ts';
import { shapeOfUnit } from './quantity.ts';
import { requireQuantity, requireSame } from './requirements.ts';
import type { Type } from './type.ts';

/** More decimals than this no contract rounds to. */
const MOST_DECIMALS = 100;

/** `to whole shares` rounds shares, `to the cent` money and prices, multiples their own unit. */
export function inferRounding(context: CheckContext, node: Rounding): Type {
  const type = requireQuantity(context, node.operand, 'what is rounded');
  const { place } = node;
  if (place.kind === 'decimals') {
    const what = 'number of decimals';
    checkCount(context, node.span, { what, written: place.places, least: 0, most: MOST_DECIMALS });
  }
  if (place.kind === 'multiples') {
    const step = requireQuantity(context, place.of, 'what the result is a multiple of');
    if (type.kind === 'error' || step.kind === 'error') return type;
    const operands = [node.operand, place.of] as const;
    return requireSame(context, { span: place.of.span, operands, kind: unitMismatchMultiples });
  }
  if (type.kind === 'error' || place.kind === 'decimals' || isRoundedTo(type, place.kind)) {
    return type;
  }
  context.report(
    roundingPlaceUnit.at(
      node.span,
      {
        place: place.kind === 'whole' ? 'to whole shares' : 'to the cent',
        found: describeType(type),
      },
      { related: originsOf(context, [node.operand]) },
    ),
  );
  return type;
}

function isRoundedTo(type: Type, place: 'whole' | 'cent'): boolean {
  if (type.kind === 'open') return type.of !== (place === 'whole' ? 'price' : 'shares');
  if (type.kind !== 'quantity') return false;
  const shape = shapeOfUnit(type.unit);
  return place === 'whole' ? shape === 'shares' : shape === 'money' || shape === 'price';
}
