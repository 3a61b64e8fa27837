import type { IrExpression } from '../../../ir/expression.ts';
import { slotsRead } from '../../../ir/slots-read.ts';
import { type At, type Shared, Writer } from '../writer.ts';
import type { Ir } from '../../../ir/ir.ts';

/** What comes of an expression, which a double does not tell: a day, or anything else. */
export type Gives = 'a day' | 'a value';

/** What an expression as the engine asks it is made from. */
export interface Coding {
  readonly ir: Ir;
  readonly shared: Shared;
  /** The names of the functions that were written, by their expressions. */
  readonly codes: Map<IrExpression, string>;
  readonly lines: string[];
}

/** Writes the function by which the engine asks for an expression. */
export function writeCode(coding: Coding, node: IrExpression, gives: Gives): void {
  writeFunction(coding, node, { maker: 'codeOf', last: liftOf(gives) });
}

/** The same for the condition on which an event happens, whose verdict may stand for many days. */
export function writeVerdict(coding: Coding, node: IrExpression, event: number): void {
  writeFunction(coding, node, { maker: 'verdictOf', last: String(event) });
}

function writeFunction(
  coding: Coding,
  node: IrExpression,
  { maker, last }: { readonly maker: string; readonly last: string },
): void {
  const { ir, shared, codes, lines } = coding;
  if (codes.has(node)) return;
  const name = `code${codes.size}`;
  codes.set(node, name);
  const writer = new Writer(ir, shared);
  const value = writer.write(node, { day: 'day', sequence: 'sequence', slots: localSlots(node) });
  lines.push(
    '',
    `const ${name} = ${maker}((day, sequence, locals) => {`,
    ...writer.lines,
    `  return ${value};`,
    `}, ${last});`,
  );
}

/** The same for what may be left out. */
export function writeOptional(coding: Coding, node: IrExpression | null, gives: Gives): void {
  if (node !== null) writeCode(coding, node, gives);
}

/** Writes such a function where an expression stands in another, whose local names it reads; gives its name. */
export function writeClosure(
  writer: Writer,
  node: IrExpression,
  of: { readonly at: At; readonly gives: Gives; readonly ownSlot?: number },
): string {
  const { at, gives, ownSlot } = of;
  const name = writer.fresh();
  const [day, sequence, locals] = [writer.fresh(), writer.fresh(), writer.fresh()].map((each) =>
    writer.sure(each),
  ) as [string, string, string];
  const slots = new Map(at.slots);
  if (ownSlot !== undefined) slots.set(ownSlot, `${locals}[${ownSlot}]`);
  writer.block(`const ${name} = codeOf((${day}, ${sequence}, ${locals}) =>`, () => {
    writer.line(`return ${writer.write(node, { day, sequence, slots })};`);
  });
  writer.line(`, ${liftOf(gives)});`);
  return name;
}

function liftOf(gives: Gives): string {
  return gives === 'a day' ? 'liftDay' : 'liftValue';
}

function localSlots(node: IrExpression): ReadonlyMap<number, string> {
  const read = slotsRead([node], -1);
  return new Map(read.map((slot) => [slot, `locals[${slot}]`]));
}
