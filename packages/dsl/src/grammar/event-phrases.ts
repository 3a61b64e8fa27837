import type { IToken, ParserMethod } from 'chevrotain';
import { K, T } from '../tokens/token-types.ts';
import type { EventName, Expression, FollowedBy } from '../tree/index.ts';
import { opensFollowedBy } from './gates.ts';
import { Level } from './level.ts';
import { Statistics } from './statistics.ts';

/** Phrases about events: which one, when, whether there is one; and the search for a largest value. */
export abstract class EventPhrases extends Statistics {
  /** The window and condition of `the last Extension within …`; a day counted from takes none. */
  protected readonly pickEvent: ParserMethod<
    ['first' | 'last', EventName | null, number],
    Expression
  > = this.RULE(
    'pickEvent',
    (which: 'first' | 'last', event: EventName | null, start: number): Expression => {
      const tails = this.RECORDING_PHASE || !this.inAnchor;
      const window = tails ? this.SUBRULE(this.optionalWindow) : null;
      const where = tails ? this.SUBRULE(this.optionalWhere) : null;
      if (event === null) return this.hole();
      return { kind: 'PickEvent', which, event, window, where, span: this.span(start) };
    },
  );

  /** `latest Exchange Sale on or before D`, behind `the`. */
  protected readonly latest: ParserMethod<[], Expression> = this.RULE('latest', (): Expression => {
    const start = this.peek(0).startOffset;
    this.CONSUME(K.latest);
    const series = this.toName(this.CONSUME(T.Name));
    this.CONSUME(K.on);
    this.CONSUME(K.or);
    this.CONSUME(K.before);
    const anchor = this.SUBRULE(this.anchor);
    if (series === null) return this.hole();
    return { kind: 'LatestOnOrBefore', series, anchor, span: this.span(start) };
  });

  /** `date in question`, `date of the Issuance`, behind `the`. */
  protected readonly theDate: ParserMethod<[], Expression> = this.RULE(
    'theDate',
    (): Expression => {
      const start = this.peek(0).startOffset;
      this.CONSUME(K.date);
      const node = this.choose<Expression>({
        DEF: [
          {
            ALT: () => {
              this.CONSUME(K.in);
              this.CONSUME(K.question);
              return { kind: 'DateInQuestion', span: this.span(start) };
            },
          },
          {
            ALT: () => {
              this.CONSUME(K.of);
              const event = this.SUBRULE(this.eventAtHand);
              return { kind: 'DateOfEvent', which: 'date', event, span: this.span(start) };
            },
          },
        ],
        ERR_MSG: '`of` and an event, or `in question`',
      });
      return node ?? this.hole();
    },
  );

  /** `amount paid`, behind `the`. */
  protected readonly amountPaid: ParserMethod<[], Expression> = this.RULE(
    'amountPaid',
    (): Expression => {
      const start = this.peek(0).startOffset;
      this.CONSUME(K.amount);
      this.CONSUME(K.paid);
      return { kind: 'AmountPerformed', what: 'amount paid', span: this.span(start) };
    },
  );

  /** `shares delivered`, behind `the`. */
  protected readonly sharesDelivered: ParserMethod<[], Expression> = this.RULE(
    'sharesDelivered',
    (): Expression => {
      const start = this.peek(0).startOffset;
      this.CONSUME(K.shares);
      this.CONSUME(K.delivered);
      return { kind: 'AmountPerformed', what: 'shares delivered', span: this.span(start) };
    },
  );

  /** `unpaid amount of X`, behind `the`. */
  protected readonly unpaidAmount: ParserMethod<[], Expression> = this.RULE(
    'unpaidAmount',
    (): Expression => {
      const start = this.peek(0).startOffset;
      this.CONSUME(K.unpaid);
      this.CONSUME(K.amount);
      this.CONSUME(K.of);
      const obligation = this.toName(this.CONSUME(T.Name));
      if (obligation === null) return this.hole();
      return { kind: 'UnpaidAmount', obligation, span: this.span(start) };
    },
  );

