import type { IToken, ParserMethod } from 'chevrotain';
import { K, T } from '../tokens/token-types.ts';
import type {
  DateOffset,
  DurationLiteral,
  DurationUnit,
  Expression,
  Name,
  SharesLiteral,
  Window,
  WindowOf,
} from '../tree/index.ts';
import { countsDays } from './gates.ts';
import { Lists } from './lists.ts';

type OverDirection = WindowOf<'OverWindow'>['direction'];

/** Stretches of days, days counted from a day, and the figures that begin them. */
export abstract class WindowsAndDates extends Lists {
  protected abstract readonly postfix: ParserMethod<[], Expression>;

  /** The last token of the last day counted from: an `on` right behind it speaks of either. */
  protected anchorEnd: IToken | null = null;

  /** A day that is counted from, or on which something is read. It takes no `on` of its own. */
  protected readonly anchor: ParserMethod<[], Expression> = this.RULE('anchor', (): Expression => {
    const outer = this.inAnchor;
    this.inAnchor = true;
    const day = this.SUBRULE(this.postfix);
    this.inAnchor = outer;
    this.anchorEnd = this.peek(0);
    return day;
  });

  /** `over the 5 Trading Days before D`, `within …`, `from …`, `after …`, `on or after …`, `at least … before …`. */
  protected readonly window: ParserMethod<[], Window | null> = this.RULE(
    'window',
    (): Window | null => {
      const window = this.choose<Window | null>([
        { ALT: () => this.SUBRULE(this.overWindow) },
        { ALT: () => this.SUBRULE(this.withinWindow) },
        { ALT: () => this.SUBRULE(this.fromWindow) },
        { ALT: () => this.SUBRULE(this.afterWindow) },
        { ALT: () => this.SUBRULE(this.atLeastBeforeWindow) },
      ]);
      return window ?? null;
    },
  );

  private readonly overWindow: ParserMethod<[], Window | null> = this.RULE('overWindow', () => {
    const start = this.start();
    this.CONSUME(K.over);
    return this.SUBRULE(this.countedDays, { ARGS: [start] });
  });

  /** `the 30 Trading Days before D`, exactly that long. */
  protected readonly countedDays: ParserMethod<[number?], Window | null> = this.RULE(
    'countedDays',
    (from?: number): Window | null => {
      const start = from ?? this.start();
      this.OPTION(() => this.CONSUME(K.the));
      const duration = this.SUBRULE(this.duration);
      const direction = this.choose<OverDirection>({
        DEF: [
          { ALT: () => this.taken('before', this.CONSUME(K.before)) },
          { ALT: () => this.taken('after', this.CONSUME(K.after)) },
          {
            ALT: () => {
              this.CONSUME(K.ending);
              return this.taken('ending on', this.CONSUME(K.on));
            },
          },
        ],
        ERR_MSG: '`before` or `ending on`',
      });
      const anchor = this.SUBRULE(this.anchor);
      if (duration === null || direction === undefined) return null;
      return { kind: 'OverWindow', duration, direction, anchor, span: this.span(start) };
    },
  );

  protected readonly withinWindow: ParserMethod<[], WindowOf<'WithinWindow'> | null> = this.RULE(
    'withinWindow',
    (): WindowOf<'WithinWindow'> | null => {
      const start = this.start();
      this.CONSUME(K.within);
      const duration = this.SUBRULE(this.duration);
      const direction = this.SUBRULE(this.beforeOrAfter);
      const anchor = this.SUBRULE(this.anchor);
      if (duration === null) return null;
      return { kind: 'WithinWindow', duration, direction, anchor, span: this.span(start) };
    },
  );

  protected readonly beforeOrAfter: ParserMethod<[], 'before' | 'after'> = this.RULE(
    'beforeOrAfter',
    (): 'before' | 'after' => {
      const direction = this.choose<'before' | 'after'>({
        DEF: [
          { ALT: () => this.taken('before', this.CONSUME(K.before)) },
          { ALT: () => this.taken('after', this.CONSUME(K.after)) },
        ],
        ERR_MSG: '`before` or `after`',
      });
      return direction ?? 'after';
    },
  );

