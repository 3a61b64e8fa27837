import { exactLeftOver, type LeftOver } from '../../arithmetic/left-over.ts';
import { Exact } from '../../exact/exact.ts';
import { nearestDouble } from '../../exact/nearest-double.ts';
import type { Domain } from '../domain.ts';
import { isNear } from '../float64-domain.ts';

/** What the engine leaves of figures that direct code gave it: of doubles that meet, nothing. */
export function leftOverOf(domain: Domain): LeftOver {
  return domain.numeric === 'exact' ? exactLeftOver : leftOverOfDoubles;
}

function leftOverOfDoubles(figure: Exact, taken: Exact): Exact {
  return isNear(nearestDouble(figure), nearestDouble(taken)) ? Exact.ZERO : figure.minus(taken);
}
