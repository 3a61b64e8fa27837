import type { ParserMethod } from 'chevrotain';
import { K, T } from '../tokens/token-types.ts';
import type {
  ComparisonOperator,
  DateLiteral,
  DurationUnit,
  Expression,
  OnDays,
  Reference,
  Window,
} from '../tree/index.ts';
import { Expressions } from './expressions.ts';
import {
  commaListsDate,
  commaListsNames,
  type Lookahead,
  opensWindow,
  orNamesSecondValue,
} from './gates.ts';
import { Level } from './level.ts';

type DayCount = OnDays['count'];

/** The days on which a condition is to hold, behind `on`. */
type Held = Pick<OnDays, 'count' | 'run' | 'days'> & { readonly window: Window | null };

const EACH = { count: null, run: 'any', days: null } as const;

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
        GATE: () => isBareValue(right) && listsValues(this),
        DEF: () => {
          if (isBareValue(right) && members.length === 1) {
            this.reportMissingEither('is', word, right);
          }
          this.OR([
            { ALT: () => this.CONSUME(K.or) },
            { ALT: () => this.CONSUME(T.CommaOr) },
            { ALT: () => this.CONSUME(T.Comma) },
          ]);
          members.push(this.SUBRULE2(this.expression, { ARGS: [Level.additive] }));
        },
      });
      const span = this.span(start);
      if (members.length > 1) return { kind: 'IsEither', left, members, lacksEither: true, span };
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
      return { kind: 'IsEither', left, members, lacksEither: false, span: this.span(start) };
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
      const isNot = operator === 'is not' && isBareValue(right);
      const isRow = isNot && commaListsNames(this);
      if (isRow || (isNot && orNamesSecondValue(this))) {
        this.reportMissingEither(operator, word, right);
      }
      this.MANY({
        GATE: () => isRow && (orNamesSecondValue(this) || commaListsNames(this)),
        DEF: () => {
          this.OR([
            { ALT: () => this.CONSUME(K.or) },
            { ALT: () => this.CONSUME(T.CommaOr) },
            { ALT: () => this.CONSUME(T.Comma) },
          ]);
          this.SUBRULE2(this.expression, { ARGS: [Level.additive] });
        },
      });
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
              const count = this.SUBRULE(this.dayCount);
              return this.SUBRULE(this.soManyDays, { ARGS: [count] });
            },
          },
        ],
        ERR_MSG: '`each`, `at least` or `more than`',
      });
      if (held === undefined || held.window === null) return condition;
      const { window } = held;
      return { kind: 'OnDays', condition, ...held, window, span: this.span(start) };
    },
  );

  /** `of the 10 Trading Days before D`, `Trading Day from A through B`; `each` is read. */
  private readonly eachOfOrFrom: ParserMethod<[], Held> = this.RULE('eachOfOrFrom', (): Held => {
    const held = this.choose<Held>({
      DEF: [
        {
          ALT: () => {
            this.CONSUME(K.of);
            return { ...EACH, window: this.SUBRULE(this.countedDays) };
          },
        },
        {
          ALT: () => {
            const days = this.SUBRULE(this.dayUnit);
            return { ...EACH, days, window: this.SUBRULE(this.fromWindow) };
          },
        },
      ],
      ERR_MSG: '`of the` and a number of days, or `Trading Day from` and two dates',
    });
    return held ?? { ...EACH, window: null };
  });

  /** `at least 20`, `more than 30`. */
  private readonly dayCount: ParserMethod<[], DayCount> = this.RULE('dayCount', (): DayCount => {
    const word = this.choose<'at least' | 'more than'>([
      { ALT: () => this.taken('at least', [this.CONSUME(K.at), this.CONSUME(K.least)]) },
      { ALT: () => this.taken('more than', [this.CONSUME(K.more), this.CONSUME(K.than)]) },
    ]);
    const number = this.CONSUME(T.Number).payload as string | null;
    return number === null ? null : { word: word ?? 'at least', number };
  });

  /** `of the 30 Trading Days before D`, `consecutive days`, `days within 12 months before D`. */
  private readonly soManyDays: ParserMethod<[DayCount], Held> = this.RULE(
    'soManyDays',
    (count: DayCount): Held => {
      const held = this.choose<Held>({
        DEF: [
          {
            ALT: () => {
              this.CONSUME(K.of);
              return { ...EACH, count, window: this.SUBRULE(this.countedDays) };
            },
          },
          { ALT: () => this.SUBRULE(this.consecutiveDays, { ARGS: [count] }) },
          {
            ALT: () => {
              const days = this.SUBRULE(this.countedUnit);
              const window = this.choose2<Window | null>({
                DEF: [{ ALT: () => this.SUBRULE(this.window) }],
                ERR_MSG:
                  'the days among which they lie, such as `within 12 months before` and a date,',
              });
              return { count, run: 'any', days, window: window ?? null };
            },
          },
        ],
        ERR_MSG: '`of the` and a number of days, or `consecutive` and the days that are counted',
      });
      return held ?? { ...EACH, window: null };
    },
  );

  /** `consecutive Trading Days ending on D`, `consecutive days within 12 months before D`. */
  private readonly consecutiveDays: ParserMethod<[DayCount], Held> = this.RULE(
    'consecutiveDays',
    (count: DayCount): Held => {
      const start = this.start();
      this.CONSUME(K.consecutive);
      const days = this.SUBRULE(this.countedUnit);
      const counted = this.span(start);
      const anchor = this.OPTION(() => {
        this.CONSUME(K.ending);
        this.CONSUME(K.on);
        return this.SUBRULE(this.anchor);
      });
      const window =
        this.OPTION2({
          GATE: () => anchor === undefined && opensWindow(this),
          DEF: () => this.SUBRULE(this.window),
        }) ?? null;
      if (window !== null) return { count, run: 'consecutive', days, window };
      if (count === null || days === null || days === undefined) return { ...EACH, window: null };
      const span = this.span(start);
      const duration = {
        kind: 'DurationLiteral',
        count: leastOf(count),
        unit: days,
        span: counted,
      } as const;
      const end = { start: span.end, end: span.end };
      const day = anchor ?? { kind: 'DateInQuestion', span: end };
      return {
        ...EACH,
        window: { kind: 'OverWindow', duration, direction: 'ending on', anchor: day, span },
      };
    },
  );

  /** `days`, `Trading Days`. */
  private readonly countedUnit: ParserMethod<[], DurationUnit | null> = this.RULE(
    'countedUnit',
    (): DurationUnit | null => {
      const unit = this.choose<DurationUnit | null>({
        DEF: [
          { ALT: () => this.taken({ kind: 'calendar', unit: 'days' }, this.CONSUME(K.days)) },
          { ALT: () => this.taken({ kind: 'calendar', unit: 'days' }, this.CONSUME(K.day)) },
          { ALT: () => this.namedUnit(this.CONSUME(T.Name)) },
        ],
        ERR_MSG: '`days` or the days of a calendar, such as `Trading Days`,',
      });
      return unit ?? null;
    },
  );
}

/** So many days at least; what is no whole number is left to be reported. */
function leastOf({ word, number }: NonNullable<DayCount>): string {
  return word === 'more than' && /^\d+$/.test(number) ? String(Number(number) + 1) : number;
}

/** A name or a date, of which there may be several after `is`. */
/** `or B`, `, B or C` behind `X is A`. */
function listsValues(next: Lookahead): boolean {
  return orNamesSecondValue(next) || commaListsDate(next) || commaListsNames(next);
}

function isBareValue(node: Expression): node is Reference | DateLiteral {
  return node.kind === 'Reference' || node.kind === 'DateLiteral';
}