  protected readonly fromWindow: ParserMethod<[], WindowOf<'FromWindow'> | null> = this.RULE(
    'fromWindow',
    (): WindowOf<'FromWindow'> | null => {
      const start = this.start();
      this.CONSUME(K.from);
      const from = this.SUBRULE(this.anchor);
      const end = this.choose<'through' | 'until'>({
        DEF: [
          { ALT: () => this.taken('through', this.CONSUME(K.through)) },
          { ALT: () => this.taken('until', this.CONSUME(K.until)) },
        ],
        ERR_MSG: '`through` or `until`',
      });
      const to = this.SUBRULE2(this.anchor);
      return { kind: 'FromWindow', from, to, end: end ?? 'through', span: this.span(start) };
    },
  );

  protected readonly afterWindow: ParserMethod<[], WindowOf<'AfterWindow'>> = this.RULE(
    'afterWindow',
    (): WindowOf<'AfterWindow'> => {
      const start = this.start();
      const dayItself = this.OPTION(() => {
        this.CONSUME(K.on);
        return this.CONSUME(K.or);
      });
      this.CONSUME(K.after);
      const anchor = this.SUBRULE(this.anchor);
      const word = dayItself === undefined ? 'after' : 'on or after';
      return { kind: 'AfterWindow', word, anchor, span: this.span(start) };
    },
  );

  private readonly atLeastBeforeWindow: ParserMethod<[], Window | null> = this.RULE(
    'atLeastBeforeWindow',
    (): Window | null => {
      const start = this.start();
      this.CONSUME(K.at);
      this.CONSUME(K.least);
      const duration = this.SUBRULE(this.duration);
      this.CONSUME(K.before);
      const anchor = this.SUBRULE(this.anchor);
      if (duration === null) return null;
      return { kind: 'AtLeastBeforeWindow', duration, anchor, span: this.span(start) };
    },
  );

  /** What begins with a number: a number, shares, a duration, or a day counted from another. */
  protected readonly figure: ParserMethod<[], Expression> = this.RULE('figure', (): Expression => {
    const start = this.start();
    const value = this.CONSUME(T.Number).payload as string;
    const rest = this.OPTION({
      GATE: () => countsDays(this),
      DEF: () =>
        this.choose<Expression>([
          { ALT: () => this.SUBRULE(this.sharesOf, { ARGS: [value, start] }) },
          { ALT: () => this.SUBRULE(this.counted, { ARGS: [value, start] }) },
        ]),
    });
    return rest ?? { kind: 'NumberLiteral', value, span: this.span(start) };
  });

  private readonly sharesOf: ParserMethod<[string, number], Expression> = this.RULE(
    'sharesOf',
    (count: string, start: number): Expression => {
      this.SUBRULE(this.sharesWord);
      const shareClass = this.SUBRULE(this.ofClass);
      const span = this.span(start);
      const shares: SharesLiteral = { kind: 'SharesLiteral', count, shareClass, span };
      const per = this.SUBRULE(this.optionalPer);
      return this.perEach(shares, per, start);
    },
  );

  /** `Trading Days`, `days after D`, the number being read. */
  private readonly counted: ParserMethod<[string, number], Expression> = this.RULE(
    'counted',
    (count: string, start: number): Expression => {
      const unit = this.SUBRULE(this.durationUnit);
      const end = this.span(start);
      const duration: DurationLiteral | null =
        unit === null ? null : { kind: 'DurationLiteral', count, unit, span: end };
      const offset = this.OPTION(() => this.SUBRULE(this.offset, { ARGS: [duration, start] }));
      return offset ?? duration ?? this.hole();
    },
  );

  /** `after D`, `before D`, the duration being read. */
  protected readonly offset: ParserMethod<[DurationLiteral | null, number], Expression> = this.RULE(
    'offset',
    (duration: DurationLiteral | null, start: number): Expression => {
      const direction = this.SUBRULE(this.beforeOrAfter);
      const anchor = this.SUBRULE(this.anchor);
      if (duration === null) return this.hole();
      const node: DateOffset = {
        kind: 'DateOffset',
        duration,
        direction,
        anchor,
        span: this.span(start),
      };
      return node;
    },
  );

  /** `the day after D`: one calendar day; `the` is read. */
  protected readonly dayOffset: ParserMethod<[], Expression> = this.RULE(
    'dayOffset',
    (): Expression => {
      const start = this.peek(0).startOffset;
      const word = this.CONSUME(K.day);
      const unit = { kind: 'calendar', unit: 'days' } as const;
      const span = this.spanOf(word);
      return this.SUBRULE(this.offset, {
        ARGS: [{ kind: 'DurationLiteral', count: '1', unit, span }, start],
      });
    },
  );

