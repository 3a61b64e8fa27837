import { divide, multiply, Unit, type Factor } from '../units/index.ts';

/**
 * The unit with those factors, shown for so many of what stands below the line; for units that have
 * no name of their own on {@link Unit}.
 */
export function unitOfFactors(factors: readonly Factor[], per: string | null = null): Unit {
  const unit = factors.reduce(joinFactor, Unit.none);
  return per === null ? unit : Unit.shownPer(unit, per);
}

function joinFactor(unit: Unit, { dimension, power }: Factor): Unit {
  let joined = unit;
  for (let times = 0; times < Math.abs(power); times += 1) {
    joined = power > 0 ? multiply(joined, unitIn(dimension)) : divide(joined, unitIn(dimension));
  }
  return joined;
}

function unitIn(dimension: Factor['dimension']): Unit {
  switch (dimension.kind) {
    case 'currency':
      return Unit.money(dimension.code);
    case 'shares':
      return Unit.shares(dimension.shareClass);
    case 'annum':
      return Unit.years;
    case 'day':
      return Unit.days;
  }
}
