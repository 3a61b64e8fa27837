import type { Expression, Span } from '@termsheet/dsl';
import type { Step, Value } from '@termsheet/runtime';

/** What a step shows of how it came about: its words, and the values that stand in them. */
export class Shown {
  readonly step: Step;
  readonly parts: readonly Step[];
  readonly offset: number;
  readonly #byStart = new Map<number, { readonly end: number; readonly step: Step }>();

  constructor(step: Step, steps: readonly Step[], offset: number) {
    this.step = step;
    this.offset = offset;
    this.parts = step.rests.map((id) => stepAt(steps, id));
    for (const operand of step.operands) {
      this.#byStart.set(operand.start, { end: operand.end, step: stepAt(steps, operand.step) });
    }
  }

  /** The step that stands where an expression does; undefined where none does. */
  at({ span }: Pick<Expression, 'span'>): Step | undefined {
    const found = this.#byStart.get(span.start - this.offset);
    return found?.end === span.end - this.offset ? found.step : undefined;
  }

  /** The step that begins where an item's words do. */
  startingAt({ start }: Span): Step | undefined {
    return this.#byStart.get(start - this.offset)?.step;
  }

  valueAt(node: Pick<Expression, 'span'>): Value | undefined {
    return this.at(node)?.value;
  }
}

export function stepAt(steps: readonly Step[], id: number): Step {
  const step = steps[id];
  if (step === undefined) throw new Error(`no step ${id}`);
  return step;
}
