import type { IToken, ParserMethod } from 'chevrotain';
import { K, T } from '../tokens/token-types.ts';
import type {
  DurationLiteral,
  Event,
  Expression,
  MonthDay,
  Schedule,
  ScheduleDates,
  MonthEndsKept,
  Reference,
  ScheduleOption,
  ScheduleRoll,
  ScheduleStub,
} from '../tree/index.ts';
import { DerivedEvents } from './derived-events.ts';
import { opensDayOfEachMonth, opensLastDayOfEachMonth } from './gates.ts';
import { Level } from './level.ts';

/** The first and last day of a schedule. */
type Bounds = Pick<Schedule, 'from' | 'to'>;

/** An option before it is known when it applies. */
type OptionPart =
  | Omit<ScheduleStub, 'when' | 'span'>
  | Omit<MonthEndsKept, 'when' | 'span'>
  | Omit<ScheduleRoll, 'when' | 'span'>;

/** Dates that come by the calendar. */
export abstract class Schedules extends DerivedEvents {
  /** `schedule X on … of each year from A through B`, `schedule X every 6 months from A through B`. */
  protected readonly schedule: ParserMethod<[], Event | null> = this.RULE(
    'schedule',
    (): Event | null => {
      const start = this.start();
      this.CONSUME(K.schedule);
      const name = this.toName(this.CONSUME(T.Name));
      const occurs = this.SUBRULE(this.scheduled);
      if (name === null || occurs === null) return null;
      const span = this.span(start);
      return { kind: 'Event', names: [name], by: [], occurs, fields: [], received: null, span };
    },
  );

  private readonly scheduled: ParserMethod<[], Schedule | null> = this.RULE(
    'scheduled',
    (): Schedule | null => {
      const start = this.start();
      const dates = this.choose<ScheduleDates | null>({
        DEF: [
          { ALT: () => this.SUBRULE(this.scheduledOn) },
          { ALT: () => this.SUBRULE(this.every) },
        ],
        ERR_MSG: '`on` and the dates, or `every` and how often,',
      });
      const bounds = this.SUBRULE(this.bounds);
      const options: ScheduleOption[] = [];
      this.MANY(() => {
        const option = this.SUBRULE(this.scheduleOption);
        if (option !== null) options.push(option);
      });
      if (dates === null || dates === undefined) return null;
      return { kind: 'Schedule', dates, ...bounds, options, span: this.span(start) };
    },
  );

  private readonly scheduledOn: ParserMethod<[], ScheduleDates | null> = this.RULE(
    'scheduledOn',
    (): ScheduleDates | null => {
      this.CONSUME(K.on);
      const dates = this.choose<ScheduleDates | null>({
        DEF: [
          { ALT: () => this.SUBRULE(this.eachYear) },
          {
            GATE: () => opensDayOfEachMonth(this),
            ALT: () => this.SUBRULE(this.dayOfEachMonth),
            IGNORE_AMBIGUITIES: true,
          },
          {
            GATE: () => opensLastDayOfEachMonth(this),
            ALT: () => this.SUBRULE(this.lastDayOfEachMonth),
            IGNORE_AMBIGUITIES: true,
          },
          { ALT: () => this.SUBRULE(this.listedDates) },
        ],
        ERR_MSG: 'a date, a day of each year such as `January 1`, or `day 1 of each month`',
      });
      return dates ?? null;
    },
  );

  private readonly eachYear: ParserMethod<[], ScheduleDates> = this.RULE(
    'eachYear',
    (): ScheduleDates => {
      const days = [this.SUBRULE(this.monthDay)];
      this.MANY(() => {
        this.SUBRULE(this.itemSeparator);
        days.push(this.SUBRULE2(this.monthDay));
      });
      this.CONSUME(K.of);
      this.CONSUME(K.each);
      this.CONSUME(K.year);
      return { kind: 'EachYear', days: days.filter((day) => day !== null) };
    },
  );

  private readonly monthDay: ParserMethod<[], MonthDay | null> = this.RULE(
    'monthDay',
    (): MonthDay | null => {
      const token = this.CONSUME(T.DayAndMonth);
      if (typeof token.payload !== 'string') return null;
      const [month = 1, day = 1] = token.payload.split('-').map(Number);
      return { kind: 'MonthDay', month, day, span: this.spanOf(token) };
    },
  );

  private readonly dayOfEachMonth: ParserMethod<[], ScheduleDates | null> = this.RULE(
    'dayOfEachMonth',
    (): ScheduleDates | null => {
      this.CONSUME(K.day);
      const day = this.CONSUME(T.Number).payload as string | null;
      this.SUBRULE(this.ofEachMonth);
      return day === null ? null : { kind: 'EachMonth', day };
    },
  );

  private readonly lastDayOfEachMonth: ParserMethod<[], ScheduleDates> = this.RULE(
    'lastDayOfEachMonth',
    (): ScheduleDates => {
      this.CONSUME(K.the);
      this.CONSUME(K.last);
      this.CONSUME(K.day);
      this.SUBRULE(this.ofEachMonth);
      return { kind: 'EachMonth', day: '31' };
    },
  );

  private readonly ofEachMonth: ParserMethod<[], void> = this.RULE('ofEachMonth', (): void => {
    this.CONSUME(K.of);
    this.CONSUME(K.each);
    this.CONSUME(K.month);
  });

  private readonly listedDates: ParserMethod<[], ScheduleDates> = this.RULE(
    'listedDates',
    (): ScheduleDates => {
      const days: Expression[] = [this.SUBRULE(this.expression, { ARGS: [Level.additive] })];
      this.MANY(() => {
        this.SUBRULE(this.itemSeparator);
        days.push(this.SUBRULE2(this.expression, { ARGS: [Level.additive] }));
      });
      return { kind: 'Listed', days };
    },
  );

