import { divide, multiply, Unit, type Factor } from '../units/index.ts';

/** The unit with those factors; for units that have no name of their own on {@link Unit}. */
export function unitOfFactors(factors: readonly Factor[]): Unit {
  return factors.reduce(joinFactor, Unit.none);
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
  }
}
