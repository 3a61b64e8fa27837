import type { ParserMethod, TokenType } from 'chevrotain';
import { whereWantsBrackets } from '../diagnostics/where-wants-brackets.ts';
import { K, T } from '../tokens/token-types.ts';
import type { EventName, EventStatistic, Expression, Statistic, Window } from '../tree/index.ts';
import { Comparisons } from './comparisons.ts';
import { opensWindow } from './gates.ts';
import { Level } from './level.ts';

const SEPARATORS: ReadonlySet<TokenType> = new Set([T.Comma, T.CommaAnd, K.and]);

type StatisticName = Statistic['statistic'];

/** Which events are meant: `for each E within … where C`. */
interface Occurrences {
  readonly event: EventName | null;
  readonly window: Window | null;
  readonly where: Expression | null;
}

/** Statistics over events and over the days of a window, and how both are narrowed. */
export abstract class Statistics extends Comparisons {
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

  protected readonly occurrences: ParserMethod<[], Occurrences> = this.RULE(
    'occurrences',
    (): Occurrences => {
      const event = this.SUBRULE(this.eventName);
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
      const weighted = this.OPTION({
        GATE: () => statistic === 'average',
        DEF: () => this.SUBRULE(this.weightedAverage, { ARGS: [operand, start] }),
      });
      if (!this.RECORDING_PHASE && weighted !== undefined) return weighted;
      const rest = this.SUBRULE(this.statisticTail, { ARGS: [statistic, operand, start] });
      if (!this.RECORDING_PHASE && !SEPARATORS.has(this.peek(1).tokenType)) {
        this.offer(rest.kind === 'Statistic' && rest.window === null ? SEPARATORS : []);
        return rest;
      }
      if (!this.RECORDING_PHASE && (rest.kind !== 'Statistic' || rest.window !== null)) return rest;
      const items = this.SUBRULE(this.furtherItems, { ARGS: [first, Level.additive] });
      const span = this.span(start);
      return { kind: 'List', operator: statistic, layout: 'inline', items, span };
    },
  );

  /** `weighted by G`, then `for each E …` or a window: a list has nothing to read the weights on. */
  private readonly weightedAverage: ParserMethod<[Expression, number], Expression> = this.RULE(
    'weightedAverage',
    (operand: Expression, start: number): Expression => {
      this.CONSUME(K.weighted);
      this.CONSUME(K.by);
      const weight = this.SUBRULE(this.expression, { ARGS: [Level.additive] });
      const node = this.choose<Expression>({
        DEF: [
          { ALT: () => this.SUBRULE(this.overEvents, { ARGS: ['average', operand, start] }) },
          { ALT: () => this.SUBRULE(this.overDays, { ARGS: ['average', operand, start] }) },
        ],
        ERR_MSG: '`for each` and an event, or the days of a window,',
      });
      if (node?.kind !== 'Statistic' && node?.kind !== 'EventStatistic') return node ?? this.hole();
      return { ...node, weight };
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
    return { kind: 'Statistic', statistic, count: null, operand, weight: null, window: null, span };
  }

  private readonly overEvents: ParserMethod<[StatisticName, Expression, number], Expression> =
    this.RULE(
      'overEvents',
      (statistic: StatisticName, operand: Expression, start: number): Expression => {
        const { event, window, where } = this.SUBRULE(this.forEachEvent);
        if (event === null || event === undefined) return this.hole();
        const span = this.span(start);
        return {
          kind: 'EventStatistic',
          statistic,
          operand,
          weight: null,
          event,
          window,
          where,
          span,
        };
      },
    );

  private readonly overDays: ParserMethod<[StatisticName, Expression, number], Expression> =
    this.RULE(
      'overDays',
      (statistic: StatisticName, operand: Expression, start: number): Expression => {
        const window = this.SUBRULE(this.window);
        const span = this.span(start);
        return { kind: 'Statistic', statistic, count: null, operand, weight: null, window, span };
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
      return {
        kind: 'Statistic',
        statistic,
        count,
        operand,
        weight: null,
        window,
        span: this.span(start),
      };
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
      weight: null,
      event,
      window,
      where,
      span: this.span(start),
    };
    return node;
  });
}