  /** `7th day after D`, `10th Business Day before D`, behind `the`: as many days are counted. */
  protected readonly ordinalDay: ParserMethod<[], Expression> = this.RULE(
    'ordinalDay',
    (): Expression => {
      const start = this.peek(0).startOffset;
      const count = this.CONSUME(T.Ordinal).payload as string;
      const unit = this.SUBRULE(this.dayUnit);
      const span = this.span(start);
      const duration: DurationLiteral | null =
        unit === null ? null : { kind: 'DurationLiteral', count, unit, span };
      return this.SUBRULE(this.offset, { ARGS: [duration, start] });
    },
  );

  /** `day`, `Business Day`: one of the days that are meant. */
  protected readonly dayUnit: ParserMethod<[], DurationUnit | null> = this.RULE(
    'dayUnit',
    (): DurationUnit | null => {
      const unit = this.choose<DurationUnit | null>({
        DEF: [
          {
            ALT: () => this.taken({ kind: 'calendar', unit: 'days' }, this.CONSUME(K.day)),
          },
          { ALT: () => this.namedUnit(this.CONSUME(T.Name)) },
        ],
        ERR_MSG: '`day` or the day of a calendar, such as `Business Day`,',
      });
      return unit ?? null;
    },
  );

  /** `on or after D`, `before D`, behind the name of a calendar or schedule. */
  protected readonly nearestOpenDay: ParserMethod<
    ['first' | 'last', Name | null, number],
    Expression
  > = this.RULE(
    'nearestOpenDay',
    (which: 'first' | 'last', calendar: Name | null, start: number): Expression => {
      const dayItself = this.OPTION(() => {
        this.CONSUME(K.on);
        return this.CONSUME(K.or);
      });
      const side = this.SUBRULE(this.beforeOrAfter);
      const anchor = this.SUBRULE(this.anchor);
      if (calendar === null) return this.hole();
      const direction = dayItself === undefined ? side : (`on or ${side}` as const);
      const span = this.span(start);
      return { kind: 'NearestOpenDay', which, calendar, direction, anchor, span };
    },
  );

  /** `day 5 of the month after D`, `day count Actual/360`. */
  protected readonly dayPhrase: ParserMethod<[], Expression> = this.RULE(
    'dayPhrase',
    (): Expression => {
      const start = this.start();
      this.CONSUME(K.day);
      const node = this.choose<Expression>({
        DEF: [
          { ALT: () => this.SUBRULE(this.dayOfMonth, { ARGS: [start] }) },
          {
            ALT: () => {
              this.CONSUME(K.count);
              return this.toDayCount(this.CONSUME(T.DayCount));
            },
          },
        ],
        ERR_MSG: 'a day of the month, or `count` and a day count such as Actual/360',
      });
      return node ?? this.hole();
    },
  );

  /** `5 of the month after D`, `1 of the month of D`, behind `day`. */
  private readonly dayOfMonth: ParserMethod<[number], Expression> = this.RULE(
    'dayOfMonth',
    (start: number): Expression => {
      const day = this.CONSUME(T.Number).payload as string | null;
      this.CONSUME(K.of);
      this.CONSUME(K.the);
      this.CONSUME(K.month);
      const month = this.choose<'after' | 'of'>({
        DEF: [
          { ALT: () => this.taken('after', this.CONSUME(K.after)) },
          { ALT: () => this.taken('of', this.CONSUME2(K.of)) },
        ],
        ERR_MSG: '`after` or `of` and a date',
      });
      const anchor = this.SUBRULE(this.anchor);
      if (day === null) return this.hole();
      return { kind: 'DayOfMonth', day, month: month ?? 'of', anchor, span: this.span(start) };
    },
  );

  /** `days from A to B`. */
  protected readonly daysBetween: ParserMethod<[], Expression> = this.RULE(
    'daysBetween',
    (): Expression => {
      const start = this.start();
      this.CONSUME(K.days);
      this.CONSUME(K.from);
      const from = this.SUBRULE(this.anchor);
      this.CONSUME(K.to);
      const to = this.SUBRULE2(this.anchor);
      return { kind: 'DaysBetween', from, to, span: this.span(start) };
    },
  );
}
