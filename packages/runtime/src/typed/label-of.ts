import { unitLabel, type Unit } from '../units/index.ts';

const labels = new WeakMap<Unit, string>();

/** The label of a unit, worked out once: every figure that goes in or out is compared by it. */
export function labelOf(unit: Unit): string {
  let label = labels.get(unit);
  if (label === undefined) {
    label = unitLabel(unit);
    labels.set(unit, label);
  }
  return label;
}
