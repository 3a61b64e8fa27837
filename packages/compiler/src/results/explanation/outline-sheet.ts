import type { Explanation } from './explanation.ts';
import { mergeEqualSteps, type StepContents } from './merge-equal-steps.ts';
import type { ExplanationOutline } from './outline.ts';
import { Outliner } from './outliner.ts';
import { simplifySteps } from './simplify-steps.ts';
import { summarise } from './summarise.ts';

/**
 * The explanations of one page. A step that several of them rest on is told of once, where it first
 * stands, and bears one number on the whole page.
 */
export class OutlineSheet {
  readonly #contents: StepContents = new Map();
  readonly #numbers = new Map<number, number>();

  /**
   * The outline of a further explanation.
   *
   * @param depth how many levels below the answer are told of.
   */
  add(explanation: Explanation, depth = Infinity): ExplanationOutline {
    const merged = mergeEqualSteps(explanation.derivation, this.#contents);
    const steps = simplifySteps(merged.steps);
    const outliner = new Outliner({ explanation, steps, depth, numbers: this.#numbers });
    const { root, further } = outliner.outline(merged.root);
    const { contract, term, argument, day, clause } = explanation;
    const summary = summarise({ explanation, merged, steps, outliner });
    const number = root.number ?? root.sameAs ?? 0;
    return { contract, term, argument, day, clause, number, root, further, summary };
  }
}
