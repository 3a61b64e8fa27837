import type { ParserMethod } from 'chevrotain';
import { asIfWantsBrackets } from '../diagnostics/as-if-wants-brackets.ts';
import { K, T } from '../tokens/token-types.ts';
import type { Assumption, Expression } from '../tree/index.ts';
import { andAssumes } from './gates.ts';
import { Roundings } from './roundings.ts';

/** What `as if` can speak of without doubt: one operand, however long. */
const OPERATORS: ReadonlySet<Expression['kind']> = new Set([
  'Arithmetic',
  'AsIf',
  'Clamp',
  'Comparison',
  'Conditional',
  'IsEither',
  'IsWithin',
  'Largest',
  'List',
  'Logical',
  'Not',
  'OnDays',
  'Rounding',
]);

/** What is read with other terms taken to be something else. */
export abstract class Hypotheses extends Roundings {
  /** `as if Y is V and Z is W`, behind what is read so. */
  protected readonly asIf: ParserMethod<[Expression, number], Expression> = this.RULE(
    'asIf',
    (operand: Expression, start: number): Expression => {
      const word = this.CONSUME(T.AsIf);
      if (!this.RECORDING_PHASE && OPERATORS.has(operand.kind)) {
        this.report(asIfWantsBrackets.at(this.spanOf(word), {}));
      }
      const assumptions: (Assumption | null)[] = [this.SUBRULE(this.assumption)];
      this.MANY({
        GATE: () => andAssumes(this),
        DEF: () => {
          this.CONSUME(K.and);
          assumptions.push(this.SUBRULE2(this.assumption));
        },
      });
      const read = assumptions.filter((each) => each !== null);
      return { kind: 'AsIf', operand, assumptions: read, span: this.span(start) };
    },
  );

  /** `Y is V`; a value of several parts stands in brackets. */
  private readonly assumption: ParserMethod<[], Assumption | null> = this.RULE(
    'assumption',
    (): Assumption | null => {
      const start = this.start();
      const name = this.toName(this.CONSUME(T.Name));
      this.CONSUME(K.is);
      const value = this.SUBRULE(this.postfix);
      if (name === null) return null;
      return { kind: 'Assumption', name, value, span: this.span(start) };
    },
  );
}
