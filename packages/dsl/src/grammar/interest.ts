import type { ParserMethod } from 'chevrotain';
import { K, T } from '../tokens/token-types.ts';
import type {
  Accrual,
  Compounding,
  Counting,
  EventName,
  Expression,
  InterestTerms,
} from '../tree/index.ts';
import { Level } from './level.ts';
import { Allocations } from './allocations.ts';

/** Interest, what accrues, and how days are counted. */
export abstract class InterestGrammar extends Allocations {
  /** `interest on M at R counted C from A until B`. */
  protected readonly interest: ParserMethod<[], Expression> = this.RULE(
    'interest',
    (): Expression => {
      const start = this.start();
      this.CONSUME(K.interest);
      const terms = this.SUBRULE(this.interestTerms);
      this.CONSUME(K.until);
      const until = this.SUBRULE(this.anchor);
      const compounding = this.SUBRULE(this.optionalCompounding);
      return { kind: 'Interest', ...terms, until, compounding, span: this.span(start) };
    },
  );

  /** `accrual X on M at R counted C from A`, with an end and compounding where they are said. */
  protected readonly accrual: ParserMethod<[], Accrual | null> = this.RULE(
    'accrual',
    (): Accrual | null => {
      const start = this.start();
      this.CONSUME(K.accrual);
      const name = this.toName(this.CONSUME(T.Name));
      const forEach = this.SUBRULE(this.optionalForEach);
      const terms = this.SUBRULE(this.interestTerms);
      const until =
        this.OPTION2(() => {
          this.CONSUME(K.until);
          return this.SUBRULE(this.anchor);
        }) ?? null;
      const compounding = this.SUBRULE(this.optionalCompounding);
      if (name === null) return null;
      const span = this.span(start);
      return { kind: 'Accrual', name, forEach, ...terms, until, compounding, span };
    },
  );

  /** `for each Borrowing`, where it is written. */
  protected readonly optionalForEach: ParserMethod<[], EventName | null> = this.RULE(
    'optionalForEach',
    (): EventName | null =>
      this.OPTION(() => {
        this.CONSUME(K.for);
        this.CONSUME(K.each);
        return this.SUBRULE(this.eventName);
      }) ?? null,
  );

  /** `on M at R counted C from A`. */
  private readonly interestTerms: ParserMethod<[], Omit<InterestTerms, 'compounding'>> = this.RULE(
    'interestTerms',
    (): Omit<InterestTerms, 'compounding'> => {
      this.CONSUME(K.on);
      const principal = this.SUBRULE(this.expression, { ARGS: [Level.additive] });
      this.CONSUME(K.at);
      const rate = this.SUBRULE2(this.expression, { ARGS: [Level.additive] });
      const counting = this.SUBRULE(this.counting);
      this.CONSUME(K.from);
      const from = this.SUBRULE(this.anchor);
      return { principal, rate, counting, from };
    },
  );

  /** `counted C`, with the dates and the maturity that some counts must know. */
  protected readonly counting: ParserMethod<[], Counting> = this.RULE('counting', (): Counting => {
    const start = this.start();
    this.CONSUME(K.counted);
    const dayCount = this.choose<Expression>({
      DEF: [
        { ALT: () => this.toDayCount(this.CONSUME(T.DayCount)) },
        { ALT: () => this.SUBRULE(this.anchor) },
      ],
      ERR_MSG: 'a day count such as `Actual/360` or `30/360`',
    });
    const over =
      this.OPTION(() => {
        this.CONSUME(K.over);
        return this.toName(this.CONSUME(T.Name));
      }) ?? null;
    const maturing =
      this.OPTION2(() => {
        this.CONSUME(K.maturing);
        this.CONSUME(K.on);
        return this.SUBRULE2(this.anchor);
      }) ?? null;
    const span = this.span(start);
    return { kind: 'Counting', dayCount: dayCount ?? this.hole(), over, maturing, span };
  });

  /** `, compounded annually`, `, compounded on each Coupon Date`. */
  protected readonly optionalCompounding: ParserMethod<[], Compounding | null> = this.RULE(
    'optionalCompounding',
    (): Compounding | null =>
      this.OPTION(() => {
        const start = this.start();
        this.CONSUME(T.CommaCompounded);
        const on = this.choose<Compounding['on'] | null>({
          DEF: [
            { ALT: () => this.taken('annually', this.CONSUME(K.annually)) },
            { ALT: () => this.taken('semi-annually', this.CONSUME(K['semi-annually'])) },
            { ALT: () => this.taken('quarterly', this.CONSUME(K.quarterly)) },
            { ALT: () => this.taken('monthly', this.CONSUME(K.monthly)) },
            { ALT: () => this.taken('daily', this.CONSUME(K.daily)) },
            {
              ALT: () => {
                this.CONSUME(K.on);
                this.CONSUME(K.each);
                return this.toName(this.CONSUME(T.Name));
              },
            },
          ],
          ERR_MSG: '`annually`, `quarterly` or the like, or `on each` date of a schedule',
        });
        if (on === undefined || on === null) return null;
        return { kind: 'Compounding', on, span: this.span(start) } as const;
      }) ?? null,
  );
}
