import type { Trace } from '../derivation/trace.ts';
import { Exact } from '../exact/exact.ts';
import type { Value } from '../value/value.ts';

/** What a term gave, how, and how many terms it rests on, one upon another. */
export interface Remembered {
  readonly value: Value;
  readonly trace: Trace | null;
  readonly height: number;
}

/** Inputs remembered for one term: a search tries far more, and asks each but once. */
const MAX_INPUTS = 1_000;

/** What terms gave at one moment, by their index and what they were asked for. */
export class Memo {
  readonly #plain: (Remembered | undefined)[] = [];
  readonly #byInput: (Map<unknown, RememberedInput> | undefined)[] = [];

  /** @param input the key or argument of the term; null for a term that has none. */
  get(index: number, input: Value | null): Remembered | undefined {
    if (input === null) return this.#plain[index];
    const known = this.#byInput[index]?.get(placeOf(input));
    if (known === undefined || known.input === input) return known?.remembered;
    const isSame =
      known.input instanceof Exact && input instanceof Exact && known.input.equals(input);
    return isSame ? known.remembered : undefined;
  }

  set(index: number, input: Value | null, remembered: Remembered): void {
    if (input === null) {
      this.#plain[index] = remembered;
      return;
    }
    const known = (this.#byInput[index] ??= new Map());
    if (known.size >= MAX_INPUTS) known.clear();
    known.set(placeOf(input), { input, remembered });
  }
}

interface RememberedInput {
  readonly input: Value;
  readonly remembered: Remembered;
}

/** Where an input is looked for; of figures that meet in one place the last is remembered. */
function placeOf(input: Value): unknown {
  return input instanceof Exact ? Number(BigInt.asIntN(52, input.floor())) : input;
}
