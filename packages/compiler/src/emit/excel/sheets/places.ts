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
export const SPARE_ROWS = 20;
