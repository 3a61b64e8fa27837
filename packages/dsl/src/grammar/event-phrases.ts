import type { IToken, ParserMethod, TokenType } from 'chevrotain';
import { whereWantsBrackets } from '../diagnostics/where-wants-brackets.ts';
import { K, T } from '../tokens/token-types.ts';
import type {
  EventStatistic,
  Expression,
  FollowedBy,
  Name,
  Statistic,
  Window,
} from '../tree/index.ts';
import { Comparisons } from './comparisons.ts';
import { opensFollowedBy, opensWindow } from './gates.ts';
import { Level } from './level.ts';

const SEPARATORS: ReadonlySet<TokenType> = new Set([T.Comma, T.CommaAnd, K.and]);

type StatisticName = Statistic['statistic'];

/** Which events are meant: `for each E within … where C`. */
interface Occurrences {
  readonly event: Name | null;
  readonly window: Window | null;
  readonly where: Expression | null;
}

/** Phrases over events and over the days of a window. */
export abstract class EventPhrases extends Comparisons {
  /** A window, where one begins. */
  protected readonly optionalWindow: ParserMethod<[], Window | null> = this.RULE(
    'optionalWindow',
    (): Window | null =>
      this.OPTION({ GATE: () => opensWindow(this), DEF: () => this.SUBRULE(this.window) }) ?? null,
  );

  /** `where C`: one comparison, or brackets. */
  protected readonly optionalWhere: ParserMethod<[], Expression | null> = this.RULE(
    'optionalWhere',
    (): Expression | null =>
      this.OPTION(() => {
        this.CONSUME(K.where);
        const condition = this.SUBRULE(this.expression, { ARGS: [Level.comparison] });
        const next = this.peek(1);
        if (next.tokenType === K.and || next.tokenType === K.or) {
          const word = next.tokenType === K.and ? 'and' : 'or';
          this.report(whereWantsBrackets.at(this.spanOf(next), { word }));
        }
        return condition;
      }) ?? null,
  );

  /** `for each E [window] [where C]`. */
  protected readonly forEachEvent: ParserMethod<[], Occurrences> = this.RULE(
    'forEachEvent',
    (): Occurrences => {
      this.CONSUME(K.for);
      this.CONSUME(K.each);
      return this.SUBRULE(this.occurrences);
    },
  );

  private readonly occurrences: ParserMethod<[], Occurrences> = this.RULE(
    'occurrences',
    (): Occurrences => {
      const event = this.toName(this.CONSUME(T.Name));
      const window = this.SUBRULE(this.optionalWindow);
      const where = this.SUBRULE(this.optionalWhere);
      return { event, window, where };
    },
  );

  /** `sum of …`, `average of …`, behind `the`. */
  protected readonly sumOrAverage: ParserMethod<[], Expression> = this.RULE(
    'sumOrAverage',
    (): Expression => {
      const start = this.peek(0).startOffset;
      const statistic =
        this.choose<'sum' | 'average'>([
          { ALT: () => this.taken('sum', this.CONSUME(K.sum)) },
          { ALT: () => this.taken('average', this.CONSUME(K.average)) },
        ]) ?? 'sum';
      this.CONSUME(K.of);
      if (this.isStuck()) return this.hole();
      const node = this.choose2<Expression>({
        DEF: [
          { ALT: () => this.labelledList(statistic, start, this.SUBRULE(this.labelledItems)) },
          { ALT: () => this.SUBRULE(this.statisticOf, { ARGS: [statistic, start] }) },
        ],
        ERR_MSG: 'a value, or the first item of a list',
      });
      return node ?? this.hole();
    },
  );

  private labelledList(
    operator: 'sum' | 'average',
    start: number,
    items: Extract<Expression, { kind: 'List' }>['items'],
  ): Expression {
    return { kind: 'List', operator, layout: 'labelled', items, span: this.span(start) };
  }

  /** What `the sum of` is taken of: a list in one line, each of some events, or the days of a window. */
  private readonly statisticOf: ParserMethod<['sum' | 'average', number], Expression> = this.RULE(
    'statisticOf',
    (statistic: 'sum' | 'average', start: number): Expression => {
      const operandStart = this.start();
      const operand = this.SUBRULE(this.expression, { ARGS: [Level.additive] });
      const first = this.toItem(operand, this.span(operandStart));
      const rest = this.SUBRULE(this.statisticTail, { ARGS: [statistic, operand, start] });
      if (!this.RECORDING_PHASE && !SEPARATORS.has(this.peek(1).tokenType)) return rest;
      if (!this.RECORDING_PHASE && (rest.kind !== 'Statistic' || rest.window !== null)) return rest;
      const items = this.SUBRULE(this.furtherItems, { ARGS: [first, Level.additive] });
      const span = this.span(start);
      return { kind: 'List', operator: statistic, layout: 'inline', items, span };
    },
  );

