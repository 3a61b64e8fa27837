import type { ParserMethod } from 'chevrotain';
import { K, T } from '../tokens/token-types.ts';
import type { ComparisonOperator, DurationUnit, Expression, Window } from '../tree/index.ts';
import { Expressions } from './expressions.ts';
import { orNamesSecondValue } from './gates.ts';
import { Level } from './level.ts';

/** The days on which a condition is to hold, behind `on`. */
interface Held {
  readonly atLeast: string | null;
  readonly days: DurationUnit | null;
  readonly window: Window | null;
}

/** What `is` opens, and on how many days it is to hold. */
export abstract class Comparisons extends Expressions {
  /** `is …`, behind its left side. */
  protected readonly comparison: ParserMethod<[Expression, number], Expression> = this.RULE(
    'comparison',
    (left: Expression, start: number): Expression => {
      this.CONSUME(K.is);
      const node = this.choose<Expression>({
        DEF: [
          { ALT: () => this.SUBRULE(this.either, { ARGS: [left, start] }) },
          { ALT: () => this.SUBRULE(this.isWithin, { ARGS: [left, start] }) },
          // `is not X` before a value that begins with `not`.
          {
            ALT: () => this.SUBRULE(this.compared, { ARGS: [left, start] }),
            IGNORE_AMBIGUITIES: true,
          },
          { ALT: () => this.SUBRULE(this.equality, { ARGS: [left, start] }) },
        ],
        ERR_MSG: 'what it is compared with',
      });
      const hole = this.hole();
      return (
        node ?? { kind: 'Comparison', operator: 'is', left, right: hole, span: this.span(start) }
      );
    },
  );

  /** `X is A`, with `or B` behind it reported. */
  private readonly equality: ParserMethod<[Expression, number], Expression> = this.RULE(
    'equality',
    (left: Expression, start: number): Expression => {
      const word = this.peek(0);
      const right = this.SUBRULE(this.expression, { ARGS: [Level.rounding] });
      const members = [right];
      this.MANY({
        GATE: () => right.kind === 'Reference' && orNamesSecondValue(this),
        DEF: () => {
          if (right.kind === 'Reference' && members.length === 1) {
            this.reportMissingEither('is', word, right);
          }
          this.CONSUME(K.or);
          members.push(this.SUBRULE2(this.expression, { ARGS: [Level.additive] }));
        },
      });
      const span = this.span(start);
      if (members.length > 1) return { kind: 'IsEither', left, members, span };
      return { kind: 'Comparison', operator: 'is', left, right, span };
    },
  );

  /** `either A, B or C`. */
  private readonly either: ParserMethod<[Expression, number], Expression> = this.RULE(
    'either',
    (left: Expression, start: number): Expression => {
      this.CONSUME(K.either);
      const members = [this.SUBRULE(this.expression, { ARGS: [Level.additive] })];
      this.MANY(() => {
        this.CONSUME(T.Comma);
        members.push(this.SUBRULE2(this.expression, { ARGS: [Level.additive] }));
      });
      this.SUBRULE(this.closingOr);
      members.push(this.SUBRULE3(this.expression, { ARGS: [Level.additive] }));
      return { kind: 'IsEither', left, members, span: this.span(start) };
    },
  );

  private readonly closingOr: ParserMethod<[], void> = this.RULE('closingOr', (): void => {
    this.OR({
      DEF: [{ ALT: () => this.CONSUME(K.or) }, { ALT: () => this.CONSUME(T.CommaOr) }],
      ERR_MSG: '`or` and the last possibility',
    });
  });

  private readonly isWithin: ParserMethod<[Expression, number], Expression> = this.RULE(
    'isWithin',
    (left: Expression, start: number): Expression => {
      const window = this.choose<Window | null>([
        { ALT: () => this.SUBRULE(this.withinWindow) },
        { ALT: () => this.SUBRULE(this.fromWindow) },
      ]);
      if (window === null || window === undefined) return this.hole();
      return { kind: 'IsWithin', left, window, span: this.span(start) };
    },
  );

