import { type Ir, joinWords, nearestName, readArgument } from '@termsheet/compiler';
import type { Value } from '@termsheet/runtime';
import { Refusal } from '../files/refusal.ts';
import { showControls } from '../files/show-controls.ts';

/**
 * What `--with "Portion=100000"` gives each definition that has the parameter, by the definition's
 * index. Definitions may use one name for parameters of different types; each reads it as its own.
 *
 * @throws Refusal where no definition has the parameter or the value is not of its type.
 */
export function readWithOptions(ir: Ir, options: readonly string[]): ReadonlyMap<number, Value> {
  const given = new Map<string, string>();
  for (const option of options) {
    const equals = option.indexOf('=');
    const name = option.slice(0, Math.max(equals, 0)).trim();
    if (name === '') {
      throw new Refusal(`--with "${showControls(option)}" wants a name and a value, "Name=value".`);
    }
    if (given.has(name)) throw new Refusal(`--with gives ${showControls(name)} twice.`);
    given.set(name, option.slice(equals + 1).trim());
  }
  const values = new Map<number, Value>();
  for (const [name, text] of given) readForAll(ir, { name, text }, values);
  return values;
}

function readForAll(
  ir: Ir,
  { name, text }: { readonly name: string; readonly text: string },
  values: Map<number, Value>,
): void {
  let problem: string | null = null;
  let isRead = false;
  for (const [index, { parameter }] of ir.definitions.entries()) {
    if (parameter?.name !== name) continue;
    const read = readArgument(ir, { ...parameter, text });
    if ('problem' in read) {
      problem ??= read.problem;
    } else {
      isRead = true;
      values.set(index, read.value);
    }
  }
  if (problem !== null && !isRead) throw new Refusal(`--with ${showControls(name)}: ${problem}`);
  if (!isRead) throw new Refusal(unknownParameter(ir, name));
}

function unknownParameter(ir: Ir, name: string): string {
  const names = [...new Set(ir.definitions.flatMap(({ parameter }) => parameter?.name ?? []))];
  const nearest = nearestName(name, names);
  const known =
    names.length === 0
      ? 'none of its definitions has one'
      : `it has ${joinWords(names.map((each) => `\`${each}\``))}`;
  const advice = nearest === null ? `${known}.` : `did you mean \`${nearest}\`?`;
  return `--with: the contract has no parameter \`${showControls(name)}\`; ${advice}`;
}
