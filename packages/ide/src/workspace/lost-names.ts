import type { ContractSymbol } from '@termsheet/compiler';
import type { Analysis } from './analysis.ts';

type Names = ReadonlyMap<string, ContractSymbol>;

const NONE: Names = new Map();

/**
 * What files declared before a line in the making tore a declaration apart. A name is remembered from
 * the last text that could be read whole on, and as long as the words still stand in the file.
 */
export class LostNames {
  readonly #before = new Map<string, Names>();

  /** Notes what a file declared whose text has changed. */
  remember(analysis: Analysis): void {
    const { byName } = analysis.compilation.bound.symbols;
    const earlier = analysis.isReadable ? NONE : this.of(analysis);
    this.#before.set(analysis.path, new Map([...earlier, ...byName]));
  }

  forget(path: string): void {
    this.#before.delete(path);
  }

  /** The names that a file has lost since; none where it can be read whole. */
  of(analysis: Analysis): Names {
    const before = this.#before.get(analysis.path);
    if (before === undefined || analysis.isReadable) return NONE;
    const { byName } = analysis.compilation.bound.symbols;
    return new Map(
      [...before].filter(([name]) => !byName.has(name) && stands(analysis.text, name)),
    );
  }
}

/** Whether a name stands somewhere by itself, and not as the beginning of a longer one. */
function stands(text: string, name: string): boolean {
  for (let at = text.indexOf(name); at >= 0; at = text.indexOf(name, at + 1)) {
    const around = `${text.charAt(at - 1)}|${text.slice(at + name.length, at + name.length + 2)}`;
    if (!/^[\p{L}\d]|\|[\p{L}\d]|\| [\p{Lu}\d]/u.test(around)) return true;
  }
  return false;
}
