import { annotated } from '../layout/annotated.ts';
import { layOutAfter } from '../layout/lay-out.ts';
import type { Syntax } from '../layout/syntax.ts';
import type { ModuleForm } from '../module-context.ts';
import type { ModuleScope } from '../names/module-scope.ts';

/** A constant that stands at the top of a module, written once however often it is used. */
export interface HoistedConstant {
  /** What it is, whatever it is called: equal keys are the same constant. */
  readonly key: string;
  readonly wish: string;
  /** Its type, where it must be stated. */
  readonly type?: string;
  readonly value: () => Syntax;
}

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
    const syntax = value();
    const name = this.#scope.claim(wish);
    this.#names.set(key, name);
    const typed = type === undefined ? name : annotated(this.#form, name, type);
    this.#lines.push(`${layOutAfter(`const ${typed} =`, syntax, 0)};`);
    return name;
  }

  get lines(): readonly string[] {
    return this.#lines;
  }
}
