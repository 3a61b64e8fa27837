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

/** Most moments are asked for a handful of terms, which are soonest found one after another. */
const FEW_TERMS = 8;

/** What terms gave at one moment, by their index and what they were asked for. */
export class Memo {
  #last: Entry | null = null;
  #count = 0;
  /** All of them, once they are more than a few. */
  #byIndex: Map<number, Remembered> | null = null;
  #byInput: (Map<unknown, RememberedInput> | undefined)[] | null = null;

  /** @param input the key or argument of the term; null for a term that has none. */
  get(index: number, input: Value | null): Remembered | undefined {
    if (input === null) return this.#getPlain(index);
    const known = this.#byInput?.[index]?.get(placeOf(input));
    if (known === undefined || known.input === input) return known?.remembered;
    const isSame =
      known.input instanceof Exact && input instanceof Exact && known.input.equals(input);
    return isSame ? known.remembered : undefined;
  }

  set(index: number, input: Value | null, remembered: Remembered): void {
    if (input === null) {
      this.#setPlain(index, remembered);
      return;
    }
    const known = ((this.#byInput ??= [])[index] ??= new Map());
    if (known.size >= MAX_INPUTS) known.clear();
    known.set(placeOf(input), { input, remembered });
  }

  #getPlain(index: number): Remembered | undefined {
    if (this.#byIndex !== null) return this.#byIndex.get(index);
    let entry = this.#last;
    while (entry !== null && entry.index !== index) entry = entry.before;
    return entry?.remembered;
  }

  /** The last that was remembered of a term is found first. */
  #setPlain(index: number, remembered: Remembered): void {
    if (this.#byIndex !== null) {
      this.#byIndex.set(index, remembered);
      return;
    }
    this.#last = { index, remembered, before: this.#last };
    this.#count += 1;
    if (this.#count > FEW_TERMS) this.#byIndex = mapOf(this.#last);
  }
}

interface Entry {
  readonly index: number;
  readonly remembered: Remembered;
  readonly before: Entry | null;
}

function mapOf(last: Entry): Map<number, Remembered> {
  const all = new Map<number, Remembered>();
  for (let entry: Entry | null = last; entry !== null; entry = entry.before) {
    if (!all.has(entry.index)) all.set(entry.index, entry.remembered);
  }
  return all;
}

interface RememberedInput {
  readonly input: Value;
  readonly remembered: Remembered;
}

/** Where an input is looked for; of figures that meet in one place the last is remembered. */
function placeOf(input: Value): unknown {
  return input instanceof Exact ? Number(BigInt.asIntN(52, input.floor())) : input;
}
