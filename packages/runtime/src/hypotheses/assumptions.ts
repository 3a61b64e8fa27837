import type { Trace } from '../derivation/trace.ts';
import { isSymbolic } from '../monotone/is-symbolic.ts';
import type { AssumptionSpec } from '../program/program.ts';
import { isSameValue } from '../value/same-value.ts';
import type { Value } from '../value/value.ts';

/** What one term is taken to be: a value, or (`reading`) the label of an ambiguity's reading. */
export interface Assumption {
  readonly term: AssumptionSpec<unknown>['term'];
  readonly index: number;
  /** The one key or argument for which it holds; null for every one. */
  readonly input: Value | null;
  readonly value: Value;
  /** How the value came about, where a derivation is recorded. */
  readonly trace: Trace | null;
}

/** The terms that are taken to be something else; those of an outer hypothesis hold inside it too. */
export class Assumptions {
  readonly #outer: Assumptions | null;
  readonly #own: readonly Assumption[];
  /** How many hypotheses stand in one another here. */
  readonly depth: number;

  constructor(outer: Assumptions | null, own: readonly Assumption[]) {
    this.#outer = outer;
    this.#own = own;
    this.depth = outer === null ? 1 : outer.depth + 1;
  }

  /** The innermost assumption of a term, for the key or argument that it is asked for. */
  find(term: Assumption['term'], index: number, input: Value | null): Assumption | null {
    for (const each of this.#own) {
      if (each.term !== term || each.index !== index) continue;
      if (each.input === null || (input !== null && isSameValue(each.input, input))) return each;
    }
    return this.#outer === null ? null : this.#outer.find(term, index, input);
  }

  /** Whether something is assumed that is itself still searched or solved for. */
  restOnSearch(): boolean {
    return this.#own.some(({ value }) => isSymbolic(value)) || this.#outer?.restOnSearch() === true;
  }

  /** The step that shows what was assumed, in the place of one that shows the same anew. */
  stepFor(others: readonly Assumption[], step: Trace): Trace {
    const place = others.findIndex(({ trace }) => trace === step);
    return this.#own[place]?.trace ?? step;
  }

  /** Whether the same is assumed, and recorded alike, of the same terms in the same order. */
  assumes(others: readonly Assumption[]): boolean {
    return this.#own.every(({ value, trace }, place) => {
      const other = others[place];
      return (
        other !== undefined && isSameValue(value, other.value) && restAlike(trace, other.trace)
      );
    });
  }
}

/** Whether two values came about in the same way: equal ones for two arguments did not. */
function restAlike(one: Trace | null, other: Trace | null): boolean {
  if (one === null || other === null) return one === other;
  return (
    one.references.length === other.references.length &&
    one.references.every(({ trace }, place) => trace === other.references[place]?.trace)
  );
}
