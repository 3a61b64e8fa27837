/** The names that stand at the top of an emitted module, each given out once. */
export class ModuleScope {
  readonly #taken: Set<string>;

  /** @param reserved - What the language and the runtime keep to themselves. */
  constructor(reserved: Iterable<string>) {
    this.#taken = new Set(reserved);
  }

  /** The name asked for, or where it is taken the same with the next free number: 2, 3 and so on. */
  claim(wish: string): string {
    let name = wish;
    for (let number = 2; this.#taken.has(name); number += 1) name = `${wish}${number}`;
    this.#taken.add(name);
    return name;
  }
}
