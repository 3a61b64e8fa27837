import type { Code } from '../../code/code.ts';
import type { ModuleScope } from '../../code/names/module-scope.ts';
import type { HoistedConstant } from '../../code/program-context.ts';
import { pythonOf, type Use } from '../layout/from-code.ts';
import { layOutAfter } from '../layout/lay-out.ts';

/** The constants and parts of one module, in the order in which they were first needed. */
export class Hoisted {
  readonly #scope: ModuleScope;
  readonly #use: Use;
  readonly #names = new Map<string, string>();
  readonly #constants: string[] = [];
  readonly #parts: string[] = [];

  constructor(scope: ModuleScope, use: Use) {
    this.#scope = scope;
    this.#use = use;
  }

  /** The name of a constant. Those that it needs itself are written before it. */
  nameOf({ key, wish, value }: HoistedConstant): string {
    const known = this.#names.get(key);
    if (known !== undefined) return known;
    const piece = pythonOf(this.#use, value());
    const name = this.#scope.claim(wish);
    this.#names.set(key, name);
    this.#constants.push(layOutAfter(`${name} = `, piece));
    return name;
  }

  /** The name of a function that works out a part of an expression in a frame. */
  partOf(code: Code): string {
    const name = this.#scope.claim('part');
    const body = layOutAfter('return ', pythonOf(this.#use, code), { indent: 4 });
    this.#parts.push(
      '',
      '',
      `def ${name}(f: ${this.#use('Frame')}) -> ${this.#use('Value')}:`,
      body,
    );
    return name;
  }

  get constants(): readonly string[] {
    return this.#constants;
  }

  /** The functions, each with the blank lines before it. */
  get parts(): readonly string[] {
    return this.#parts;
  }
}
