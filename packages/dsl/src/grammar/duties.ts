import type { IToken, ParserMethod } from 'chevrotain';
import { saidTwice } from '../diagnostics/said-twice.ts';
import { K, T } from '../tokens/token-types.ts';
import type {
  Cure,
  Due,
  DutyKey,
  Grace,
  Late,
  LateInterest,
  Name,
  Obligation,
  PerDay,
  Satisfaction,
  While,
} from '../tree/index.ts';
import { Acts } from './acts.ts';
import { bearsInterest } from './gates.ts';
import { Level } from './level.ts';

/** A line of an obligation below who does what. */
type Line = Due | While | Grace | Cure | Late | Satisfaction;

/** What must be done. */
export abstract class Duties extends Acts {
  /** `obligation X` with its lines. */
  protected readonly obligation: ParserMethod<[], Obligation | null> = this.RULE(
    'obligation',
    (): Obligation | null => {
      const start = this.start();
      this.CONSUME(K.obligation);
      const name = this.toName(this.CONSUME(T.Name));
      this.settle();
      const key = this.OPTION(() => this.SUBRULE(this.dutyKey)) ?? null;
      const act = this.SUBRULE(this.act);
      this.settle();
      const lines: Line[] = [];
      this.MANY(() => {
        const line = this.SUBRULE(this.dutyLine);
        if (line !== null) lines.push(line);
        this.settle();
      });
      if (name === null || this.RECORDING_PHASE) return null;
      return { kind: 'Obligation', name, key, act, ...this.sort(lines), span: this.span(start) };
    },
  );

  /** `for each E [when C]`. */
  protected readonly dutyKey: ParserMethod<[], DutyKey | null> = this.RULE(
    'dutyKey',
    (): DutyKey | null => {
      const start = this.start();
      this.CONSUME(T.ForEachDuty);
      this.CONSUME(K.each);
      const event = this.SUBRULE(this.eventName);
      const condition =
        this.OPTION(() => {
          this.CONSUME(K.when);
          return this.SUBRULE(this.expression);
        }) ?? null;
      this.settle();
      if (event === null) return null;
      return { kind: 'DutyKey', event, condition, span: this.span(start) };
    },
  );

  private readonly dutyLine: ParserMethod<[], Line | null> = this.RULE(
    'dutyLine',
    (): Line | null => {
      const line = this.choose<Line | null>([
        { ALT: () => this.SUBRULE(this.due) },
        { ALT: () => this.SUBRULE(this.noTimeStated) },
        { ALT: () => this.SUBRULE(this.while) },
        { ALT: () => this.SUBRULE(this.grace) },
        { ALT: () => this.SUBRULE(this.cure) },
        { ALT: () => this.SUBRULE(this.late) },
        { ALT: () => this.SUBRULE(this.satisfied) },
      ]);
      return line ?? null;
    },
  );

  private readonly due: ParserMethod<[], Due> = this.RULE('due', (): Due => {
    const start = this.start();
    this.CONSUME(K.due);
    const due = this.choose<Due>({
      DEF: [
        { ALT: () => this.withoutDay(start, 'promptly', this.CONSUME(K.promptly)) },
        { ALT: () => this.SUBRULE(this.dueOn, { ARGS: [start] }) },
        {
          ALT: () => {
            const date = this.SUBRULE(this.expression, { ARGS: [Level.additive] });
            return { kind: 'DueOn', date, span: this.span(start) };
          },
        },
      ],
      ERR_MSG: '`on` and a date, a number of days after one, `promptly` or `on demand`',
    });
    return due ?? { kind: 'DueOn', date: this.hole(), span: this.span(start) };
  });

