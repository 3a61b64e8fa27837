import type { IToken, ParserMethod } from 'chevrotain';
import { K, T } from '../tokens/token-types.ts';
import type { DurationLiteral, ScenarioValue } from '../tree/index.ts';
import { countsDays, isPartOfPercent } from './gates.ts';
import { Scenarios } from './scenarios.ts';

/** The values of scenarios; figures may be fractions there, as results often are. */
export abstract class ScenarioValues extends Scenarios {
  protected readonly scenarioValue: ParserMethod<[], ScenarioValue> = this.RULE(
    'scenarioValue',
    (): ScenarioValue => {
      const start = this.start();
      const minus = this.OPTION(() => this.CONSUME(T.Minus)) === undefined ? '' : '-';
      return this.SUBRULE(this.unsignedValue, { ARGS: [minus, start] });
    },
  );

  private readonly unsignedValue: ParserMethod<[string, number], ScenarioValue> = this.RULE(
    'unsignedValue',
    (minus: string, start: number): ScenarioValue => {
      const value = this.choose<ScenarioValue>({
        DEF: [
          { ALT: () => this.SUBRULE(this.moneyValue, { ARGS: [minus, start] }) },
          {
            GATE: () => !isPartOfPercent(this),
            ALT: () => this.SUBRULE(this.numberValue, { ARGS: [minus, start] }),
            IGNORE_AMBIGUITIES: true,
          },
          {
            ALT: () => this.SUBRULE(this.percentValue, { ARGS: [minus, start] }),
            IGNORE_AMBIGUITIES: true,
          },
          { ALT: () => this.toDate(this.CONSUME(T.Date)) },
          { ALT: () => this.toTime(this.CONSUME(T.Time)) },
          { ALT: () => this.dayCountValue() },
          { ALT: () => this.toText(this.CONSUME(T.Text)) },
          { ALT: () => this.toName(this.CONSUME(T.Name)) ?? this.hole() },
          { ALT: () => this.flag(true, this.CONSUME(K.yes)) },
          { ALT: () => this.flag(false, this.CONSUME(K.no)) },
          { ALT: () => this.noneValue(this.CONSUME(K.none)) },
        ],
        ERR_MSG: 'a value: a figure, a date, a name, text or `yes` or `no`',
      });
      return value ?? this.hole();
    },
  );

  private dayCountValue(): ScenarioValue {
    this.CONSUME(K.day);
    this.CONSUME(K.count);
    return this.toDayCount(this.CONSUME(T.DayCount));
  }

  private flag(value: boolean, token: IToken): ScenarioValue {
    return { kind: 'YesNoLiteral', value, span: this.spanOf(token) };
  }

  private noneValue(token: IToken): ScenarioValue {
    return { kind: 'NoneLiteral', span: this.spanOf(token) };
  }

  /** `/10` behind a figure. */
  private readonly divisor: ParserMethod<[], string> = this.RULE(
    'divisor',
    (): string =>
      this.OPTION(() => {
        this.CONSUME(T.Over);
        return `/${(this.CONSUME(T.Number).payload as string | null) ?? '1'}`;
      }) ?? '',
  );

  private readonly moneyValue: ParserMethod<[string, number], ScenarioValue> = this.RULE(
    'moneyValue',
    (minus: string, start: number): ScenarioValue => {
      const { currency, amount: figure } = this.toAmount(this.CONSUME(T.Money));
      const amount = minus + figure + this.SUBRULE(this.divisor);
      const money = { kind: 'MoneyLiteral', currency, amount, span: this.span(start) } as const;
      const per = this.SUBRULE(this.optionalPer);
      return this.perEach(money, per, start);
    },
  );

  private readonly numberValue: ParserMethod<[string, number], ScenarioValue> = this.RULE(
    'numberValue',
    (minus: string, start: number): ScenarioValue => {
      const figure = this.CONSUME(T.Number).payload as string;
      const value = minus + figure + this.SUBRULE(this.divisor);
      const rest = this.OPTION({
        GATE: () => countsDays(this),
        DEF: () =>
          this.choose<ScenarioValue>([
            { ALT: () => this.SUBRULE(this.sharesValue, { ARGS: [value, start] }) },
            { ALT: () => this.SUBRULE(this.durationValue, { ARGS: [value, start] }) },
          ]),
      });
      return rest ?? { kind: 'NumberLiteral', value, span: this.span(start) };
    },
  );

  private readonly sharesValue: ParserMethod<[string, number], ScenarioValue> = this.RULE(
    'sharesValue',
    (count: string, start: number): ScenarioValue => {
      this.SUBRULE(this.sharesWord);
      const shareClass = this.SUBRULE(this.ofClass);
      const shares = { kind: 'SharesLiteral', count, shareClass, span: this.span(start) } as const;
      const per = this.SUBRULE(this.optionalPer);
      return this.perEach(shares, per, start);
    },
  );

  private readonly durationValue: ParserMethod<[string, number], ScenarioValue> = this.RULE(
    'durationValue',
    (count: string, start: number): ScenarioValue => {
      const unit = this.SUBRULE(this.durationUnit);
      if (unit === null) return this.hole();
      const node: DurationLiteral = {
        kind: 'DurationLiteral',
        count,
        unit,
        span: this.span(start),
      };
      return node;
    },
  );

  /** `9%`, `145/12% per annum`. */
  private readonly percentValue: ParserMethod<[string, number], ScenarioValue> = this.RULE(
    'percentValue',
    (minus: string, start: number): ScenarioValue => {
      const above =
        this.OPTION2(() => {
          const figure = this.CONSUME(T.Number).payload as string;
          this.CONSUME(T.Over);
          return `${figure}/`;
        }) ?? '';
      const value = minus + above + (this.CONSUME(T.Percent).payload as string);
      const rate = this.OPTION(() => {
        this.CONSUME(K.per);
        return this.CONSUME(K.annum);
      });
      const kind = rate === undefined ? 'PercentLiteral' : 'RateLiteral';
      return { kind, value, span: this.span(start) };
    },
  );
}