  /** `more than E`, `on or before E` and the like. */
  private readonly compared: ParserMethod<[Expression, number], Expression> = this.RULE(
    'compared',
    (left: Expression, start: number): Expression => {
      const word = this.peek(0);
      const operator = this.SUBRULE(this.comparator);
      const right = this.SUBRULE(this.expression, { ARGS: [Level.rounding] });
      if (operator === 'is not' && right.kind === 'Reference' && orNamesSecondValue(this)) {
        this.reportMissingEither(operator, word, right);
      }
      return { kind: 'Comparison', operator, left, right, span: this.span(start) };
    },
  );

  private readonly comparator: ParserMethod<[], ComparisonOperator> = this.RULE(
    'comparator',
    (): ComparisonOperator => {
      const operator = this.choose<ComparisonOperator>([
        { ALT: () => this.taken('is not', this.CONSUME(K.not)) },
        { ALT: () => this.taken('is more than', [this.CONSUME(K.more), this.CONSUME(K.than)]) },
        { ALT: () => this.taken('is less than', [this.CONSUME(K.less), this.CONSUME2(K.than)]) },
        { ALT: () => this.SUBRULE(this.atBound) },
        { ALT: () => this.taken('is before', this.CONSUME(K.before)) },
        { ALT: () => this.taken('is after', this.CONSUME(K.after)) },
        { ALT: () => this.SUBRULE(this.onOrSide) },
      ]);
      return operator ?? 'is';
    },
  );

  private readonly atBound: ParserMethod<[], ComparisonOperator> = this.RULE(
    'atBound',
    (): ComparisonOperator => {
      this.CONSUME(K.at);
      const operator = this.choose<ComparisonOperator>({
        DEF: [
          { ALT: () => this.taken('is at least', this.CONSUME(K.least)) },
          { ALT: () => this.taken('is at most', this.CONSUME(K.most)) },
        ],
        ERR_MSG: '`least` or `most`',
      });
      return operator ?? 'is at least';
    },
  );

  private readonly onOrSide: ParserMethod<[], ComparisonOperator> = this.RULE(
    'onOrSide',
    (): ComparisonOperator => {
      this.CONSUME(K.on);
      this.CONSUME(K.or);
      const side = this.SUBRULE(this.beforeOrAfter);
      return side === 'before' ? 'is on or before' : 'is on or after';
    },
  );

  /** `on each of the 10 Trading Days before D`, `on at least 20 of the 30 …`, `on each day from …`. */
  protected readonly onDays: ParserMethod<[Expression, number], Expression> = this.RULE(
    'onDays',
    (condition: Expression, start: number): Expression => {
      this.CONSUME(K.on);
      const held = this.choose<Held>({
        DEF: [
          {
            ALT: () => {
              this.CONSUME(K.each);
              return this.SUBRULE(this.eachOfOrFrom);
            },
          },
          {
            ALT: () => {
              const atLeast = this.SUBRULE(this.atLeastCount);
              this.CONSUME(K.of);
              return { atLeast, days: null, window: this.SUBRULE(this.countedDays) };
            },
          },
        ],
        ERR_MSG: '`each` or `at least`',
      });
      if (held === undefined || held.window === null) return condition;
      const { atLeast, days, window } = held;
      return { kind: 'OnDays', condition, atLeast, days, window, span: this.span(start) };
    },
  );

  /** `of the 10 Trading Days before D`, `Trading Day from A through B`; `each` is read. */
  private readonly eachOfOrFrom: ParserMethod<[], Held> = this.RULE('eachOfOrFrom', (): Held => {
    const held = this.choose<Held>({
      DEF: [
        {
          ALT: () => {
            this.CONSUME(K.of);
            return { atLeast: null, days: null, window: this.SUBRULE(this.countedDays) };
          },
        },
        {
          ALT: () => {
            const days = this.SUBRULE(this.dayUnit);
            return { atLeast: null, days, window: this.SUBRULE(this.fromWindow) };
          },
        },
      ],
      ERR_MSG: '`of the` and a number of days, or `Trading Day from` and two dates',
    });
    return held ?? { atLeast: null, days: null, window: null };
  });

  private readonly atLeastCount: ParserMethod<[], string | null> = this.RULE(
    'atLeastCount',
    (): string | null => {
      this.CONSUME(K.at);
      this.CONSUME(K.least);
      return this.CONSUME(T.Number).payload as string | null;
    },
  );
}