  /** `on demand`, `on each Interest Payment Date`, `on D`. */
  private readonly dueOn: ParserMethod<[number], Due> = this.RULE('dueOn', (start: number): Due => {
    this.CONSUME(K.on);
    const due = this.choose<Due | null>({
      DEF: [
        { ALT: () => this.withoutDay(start, 'on demand', this.CONSUME(K.demand)) },
        {
          ALT: () => {
            this.CONSUME(K.each);
            const schedule = this.SUBRULE(this.eventName);
            return schedule && { kind: 'DueOnEach', schedule, span: this.span(start) };
          },
        },
        {
          ALT: () => {
            const date = this.SUBRULE(this.expression, { ARGS: [Level.additive] });
            return { kind: 'DueOn', date, span: this.span(start) };
          },
        },
      ],
      ERR_MSG: 'a date, `each` and the dates of a schedule, or `demand`',
    });
    return due ?? { kind: 'DueOn', date: this.hole(), span: this.span(start) };
  });

  private withoutDay(
    start: number,
    words: Extract<Due, { kind: 'DueWithoutDay' }>['words'],
    _token: IToken,
  ): Due {
    return { kind: 'DueWithoutDay', words, span: this.span(start) };
  }

  private readonly noTimeStated: ParserMethod<[], Due> = this.RULE('noTimeStated', (): Due => {
    const start = this.start();
    this.CONSUME(T.NoTime);
    return this.withoutDay(start, 'no time stated', this.CONSUME(K.stated));
  });

  /** `while C`. */
  protected readonly while: ParserMethod<[], While> = this.RULE('while', (): While => {
    const start = this.start();
    this.CONSUME(K.while);
    const condition = this.SUBRULE(this.expression);
    return { kind: 'While', condition, span: this.span(start) };
  });

  /** `with 2 days of grace[, then $2,000 per day, as X]`. */
  private readonly grace: ParserMethod<[], Grace | null> = this.RULE('grace', (): Grace | null => {
    const start = this.start();
    this.CONSUME(K.with);
    const duration = this.SUBRULE(this.duration);
    this.CONSUME(K.of);
    this.CONSUME(K.grace);
    const cost =
      this.OPTION(() => {
        this.CONSUME(T.CommaThen);
        return this.SUBRULE(this.perDay);
      }) ?? null;
    if (duration === null) return null;
    return { kind: 'Grace', duration, cost, span: this.span(start) };
  });

  /** `$2,000 per day, as X`. */
  private readonly perDay: ParserMethod<[], PerDay> = this.RULE('perDay', (): PerDay => {
    const start = this.start();
    const amount = this.SUBRULE(this.expression, { ARGS: [Level.additive] });
    this.CONSUME(K.per);
    this.CONSUME(K.day);
    const as = this.SUBRULE(this.asName);
    return { kind: 'PerDay', amount, as, span: this.span(start) };
  });

  /** `, as Default Interest`. */
  private readonly asName: ParserMethod<[], Name | null> = this.RULE(
    'asName',
    (): Name | null =>
      this.OPTION(() => {
        this.CONSUME(T.CommaAs);
        return this.toName(this.CONSUME(T.Name));
      }) ?? null,
  );

  /** `cured within 5 Business Days after receipt of the Breach Notice`. */
  private readonly cure: ParserMethod<[], Cure | null> = this.RULE('cure', (): Cure | null => {
    const start = this.start();
    this.CONSUME(K.cured);
    this.CONSUME(K.within);
    const duration = this.SUBRULE(this.duration);
    this.CONSUME(K.after);
    const anchor = this.SUBRULE(this.anchor);
    if (duration === null) return null;
    return { kind: 'Cure', duration, anchor, span: this.span(start) };
  });

  /** `late: …`, `late from D: …`. */
  private readonly late: ParserMethod<[], Late> = this.RULE('late', (): Late => {
    const start = this.start();
    this.CONSUME(K.late);
    const from =
      this.OPTION(() => {
        this.CONSUME(K.from);
        return this.SUBRULE(this.expression, { ARGS: [Level.additive] });
      }) ?? null;
    this.CONSUME(T.Colon);
    const cost = this.SUBRULE(this.lateCost);
    return { kind: 'Late', from, cost, span: this.span(start) };
  });

