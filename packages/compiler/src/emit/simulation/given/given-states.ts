import type { Making } from '../terms.ts';
import { Writer } from '../writer.ts';
import { giveUpIf, requireKnown } from './asked.ts';
import { knownOfType } from './known.ts';

/** What a state is at a moment that is not beyond what is known, where nothing of it is open. */
export function writeGivenState({ ir, shared }: Making, index: number): readonly string[] {
  const spec = ir.states[index];
  if (spec === undefined) return [];
  const writer = new Writer(ir, shared, 'given');
  const name = `state${index}`;
  const isKeyed = spec.keyedBy !== null;
  const copy = isKeyed ? writer.sure('input') : '0';
  giveUpIf(
    writer,
    isKeyed
      ? 'days[input] > day || (days[input] === day && sequences[input] > sequence)'
      : 'day < opens',
  );
  writer.line(`const at = ${name}Log.seen(${copy}, day, sequence);`);
  const start = `${name}Log.starts[${copy}] ??= ${name}Start(${copy})`;
  writer.line(`const value = at === START ? (${start}) : ${name}Log.values[at];`);
  const known = knownOfType(spec.type);
  if (known !== null) {
    requireKnown(writer, 'value', known);
    shared.known.set(`${name}Given`, known);
  }
  return [
    `function ${name}Given(day, sequence${isKeyed ? ', input' : ''}) {`,
    ...writer.lines,
    '  return value;',
    '}',
  ];
}
