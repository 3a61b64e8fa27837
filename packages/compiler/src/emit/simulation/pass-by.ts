import type { IrExpression } from '../../ir/expression.ts';
import type { At, Writer } from './writer.ts';

interface Condition {
  readonly where: IrExpression | null;
  /** The name that says whether the row counts so far. */
  readonly verdict: string;
  /** Where the condition is read, with the row at hand. */
  readonly inner: At;
}

/** Passes by a row that does not count, or of which a condition does not hold. */
export function passBy(writer: Writer, { where, verdict, inner }: Condition): void {
  if (where !== null) {
    writer.block(`if (${verdict} !== false)`, () => {
      const holds = writer.write(where, inner);
      writer.line(
        `${verdict} = ${holds} === true ? ${verdict} : ${holds} === false ? false : joinAnd(${holds}, ${verdict});`,
      );
    });
  }
  writer.line(`if (${verdict} === false) continue;`);
}
