export { describeUnit, unitLabel } from './describe.ts';
export { formatAmount } from './format-amount.ts';
export { divide, equalUnits, multiply, Unit, type Dimension, type Factor } from './unit.ts';
export { figureAsShown, shownFigure } from './shown-figure.ts';
export { UnitTooLarge } from './unit-too-large.ts';
