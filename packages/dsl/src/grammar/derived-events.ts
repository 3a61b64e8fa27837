import type { ParserMethod } from 'chevrotain';
import { K, T } from '../tokens/token-types.ts';
import type {
  DurationLiteral,
  Event,
  EventName,
  Name,
  OccursAfterEach,
  OccursWhen,
} from '../tree/index.ts';
import { Tables } from './tables.ts';

/** The occurrences that a derived event follows, and the day of each that it is counted from. */
interface EachOne {
  readonly field: Name | 'receipt' | null;
  readonly event: EventName | null;
}

/** Events that nobody reports: the contract says when they occur. */
export abstract class DerivedEvents extends Tables {
  /** `occurs when C`, `occurs 10 Trading Days after each E where C, unless U`. */
  protected readonly occurs: ParserMethod<[], Event['occurs']> = this.RULE(
    'occurs',
    (): Event['occurs'] => {
      const start = this.start();
      this.CONSUME(K.occurs);
      const occurs = this.choose<Event['occurs']>({
        DEF: [
          { ALT: () => this.SUBRULE(this.occursWhen, { ARGS: [start] }) },
          { ALT: () => this.SUBRULE(this.occursOn, { ARGS: [start] }) },
          { ALT: () => this.SUBRULE(this.occursAfter, { ARGS: [start] }) },
        ],
        ERR_MSG: '`when` and a condition, or a time such as `10 days after each` and an event',
      });
      return occurs ?? null;
    },
  );

  private readonly occursWhen: ParserMethod<[number], OccursWhen> = this.RULE(
    'occursWhen',
    (start: number): OccursWhen => {
      this.CONSUME(K.when);
      const condition = this.SUBRULE(this.expression);
      return { kind: 'OccursWhen', condition, span: this.span(start) };
    },
  );

  private readonly occursOn: ParserMethod<[number], OccursAfterEach | null> = this.RULE(
    'occursOn',
    (start: number): OccursAfterEach | null => {
      this.CONSUME(K.on);
      return this.SUBRULE(this.ofEach, { ARGS: [start, null] });
    },
  );

  private readonly occursAfter: ParserMethod<[number], OccursAfterEach | null> = this.RULE(
    'occursAfter',
    (start: number): OccursAfterEach | null => {
      const duration = this.SUBRULE(this.countOrDay);
      this.CONSUME(K.after);
      const each = this.SUBRULE(this.ofEach, { ARGS: [start, duration] });
      return duration === null ? null : each;
    },
  );

  /** `10 Trading Days`, `the day`. */
  private readonly countOrDay: ParserMethod<[], DurationLiteral | null> = this.RULE(
    'countOrDay',
    (): DurationLiteral | null => {
      const duration = this.choose<DurationLiteral | null>([
        { ALT: () => this.SUBRULE(this.duration) },
        {
          ALT: () => {
            this.CONSUME(K.the);
            const span = this.spanOf(this.CONSUME(K.day));
            const unit = { kind: 'calendar', unit: 'days' } as const;
            return { kind: 'DurationLiteral', count: '1', unit, span };
          },
        },
      ]);
      return duration ?? null;
    },
  );

  private readonly ofEach: ParserMethod<[number, DurationLiteral | null], OccursAfterEach | null> =
    this.RULE(
      'ofEach',
      (start: number, duration: DurationLiteral | null): OccursAfterEach | null => {
        const { field, event } = this.SUBRULE(this.eachOne);
        const where = this.SUBRULE(this.optionalWhere);
        const unless =
          this.OPTION(() => {
            this.OR([
              { ALT: () => this.CONSUME(K.unless) },
              { ALT: () => this.CONSUME(T.CommaUnless) },
            ]);
            return this.SUBRULE(this.expression);
          }) ?? null;
        if (event === null || event === undefined) return null;
        const each = { field, event, where, unless };
        return { kind: 'OccursAfterEach', duration, ...each, span: this.span(start) };
      },
    );

  /** `each E`, `Payment Date of each E`. */
  private readonly eachOne: ParserMethod<[], EachOne> = this.RULE('eachOne', (): EachOne => {
    const each = this.choose<EachOne>({
      DEF: [
        { ALT: () => ({ field: null, event: this.SUBRULE(this.everyOne) }) },
        {
          ALT: () => {
            this.CONSUME(K.receipt);
            this.CONSUME(K.of);
            return { field: 'receipt', event: this.SUBRULE3(this.everyOne) };
          },
        },
        {
          ALT: () => {
            this.OPTION(() => this.CONSUME(K.the));
            const field = this.toName(this.CONSUME(T.Name));
            if (this.peek(1).tokenType !== K.of) {
              this.offer([K.of]);
              this.fail('`of each` and an event (of the event itself: `each` before its name)');
            }
            this.CONSUME2(K.of);
            return { field, event: this.SUBRULE2(this.everyOne) };
          },
        },
      ],
      ERR_MSG: '`each` and an event',
    });
    return each ?? { field: null, event: null };
  });

  private readonly everyOne: ParserMethod<[], EventName | null> = this.RULE(
    'everyOne',
    (): EventName | null => {
      this.CONSUME(K.each);
      return this.SUBRULE(this.eventName);
    },
  );
}
