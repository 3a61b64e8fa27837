/** Where the parts of input sheets stand, by what formulas call them. */
export class Places {
  readonly #places = new Map<string, string>();

  set(area: string, at: string): void {
    this.#places.set(area, at);
  }

  get(area: string): string {
    const place = this.#places.get(area);
    if (place === undefined) throw new Error(`No sheet has ${area}.`);
    return place;
  }
}

/** Empty rows below what a scenario brings, for more. */
export interface Spare {
  /** Of events and of the dates of a fact. */
  readonly rows: number;
  /** Of tables. */
  readonly tableRows: number;
  /** Of series. */
  readonly prices: number;
}

/** A year of trading days fits below what a scenario brings. */
export const SPARE: Spare = { rows: 20, tableRows: 5, prices: 260 };
