import type { ParserMethod } from 'chevrotain';
import { K, T } from '../tokens/token-types.ts';
import type { Allocate, EventName, Expression, RemainderTo } from '../tree/index.ts';
import { Level } from './level.ts';
import { Operands } from './operands.ts';

/** An amount that is divided among many. */
export abstract class Allocations extends Operands {
  /** `allocate X pro rata by F among R where C, rounded down to the cent, remainder to the largest`. */
  protected readonly allocate: ParserMethod<[], Expression> = this.RULE(
    'allocate',
    (): Expression => {
      const start = this.start();
      this.CONSUME(K.allocate);
      const amount = this.SUBRULE(this.expression, { ARGS: [Level.additive] });
      this.CONSUME(K.pro);
      this.CONSUME(K.rata);
      this.CONSUME(K.by);
      const weight = this.SUBRULE2(this.expression, { ARGS: [Level.additive] });
      this.CONSUME(K.among);
      const among = this.SUBRULE(this.eventName);
      // In brackets, so that `, rounded` speaks of the parts and not of what it stands behind.
      const where = this.OPTION2(() => {
        this.CONSUME(K.where);
        return this.SUBRULE(this.group);
      });
      const shares = { amount, weight, where: where ?? null };
      const rest = this.OPTION({
        GATE: () => this.peek(1).tokenType === T.CommaRounded,
        DEF: () => this.SUBRULE(this.remainder, { ARGS: [amount, start] }),
      });
      const rounding = rest?.rounding ?? null;
      const remainder = rest?.remainder ?? null;
      return this.toAllocation(among, { ...shares, rounding, remainder, span: this.span(start) });
    },
  );

  private readonly remainder: ParserMethod<
    [Expression, number],
    Pick<Allocate, 'rounding' | 'remainder'>
  > = this.RULE('remainder', (amount: Expression, start: number) => {
    const rounded = this.SUBRULE(this.rounding, { ARGS: [amount, start] });
    this.CONSUME(T.Comma);
    this.CONSUME(K.remainder);
    this.CONSUME(K.to);
    this.CONSUME(K.the);
    const remainder = this.choose<RemainderTo>({
      DEF: [
        { ALT: () => this.SUBRULE(this.largestOrFractions) },
        { ALT: () => this.taken('first', this.CONSUME(K.first)) },
        { ALT: () => this.taken('last', this.CONSUME(K.last)) },
      ],
      ERR_MSG: '`largest`, `largest fractions`, `first` or `last`',
    });
    const isRead = !this.RECORDING_PHASE && rounded.kind === 'Rounding';
    return { rounding: isRead ? rounded : null, remainder: remainder ?? 'largest' };
  });

  private readonly largestOrFractions: ParserMethod<[], RemainderTo> = this.RULE(
    'largestOrFractions',
    (): RemainderTo => {
      this.CONSUME(K.largest);
      const fractions = this.OPTION(() => this.CONSUME(K.fractions));
      return fractions === undefined ? 'largest' : 'largest fractions';
    },
  );

  private toAllocation(
    among: EventName | null,
    parts: Omit<Allocate, 'kind' | 'among'>,
  ): Expression {
    return among === null ? this.hole() : { kind: 'Allocate', among, ...parts };
  }
}
