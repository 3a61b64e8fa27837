import { RUNTIME_NAMES } from '../runtime-names.ts';
import { RESERVED_WORDS } from './reserved-words.ts';

/** The names that stand at the top of an emitted module, each given out once. */
export class ModuleScope {
  readonly #taken = new Set<string>([...RUNTIME_NAMES, ...RESERVED_WORDS]);

  /** The name asked for, or where it is taken the same with `_`, `_2`, `_3` and so on after it. */
  claim(wish: string): string {
    let name = wish;
    for (let number = 1; this.#taken.has(name); number += 1) {
      name = number === 1 ? `${wish}_` : `${wish}_${number}`;
    }
    this.#taken.add(name);
    return name;
  }
}