  /** `for each E …`, a window, or nothing. */
  private readonly statisticTail: ParserMethod<[StatisticName, Expression, number], Expression> =
    this.RULE(
      'statisticTail',
      (statistic: StatisticName, operand: Expression, start: number): Expression => {
        const rest = this.OPTION({
          GATE: () => opensWindow(this),
          DEF: () =>
            this.choose<Expression>([
              { ALT: () => this.SUBRULE(this.overEvents, { ARGS: [statistic, operand, start] }) },
              { ALT: () => this.SUBRULE(this.overDays, { ARGS: [statistic, operand, start] }) },
            ]),
        });
        return rest ?? this.ofValues(statistic, operand, start);
      },
    );

  /** A statistic of what is a list itself. */
  private ofValues(statistic: StatisticName, operand: Expression, start: number): Expression {
    const span = this.span(start);
    return { kind: 'Statistic', statistic, count: null, operand, window: null, span };
  }

  private readonly overEvents: ParserMethod<[StatisticName, Expression, number], Expression> =
    this.RULE(
      'overEvents',
      (statistic: StatisticName, operand: Expression, start: number): Expression => {
        const { event, window, where } = this.SUBRULE(this.forEachEvent);
        if (event === null || event === undefined) return this.hole();
        const span = this.span(start);
        return { kind: 'EventStatistic', statistic, operand, event, window, where, span };
      },
    );

  private readonly overDays: ParserMethod<[StatisticName, Expression, number], Expression> =
    this.RULE(
      'overDays',
      (statistic: StatisticName, operand: Expression, start: number): Expression => {
        const window = this.SUBRULE(this.window);
        const span = this.span(start);
        return { kind: 'Statistic', statistic, count: null, operand, window, span };
      },
    );

  /** `highest Closing Price from A until B`, behind `the`. */
  protected readonly highestOrLowest: ParserMethod<[], Expression> = this.RULE(
    'highestOrLowest',
    (): Expression => {
      const start = this.peek(0).startOffset;
      const statistic = this.SUBRULE(this.extreme);
      this.OPTION(() => this.CONSUME(K.of));
      const operand = this.SUBRULE(this.postfix);
      return this.SUBRULE(this.statisticTail, { ARGS: [statistic, operand, start] });
    },
  );

  private readonly extreme: ParserMethod<[], 'highest' | 'lowest'> = this.RULE(
    'extreme',
    (): 'highest' | 'lowest' => {
      const word = this.choose<'highest' | 'lowest'>({
        DEF: [
          { ALT: () => this.taken('highest', this.CONSUME(K.highest)) },
          { ALT: () => this.taken('lowest', this.CONSUME(K.lowest)) },
        ],
        ERR_MSG: '`lowest` or `highest`',
      });
      return word ?? 'lowest';
    },
  );

  /** `3 lowest Closing Price over …`, behind `the`. */
  protected readonly severalLowest: ParserMethod<[], Expression> = this.RULE(
    'severalLowest',
    (): Expression => {
      const start = this.peek(0).startOffset;
      const count = this.CONSUME(T.Number).payload as string;
      const statistic = this.SUBRULE(this.extreme);
      this.OPTION(() => this.CONSUME(K.of));
      const operand = this.SUBRULE(this.postfix);
      const window = this.SUBRULE(this.optionalWindow);
      return { kind: 'Statistic', statistic, count, operand, window, span: this.span(start) };
    },
  );

  /** `count of Issuance within …`, behind `the`. */
  protected readonly count: ParserMethod<[], Expression> = this.RULE('count', (): Expression => {
    const start = this.peek(0).startOffset;
    this.CONSUME(K.count);
    this.CONSUME(K.of);
    const { event, window, where } = this.SUBRULE(this.occurrences);
    if (event === null || event === undefined) return this.hole();
    const node: EventStatistic = {
      kind: 'EventStatistic',
      statistic: 'count',
      operand: null,
      event,
      window,
      where,
      span: this.span(start),
    };
    return node;
  });

  /** The window and condition of `the last Extension within …`; a day counted from takes none. */
  protected readonly pickEvent: ParserMethod<['first' | 'last', Name | null, number], Expression> =
    this.RULE(
      'pickEvent',
      (which: 'first' | 'last', event: Name | null, start: number): Expression => {
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
  protected readonly theDate: ParserMethod<[], Expression> = this.RULE('theDate', (): Expression => {
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
            const event = this.SUBRULE(this.primary);
            return { kind: 'DateOfEvent', event, span: this.span(start) };
          },
        },
      ],
      ERR_MSG: '`of` and an event, or `in question`',
    });
    return node ?? this.hole();
  });

  /** `largest P from A to B in steps of S such that C, otherwise V`, behind `the`. */
  protected readonly largest: ParserMethod<[], Expression> = this.RULE('largest', (): Expression => {
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
  });

  /** `there is a Closing within …`, `there is no E … not followed by an F within …`. */
  protected readonly thereIs: ParserMethod<[], Expression> = this.RULE('thereIs', (): Expression => {
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
  });

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
      const event = this.toName(this.CONSUME(T.Name));
      const window = this.SUBRULE(this.optionalWindow);
      if (event === null) return null;
      const negated = not !== undefined;
      return { kind: 'FollowedBy', negated, event, window, span: this.span(start) };
    },
  );
}
