/** Hands out the names of places in a page: readable, each once, and nothing of a contract's own signs. */
export class Anchors {
  readonly #taken = new Set<string>();

  /** A name made of a word of ours and a text of the contract. */
  make(kind: string, text: string): string {
    const words = text
      .normalize('NFKD')
      .toLowerCase()
      .replaceAll(/[^a-z0-9]+/gu, '-')
      .replaceAll(/^-+|-+$/gu, '')
      .slice(0, MOST_CHARACTERS);
    const name = words === '' ? kind : `${kind}-${words}`;
    let free = name;
    for (let count = 2; this.#taken.has(free); count += 1) free = `${name}-${count}`;
    this.#taken.add(free);
    return free;
  }
}

const MOST_CHARACTERS = 60;
