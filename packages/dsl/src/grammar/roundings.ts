import type { ParserMethod } from 'chevrotain';
import { K, T } from '../tokens/token-types.ts';
import type { Expression, Rounding, RoundingPlace } from '../tree/index.ts';
import { Level } from './level.ts';
import { WindowsAndDates } from './windows-and-dates.ts';

/** What follows a value behind a comma: a limit, and how it is rounded. */
export abstract class Roundings extends WindowsAndDates {
  /** `, but not below E`, behind what it limits. */
  protected readonly limit: ParserMethod<[Expression, number], Expression> = this.RULE(
    'limit',
    (operand: Expression, start: number): Expression => {
      this.CONSUME(T.CommaBut);
      this.CONSUME(K.not);
      const limit = this.choose<'below' | 'above'>({
        DEF: [
          { ALT: () => this.taken('below', this.CONSUME(K.below)) },
          { ALT: () => this.taken('above', this.CONSUME(K.above)) },
        ],
        ERR_MSG: '`below` or `above`',
      });
      const bound = this.SUBRULE(this.expression, { ARGS: [Level.additive] });
      return { kind: 'Clamp', operand, limit: limit ?? 'below', bound, span: this.span(start) };
    },
  );

  /** `, rounded up to whole shares`, behind what it rounds. */
  protected readonly rounding: ParserMethod<[Expression, number], Expression> = this.RULE(
    'rounding',
    (operand: Expression, start: number): Expression => {
      this.CONSUME(T.CommaRounded);
      const mode = this.choose<Rounding['mode']>({
        DEF: [
          { ALT: () => this.taken('up', this.CONSUME(K.up)) },
          { ALT: () => this.taken('down', this.CONSUME(K.down)) },
          { ALT: () => this.SUBRULE(this.halfMode) },
        ],
        ERR_MSG: '`up`, `down`, `half up` or `half even`',
      });
      this.CONSUME(K.to);
      const place = this.SUBRULE(this.roundingPlace);
      return { kind: 'Rounding', operand, mode: mode ?? 'up', place, span: this.span(start) };
    },
  );

  private readonly halfMode: ParserMethod<[], 'half up' | 'half even'> = this.RULE(
    'halfMode',
    (): 'half up' | 'half even' => {
      this.CONSUME(K.half);
      const mode = this.choose<'half up' | 'half even'>({
        DEF: [
          { ALT: () => this.taken('half up', this.CONSUME(K.up)) },
          { ALT: () => this.taken('half even', this.CONSUME(K.even)) },
        ],
        ERR_MSG: '`up` or `even`',
      });
      return mode ?? 'half up';
    },
  );

  private readonly roundingPlace: ParserMethod<[], RoundingPlace> = this.RULE(
    'roundingPlace',
    (): RoundingPlace => {
      const place = this.choose<RoundingPlace>({
        DEF: [
          {
            ALT: () => {
              this.CONSUME(K.whole);
              return this.taken({ kind: 'whole' }, this.CONSUME(K.shares));
            },
          },
          {
            ALT: () => {
              this.CONSUME(K.the);
              return this.taken({ kind: 'cent' }, this.CONSUME(K.cent));
            },
          },
          {
            ALT: () => {
              const places = (this.CONSUME(T.Number).payload as string | null) ?? '0';
              return this.taken({ kind: 'decimals', places }, this.CONSUME(K.decimals));
            },
          },
          {
            ALT: () => {
              this.CONSUME(K.multiples);
              this.CONSUME(K.of);
              return { kind: 'multiples', of: this.SUBRULE(this.postfix) };
            },
          },
        ],
        ERR_MSG: '`whole shares`, `the cent`, a number of `decimals` or `multiples of` something',
      });
      return place ?? { kind: 'whole' };
    },
  );
}
