/** What the verdict on an event's condition, or the dates of an obligation's duties, may rest on, by its indexes. */
export interface RestsOn {
  readonly of: 'event' | 'obligation';
  readonly index: number;
  readonly events: readonly number[];
  readonly states: readonly number[];
  readonly obligations: readonly number[];
}

type Kind = 'events' | 'states' | 'obligations';

/** Counts, of each condition and each obligation, how often something happened that it rests on. */
export class RestedOn {
  readonly #verdicts: number[] = [];
  readonly #looks: number[] = [];
  readonly #resting: Readonly<Record<Kind, readonly (readonly RestsOn[] | undefined)[]>>;

  constructor(all: readonly RestsOn[]) {
    this.#resting = {
      events: restingOn(all, 'events'),
      states: restingOn(all, 'states'),
      obligations: restingOn(all, 'obligations'),
    };
    for (const each of all) this.#countsOf(each)[each.index] = 0;
  }

  /** Something happened to an event, a state or an obligation. */
  note(kind: Kind, index: number): void {
    const resting = this.#resting[kind][index];
    if (resting === undefined) return;
    for (const each of resting) {
      const counts = this.#countsOf(each);
      counts[each.index] = (counts[each.index] ?? 0) + 1;
    }
  }

  ofVerdict(event: number): number {
    return this.#verdicts[event] ?? 0;
  }

  ofLooks(obligation: number): number {
    return this.#looks[obligation] ?? 0;
  }

  #countsOf({ of }: RestsOn): number[] {
    return of === 'event' ? this.#verdicts : this.#looks;
  }
}

function restingOn(all: readonly RestsOn[], kind: Kind): readonly (RestsOn[] | undefined)[] {
  const resting: (RestsOn[] | undefined)[] = [];
  for (const each of all) for (const index of each[kind]) (resting[index] ??= []).push(each);
  return resting;
}
