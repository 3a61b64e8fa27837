import type { Value, ValueType } from '@termsheet/runtime';
import { Findings } from '../inputs/findings.ts';
import { Keys } from '../inputs/keys.ts';
import { indexNames } from '../inputs/name-index.ts';
import { formOf } from '../inputs/values/value-forms.ts';
import type { Ir } from '../ir/ir.ts';

/** What a definition's parameter is given. */
export interface Argument {
  readonly name: string;
  readonly type: ValueType;
  /** As a scenario file would write it: `100000`, `2006-03-08`. */
  readonly text: string;
}

/** The value that a text states for a parameter, or what is wrong with it. */
export function readArgument(
  ir: Ir,
  { name, type, text }: Argument,
): { readonly value: Value } | { readonly problem: string } {
  const findings = new Findings();
  const keys = new Keys(ir);
  const before = Number.POSITIVE_INFINITY;
  const context = { ir, names: indexNames(ir), keys, before, findings, reads: 'inputs' } as const;
  const place = { span: { start: 0, end: 0 }, describe: null };
  const value = formOf(type).readText({ context, name, type, place }, text);
  if (value !== null) return { value };
  const [finding] = findings.finished();
  return { problem: finding?.message ?? `\`${name}\` cannot be given a value.` };
}