  /** `every 6 months`, `every month`, `every Interest Period`. */
  private readonly every: ParserMethod<[], ScheduleDates | null> = this.RULE(
    'every',
    (): ScheduleDates | null => {
      this.CONSUME(K.every);
      const period = this.choose<DurationLiteral | Reference | null>({
        DEF: [
          { ALT: () => this.SUBRULE(this.duration) },
          { ALT: () => this.namedPeriod(this.CONSUME(T.Name)) },
          {
            GATE: () => this.peek(1).tokenType !== T.Name,
            ALT: () => this.SUBRULE(this.oneUnit),
            IGNORE_AMBIGUITIES: true,
          },
        ],
        ERR_MSG: 'how often, such as `6 months`, `month` or a Term that is a length of time,',
      });
      return period === null || period === undefined ? null : { kind: 'Every', period };
    },
  );

  private namedPeriod(token: IToken): Reference | null {
    const name = this.toName(token);
    return name === null ? null : { kind: 'Reference', name, span: name.span };
  }

  private readonly oneUnit: ParserMethod<[], DurationLiteral | null> = this.RULE(
    'oneUnit',
    (): DurationLiteral | null => {
      const start = this.start();
      const unit = this.SUBRULE(this.durationUnit);
      if (unit === null) return null;
      return { kind: 'DurationLiteral', count: '1', unit, span: this.span(start) };
    },
  );

  /** `from A through B`, of which either may be left out. */
  private readonly bounds: ParserMethod<[], Bounds> = this.RULE('bounds', (): Bounds => {
    const from =
      this.OPTION((): Bounds['from'] => {
        const word = this.choose<'from' | 'after'>([
          { ALT: () => this.taken('from', this.CONSUME(K.from)) },
          { ALT: () => this.taken('after', this.CONSUME(K.after)) },
        ]);
        return { word: word ?? 'from', day: this.SUBRULE(this.anchor) };
      }) ?? null;
    const to =
      this.OPTION2((): Bounds['to'] => {
        const word = this.choose2<'through' | 'until'>([
          { ALT: () => this.taken('through', this.CONSUME(K.through)) },
          { ALT: () => this.taken('until', this.CONSUME(K.until)) },
        ]);
        return { word: word ?? 'through', day: this.SUBRULE2(this.anchor) };
      }) ?? null;
    return { from, to };
  });

  /** What stands behind a comma, and when it applies. */
  private readonly scheduleOption: ParserMethod<[], ScheduleOption | null> = this.RULE(
    'scheduleOption',
    (): ScheduleOption | null => {
      const start = this.start();
      const part = this.choose<OptionPart | null>([
        { ALT: () => this.SUBRULE(this.stub) },
        { ALT: () => this.SUBRULE(this.monthEnds) },
        { ALT: () => this.SUBRULE(this.roll) },
      ]);
      const when =
        this.OPTION(() => {
          this.CONSUME(K.when);
          return this.SUBRULE(this.expression);
        }) ?? null;
      return part === null || part === undefined ? null : { ...part, when, span: this.span(start) };
    },
  );

  /** `, ending with a short period`. */
  private readonly stub: ParserMethod<[], OptionPart> = this.RULE('stub', (): OptionPart => {
    const place = this.choose<'first' | 'last'>([
      { ALT: () => this.taken('last', this.CONSUME(T.CommaEnding)) },
      { ALT: () => this.taken('first', this.CONSUME(T.CommaBeginning)) },
    ]);
    this.CONSUME(K.with);
    this.CONSUME(K.a);
    const length = this.choose2<'short' | 'long'>({
      DEF: [
        { ALT: () => this.taken('short', this.CONSUME(K.short)) },
        { ALT: () => this.taken('long', this.CONSUME(K.long)) },
      ],
      ERR_MSG: '`short period` or `long period`',
    });
    this.CONSUME(K.period);
    return { kind: 'ScheduleStub', stub: `${length ?? 'short'} ${place ?? 'last'}` };
  });

  /** `, with month ends kept`. */
  private readonly monthEnds: ParserMethod<[], OptionPart> = this.RULE(
    'monthEnds',
    (): OptionPart => {
      this.CONSUME(T.CommaWith);
      this.CONSUME(K.month);
      this.CONSUME(K.ends);
      this.CONSUME(K.kept);
      return { kind: 'MonthEndsKept' };
    },
  );

  /** `, rolled to the following Business Day`, `, paid on the following Business Day`. */
  private readonly roll: ParserMethod<[], OptionPart | null> = this.RULE(
    'roll',
    (): OptionPart | null => {
      const moves = this.choose<ScheduleRoll['moves']>([
        {
          ALT: () => {
            this.CONSUME(T.CommaRolled);
            return this.taken('the date', this.CONSUME(K.to));
          },
        },
        {
          ALT: () => {
            this.CONSUME(T.CommaPaid);
            return this.taken('what happens', this.CONSUME(K.on));
          },
        },
      ]);
      this.CONSUME(K.the);
      const modified = this.OPTION(() => this.CONSUME(K.modified)) !== undefined;
      const side = this.choose2<'following' | 'preceding'>({
        DEF: [
          { ALT: () => this.taken('following', this.CONSUME(K.following)) },
          { ALT: () => this.taken('preceding', this.CONSUME(K.preceding)) },
        ],
        ERR_MSG: '`following` or `preceding`',
      });
      const calendar = this.toName(this.CONSUME(T.Name));
      if (calendar === null || side === undefined || moves === undefined) return null;
      const convention = modified ? (`modified ${side}` as const) : side;
      return { kind: 'ScheduleRoll', moves, convention, calendar };
    },
  );
}