  /** `the unpaid amount bears interest …`, or `$2,000 per day`. */
  private readonly lateCost: ParserMethod<[], Late['cost']> = this.RULE(
    'lateCost',
    (): Late['cost'] => {
      const cost = this.choose<Late['cost']>([
        { GATE: () => bearsInterest(this), ALT: () => this.SUBRULE(this.lateInterest) },
        { ALT: () => this.SUBRULE(this.perDay) },
      ]);
      const span = this.hole().span;
      return cost ?? { kind: 'PerDay', amount: this.hole(), as: null, span };
    },
  );

  /** `the unpaid amount bears interest at R counted C, as X`. */
  private readonly lateInterest: ParserMethod<[], LateInterest> = this.RULE(
    'lateInterest',
    (): LateInterest => {
      const start = this.start();
      this.CONSUME(K.the);
      this.CONSUME(K.unpaid);
      this.CONSUME(K.amount);
      this.CONSUME(K.bears);
      this.CONSUME(K.interest);
      this.CONSUME(K.at);
      const rate = this.SUBRULE(this.expression, { ARGS: [Level.additive] });
      const counting = this.SUBRULE(this.counting);
      const compounding = this.SUBRULE(this.optionalCompounding);
      const as = this.SUBRULE(this.asName);
      const terms = { rate, counting, compounding };
      return { kind: 'LateInterest', ...terms, as, span: this.span(start) };
    },
  );

  /** `satisfied by each Conversion to the extent of Interest Converted`. */
  private readonly satisfied: ParserMethod<[], Satisfaction | null> = this.RULE(
    'satisfied',
    (): Satisfaction | null => {
      const start = this.start();
      this.CONSUME(K.satisfied);
      this.CONSUME(K.by);
      this.CONSUME(K.each);
      const event = this.SUBRULE(this.eventName);
      const extent =
        this.OPTION(() => {
          this.CONSUME(K.to);
          this.CONSUME(K.the);
          this.CONSUME(K.extent);
          this.CONSUME(K.of);
          return this.SUBRULE(this.expression, { ARGS: [Level.rounding] });
        }) ?? null;
      if (event === null) return null;
      return { kind: 'Satisfaction', event, extent, span: this.span(start) };
    },
  );

  /** Each line in its place; what is said twice is reported. */
  private sort(lines: readonly Line[]): SortedLines {
    const first = <Kind extends Line['kind']>(
      ...kinds: readonly Kind[]
    ): Extract<Line, { kind: Kind }> | null => {
      const [found, second] = lines.filter((line): line is Extract<Line, { kind: Kind }> =>
        (kinds as readonly string[]).includes(line.kind),
      );
      if (found !== undefined && second !== undefined) this.reportTwice(found, second);
      return found ?? null;
    };
    return {
      due: first('DueOn', 'DueOnEach', 'DueWithoutDay'),
      while: first('While'),
      grace: first('Grace'),
      cure: first('Cure'),
      late: lines.filter((line) => line.kind === 'Late'),
      satisfied: lines.filter((line) => line.kind === 'Satisfaction'),
    };
  }

  private reportTwice(first: Line, second: Line): void {
    const related = [{ span: first.span, message: 'it is said here first' }];
    this.report(saidTwice.at(second.span, { what: WORDS[second.kind] }, { related }));
  }
}

type SortedLines = Pick<Obligation, 'due' | 'while' | 'grace' | 'cure' | 'late' | 'satisfied'>;

const WORDS: Readonly<Record<Line['kind'], string>> = {
  DueOn: 'when it is due',
  DueOnEach: 'when it is due',
  DueWithoutDay: 'when it is due',
  While: 'while what it binds',
  Grace: 'what its grace is',
  Cure: 'how it may be cured',
  Late: 'what lateness costs',
  Satisfaction: 'by what it is satisfied',
};
