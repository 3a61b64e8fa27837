import type { IrExpression } from '../../../ir/expression.ts';
import type { At, Writer } from '../writer.ts';
import type { Known } from './known.ts';

/** Writes an expression whose value is needed, of which it is known then what it is. */
export function writeAsked(
  writer: Writer,
  { node, at }: { readonly node: IrExpression; readonly at: At },
  known: Known,
): string {
  return requireKnown(writer, writer.write(node, at), known);
}

/** Gives up where a value is not there; behind that, it is. */
export function requireKnown(writer: Writer, value: string, known: Known): string {
  if (writer.knownOf(value) === known) return value;
  giveUpUnless(writer, testOf(writer, value, known));
  return writer.know(value, known);
}

/** Gives up unless a condition holds, or where it holds: the functions for any inputs are asked then. */
export function giveUpUnless(writer: Writer, condition: string): void {
  writer.line(`if (!(${condition})) throw NOT_GIVEN;`);
}

export function giveUpIf(writer: Writer, condition: string): void {
  writer.line(`if (${condition}) throw NOT_GIVEN;`);
}

/** Gives up where a moment is beyond what is known; what a function is asked for never is. */
export function requireSeen(writer: Writer, { day }: At): void {
  if (SEEN.has(day) || writer.knownOf(`seen ${day}`) !== null) return;
  giveUpIf(writer, `${day} > horizonDay`);
  noteSeen(writer, day);
}

/** Notes that a day is not beyond what is known. */
export function noteSeen(writer: Writer, day: string): void {
  writer.know(`seen ${day}`, 'verdict');
}

const SEEN: ReadonlySet<string> = new Set(['day', 'testedDay']);

function testOf({ shared }: Writer, value: string, known: Known): string {
  const isExact = shared.numeric === 'exact';
  switch (known) {
    // Among doubles, what is absent is beyond every figure and every day.
    case 'figure':
      return isExact ? `${value} instanceof Exact` : `${value} < ABSENT`;
    case 'place':
      return isExact ? `typeof ${value} === 'number'` : `${value} < ABSENT`;
    case 'verdict':
      return `typeof ${value} === 'boolean'`;
    case 'text':
      return `typeof ${value} === 'string'`;
  }
}
