import { figureWork } from '../exact/figure-work.ts';
import { NotShown } from './not-shown.ts';

/** The work on figures that one search may take: circles of contracts take a hundredth of it. */
const MOST_WORK = 500_000;

/**
 * What a search for solutions may still do. The figures in polynomials of a high degree grow to
 * thousands of digits while their roots are counted, where no number of steps bounds the work.
 */
export class SolvingWork {
  readonly #through = figureWork() + MOST_WORK;

  /** @throws NotShown where figures were worked on more than any circle of a contract needs. */
  check(): void {
    if (figureWork() > this.#through) throw new NotShown();
  }
}
