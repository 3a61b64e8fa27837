import type { ModuleScope } from '../../code/names/module-scope.ts';
import type { HoistedConstant } from '../../code/program-context.ts';
import { annotated } from '../layout/annotated.ts';
import { codeAfter } from '../layout/from-code.ts';
import type { ModuleForm } from '../module-context.ts';

/** The constants of one module, in the order in which they were first needed. */
export class Hoisted {
  readonly #scope: ModuleScope;
  readonly #form: ModuleForm;
  readonly #names = new Map<string, string>();
  readonly #lines: string[] = [];

  constructor(scope: ModuleScope, form: ModuleForm) {
    this.#scope = scope;
    this.#form = form;
  }

  /** The name of a constant. Those that it needs itself are written before it. */
  nameOf({ key, wish, type, value }: HoistedConstant): string {
    const known = this.#names.get(key);
    if (known !== undefined) return known;
    const code = value();
    const name = this.#scope.claim(wish);
    this.#names.set(key, name);
    const typed = type === undefined ? name : annotated(this.#form, name, type);
    this.#lines.push(`${codeAfter(`const ${typed} =`, code)};`);
    return name;
  }

  get lines(): readonly string[] {
    return this.#lines;
  }
}