  /** `unrolled date of the Coupon Date`, behind `the`. */
  protected readonly unrolledDate: ParserMethod<[], Expression> = this.RULE(
    'unrolledDate',
    (): Expression => {
      const start = this.peek(0).startOffset;
      this.CONSUME(K.unrolled);
      this.CONSUME(K.date);
      this.CONSUME(K.of);
      const event = this.SUBRULE(this.eventAtHand);
      return { kind: 'DateOfEvent', which: 'unrolled date', event, span: this.span(start) };
    },
  );

  /** `receipt of the Notice`: a day. */
  protected readonly receipt: ParserMethod<[], Expression> = this.RULE(
    'receipt',
    (): Expression => {
      const start = this.start();
      this.CONSUME(K.receipt);
      this.CONSUME(K.of);
      const event = this.SUBRULE(this.eventAtHand);
      return { kind: 'DateOfEvent', which: 'receipt', event, span: this.span(start) };
    },
  );

  /** `largest P from A to B in steps of S such that C, otherwise V`, behind `the`. */
  protected readonly largest: ParserMethod<[], Expression> = this.RULE(
    'largest',
    (): Expression => {
      const start = this.peek(0).startOffset;
      this.CONSUME(K.largest);
      const variable = this.toName(this.CONSUME(T.Name));
      this.CONSUME(K.from);
      const from = this.SUBRULE(this.expression, { ARGS: [Level.additive] });
      this.CONSUME(K.to);
      const to = this.SUBRULE2(this.expression, { ARGS: [Level.additive] });
      this.CONSUME(K.in);
      this.CONSUME(K.steps);
      this.CONSUME(K.of);
      const step = this.SUBRULE3(this.expression, { ARGS: [Level.additive] });
      this.CONSUME(K.such);
      this.CONSUME(K.that);
      const condition = this.SUBRULE4(this.expression);
      this.CONSUME(T.CommaOtherwise);
      const otherwise = this.SUBRULE5(this.expression, { ARGS: [Level.rounding] });
      if (variable === null) return this.hole();
      const bounds = { from, to, step };
      const span = this.span(start);
      return { kind: 'Largest', variable, ...bounds, condition, otherwise, span };
    },
  );

  /** `there is a Closing within …`, `there is no E … not followed by an F within …`. */
  protected readonly thereIs: ParserMethod<[], Expression> = this.RULE(
    'thereIs',
    (): Expression => {
      const start = this.start();
      this.CONSUME(K.there);
      this.CONSUME(K.is);
      const negated =
        this.choose<boolean>({
          DEF: [
            { ALT: () => this.taken(false, this.CONSUME(K.a)) },
            { ALT: () => this.taken(false, this.CONSUME(K.an)) },
            { ALT: () => this.taken(true, this.CONSUME(K.no)) },
          ],
          ERR_MSG: '`a`, `an` or `no` and an event',
        }) ?? false;
      const { event: subject, window, where } = this.SUBRULE(this.occurrences);
      const followedBy =
        this.OPTION({
          GATE: () => opensFollowedBy(this),
          DEF: () => this.SUBRULE(this.followedBy),
        }) ?? null;
      if (subject === null || subject === undefined) return this.hole();
      const tails = { window, where, followedBy };
      return { kind: 'ThereIs', negated, subject, ...tails, span: this.span(start) };
    },
  );

  private readonly followedBy: ParserMethod<[], FollowedBy | null> = this.RULE(
    'followedBy',
    (): FollowedBy | null => {
      const start = this.start();
      const not: IToken | undefined = this.OPTION(() => this.CONSUME(K.not));
      this.CONSUME(K.followed);
      this.CONSUME(K.by);
      this.OR({
        DEF: [{ ALT: () => this.CONSUME(K.a) }, { ALT: () => this.CONSUME(K.an) }],
        ERR_MSG: '`a` or `an` and an event',
      });
      const event = this.SUBRULE(this.eventName);
      const window = this.SUBRULE(this.optionalWindow);
      if (event === null) return null;
      const negated = not !== undefined;
      return { kind: 'FollowedBy', negated, event, window, span: this.span(start) };
    },
  );
}
