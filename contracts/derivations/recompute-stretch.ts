import { namedDayCount, type Step, type Value } from '@termsheet/runtime';
import { stepAt } from './operands.ts';
import { NotShown } from './plain-values.ts';
import type { Setting } from './read-words.ts';

/** Principal times rate times the part of a year, which the day count of the words around it makes of the days. */
export function recomputeStretch(setting: Setting, step: Step): Value {
  const { stretch, value } = step;
  if (stretch === null) return value;
  const { principal, rate, from, until } = stretch;
  const counted = dayCountAround(setting, step)?.yearFraction({ from, until }, {});
  return principal.times(rate).times(counted ?? stretch.fraction);
}

/** The day count that stands among what the interest rests on; undefined where it must know more than two days. */
function dayCountAround({ steps, above }: Setting, step: Step) {
  const around = above.get(step.id);
  if (around === undefined) throw new NotShown('what bears interest');
  const named = around.rests.flatMap((id) => {
    const { value } = stepAt(steps, id);
    return typeof value === 'string' ? (namedDayCount(value) ?? []) : [];
  });
  const written = /counted (Actual\/36[05]|30\/360)/u.exec(
    around.withNumbers ?? around.formula ?? '',
  );
  const dayCount = named[0] ?? namedDayCount(written?.[1] ?? '');
  return dayCount?.needs.length === 0 ? dayCount : undefined;
}
