import type { IToken, ParserMethod } from 'chevrotain';
import { K, T } from '../tokens/token-types.ts';
import type {
  DateLiteral,
  DayCountLiteral,
  DurationLiteral,
  DurationUnit,
  EventName,
  Hole,
  Label,
  MoneyLiteral,
  Name,
  PerUnit,
  PriceLiteral,
  RatioLiteral,
  SectionReference,
  SharesLiteral,
  Text,
  TimeLiteral,
  TypeNode,
} from '../tree/index.ts';
import { opensDaysOrMonths, opensPer } from './gates.ts';
import { Recovery } from './recovery.ts';

type SimpleTypeName = Extract<TypeNode, { kind: 'SimpleType' }>['type'];

/** Names, types, dates and durations: what is written the same way everywhere. */
export abstract class NamesAndLiterals extends Recovery {
  /** A name, or null where none stands. */
  protected toName(token: IToken): Name | null {
    if (token.payload === null) return null;
    return { kind: 'Name', text: token.payload as string, span: this.spanOf(token) };
  }

  protected toText(token: IToken): Text {
    if (token.payload === null) return { kind: 'Text', text: '', span: this.hole().span };
    return { kind: 'Text', text: token.payload as string, span: this.spanOf(token) };
  }

  protected toReference(token: IToken): SectionReference {
    const span = token.payload === null ? this.hole().span : this.spanOf(token);
    return { kind: 'SectionReference', text: (token.payload as string | null) ?? '', span };
  }

  protected toLabel(token: IToken): Label {
    return { kind: 'Label', text: token.image, span: this.spanOf(token) };
  }

  protected toDate(token: IToken): DateLiteral | Hole {
    const span = token.image === '' ? this.hole().span : this.spanOf(token);
    if (token.payload === null) return { kind: 'Hole', span };
    return { kind: 'DateLiteral', iso: token.payload as string, span };
  }

  protected toDayCount(token: IToken): DayCountLiteral | Hole {
    if (token.payload === null) return this.hole();
    return { kind: 'DayCountLiteral', name: token.payload as string, span: this.spanOf(token) };
  }

  protected toTime(token: IToken): TimeLiteral | Hole {
    const [at = '', ...zone] = ((token.payload as string | null) ?? '').split(' ');
    if (at === '') return this.hole();
    return { kind: 'TimeLiteral', at, zone: zone.join(' '), span: this.spanOf(token) };
  }

  /** The currency and figure of an amount of money. */
  protected toAmount(token: IToken): { currency: string; amount: string } {
    const [currency = '', amount = ''] = ((token.payload as string | null) ?? '').split(' ', 2);
    return { currency, amount };
  }

  /** `A, B, C`. */
  protected readonly names: ParserMethod<[], Name[]> = this.RULE('names', (): Name[] => {
    const names: (Name | null)[] = [this.toName(this.CONSUME(T.Name))];
    this.MANY(() => {
      this.CONSUME(T.Comma);
      names.push(this.toName(this.CONSUME2(T.Name)));
    });
    return names.filter((name) => name !== null);
  });

  /** `Stock Split`, where an event is named; `performance of Fee`. */
  protected readonly eventName: ParserMethod<[], EventName | null> = this.RULE(
    'eventName',
    (): EventName | null => {
      const start = this.start();
      const happening = this.OPTION(() => this.SUBRULE(this.happeningOf)) ?? 'itself';
      const name = this.toName(this.CONSUME(T.Name));
      if (name === null) return null;
      return { kind: 'EventName', happening, name, span: this.span(start) };
    },
  );

  private readonly happeningOf: ParserMethod<[], EventName['happening']> = this.RULE(
    'happeningOf',
    (): EventName['happening'] => {
      const happening = this.choose<EventName['happening']>([
        { ALT: () => this.taken('performance', this.CONSUME(K.performance)) },
        { ALT: () => this.taken('lateness', this.CONSUME(K.lateness)) },
        { ALT: () => this.taken('breach', this.CONSUME(K.breach)) },
      ]);
      this.CONSUME(K.of);
      return happening ?? 'itself';
    },
  );

  /** The names of fields, or of values, first on their line. */
  protected readonly fieldNames: ParserMethod<[], Name[]> = this.RULE('fieldNames', (): Name[] => {
    const names: (Name | null)[] = [this.toName(this.CONSUME(T.FieldName))];
    this.MANY(() => {
      this.CONSUME(T.Comma);
      names.push(this.toName(this.CONSUME2(T.Name)));
    });
    return names.filter((name) => name !== null);
  });

  /** `of Common Stock`, which the context may supply. */
  protected readonly ofClass: ParserMethod<[], Name | null> = this.RULE(
    'ofClass',
    (): Name | null =>
      this.OPTION(() => {
        this.CONSUME(K.of);
        return this.toName(this.CONSUME(T.Name));
      }) ?? null,
  );

  /** `shares` or `share`. */
  protected readonly sharesWord: ParserMethod<[], void> = this.RULE('sharesWord', (): void => {
    this.OR([{ ALT: () => this.CONSUME(K.shares) }, { ALT: () => this.CONSUME(K.share) }]);
  });

  /** A type after `:` or in the brackets of a parameter. */
  protected readonly type: ParserMethod<[], TypeNode> = this.RULE('type', (): TypeNode => {
    const start = this.start();
    const type = this.choose<TypeNode>({
      DEF: [
        { ALT: () => this.simpleType(start, 'number', this.CONSUME(K.number)) },
        { ALT: () => this.simpleType(start, 'rate', this.CONSUME(K.rate)) },
        { ALT: () => this.simpleType(start, 'date', this.CONSUME(K.date)) },
        { ALT: () => this.simpleType(start, 'time', this.CONSUME(K.time)) },
        { ALT: () => this.SUBRULE(this.durationType) },
        { ALT: () => this.dayCountType(start) },
        { ALT: () => this.simpleType(start, 'yes/no', this.CONSUME(T.YesOrNo)) },
        { ALT: () => this.simpleType(start, 'text', this.CONSUME(K.text)) },
        { ALT: () => this.simpleType(start, 'party', this.CONSUME(K.party)) },
        { ALT: () => this.SUBRULE(this.moneyType) },
        { ALT: () => this.SUBRULE(this.priceType) },
        { ALT: () => this.SUBRULE(this.sharesType) },
        { ALT: () => this.SUBRULE(this.oneOfType) },
        { ALT: () => this.SUBRULE(this.namedType) },
      ],
      ERR_MSG: 'a type such as `money`, `number` or `price of Common Stock`',
    });
    return type ?? this.hole();
  });

  private dayCountType(start: number): TypeNode {
    this.CONSUME(K.day);
    return this.simpleType(start, 'day count', this.CONSUME(K.count));
  }

  private simpleType(start: number, type: SimpleTypeName, _word: IToken): TypeNode {
    return { kind: 'SimpleType', type, span: this.span(start) };
  }

  private readonly priceType: ParserMethod<[], TypeNode> = this.RULE('priceType', (): TypeNode => {
    const start = this.start();
    this.CONSUME(K.price);
    const currency = this.SUBRULE(this.inCurrency);
    const shareClass = this.SUBRULE(this.ofClass);
    return { kind: 'PriceType', currency, shareClass, span: this.span(start) };
  });

  /** `duration`, `duration in months`, `duration in days or months`. */
  private readonly durationType: ParserMethod<[], TypeNode> = this.RULE(
    'durationType',
    (): TypeNode => {
      const start = this.start();
      this.CONSUME(K.duration);
      const unit =
        this.OPTION(() => {
          this.CONSUME(K.in);
          return this.SUBRULE(this.typedUnit);
        }) ?? null;
      return { kind: 'DurationType', unit, span: this.span(start) };
    },
  );

  private readonly typedUnit: ParserMethod<[], DurationUnit | 'days or months' | null> = this.RULE(
    'typedUnit',
    (): DurationUnit | 'days or months' | null => {
      const unit = this.choose<DurationUnit | 'days or months' | null>([
        {
          GATE: () => opensDaysOrMonths(this),
          ALT: () => {
            this.CONSUME(K.days);
            this.CONSUME(K.or);
            return this.taken('days or months', this.CONSUME(K.months));
          },
          IGNORE_AMBIGUITIES: true,
        },
        { ALT: () => this.SUBRULE(this.durationUnit), IGNORE_AMBIGUITIES: true },
      ]);
      return unit ?? null;
    },
  );

  private readonly moneyType: ParserMethod<[], TypeNode> = this.RULE('moneyType', (): TypeNode => {
    const start = this.start();
    this.CONSUME(K.money);
    const currency = this.SUBRULE(this.inCurrency);
    return { kind: 'MoneyType', currency, span: this.span(start) };
  });

  /** `in EUR`; left out, the contract's own currency is meant. */
  private readonly inCurrency: ParserMethod<[], Name | null> = this.RULE(
    'inCurrency',
    (): Name | null =>
      this.OPTION(() => {
        this.CONSUME(K.in);
        return this.toName(this.CONSUME(T.Name));
      }) ?? null,
  );

  /** `per share of Series A`, `per $1,000`, `per EUR`, where one of them stands. */
  protected readonly optionalPer: ParserMethod<[], PerUnit | null> = this.RULE(
    'optionalPer',
    (): PerUnit | null =>
      this.OPTION({ GATE: () => opensPer(this), DEF: () => this.SUBRULE(this.per) }) ?? null,
  );

  private readonly per: ParserMethod<[], PerUnit | null> = this.RULE('per', (): PerUnit | null => {
    this.CONSUME(K.per);
    const start = this.start();
    const per = this.choose<PerUnit | null>({
      DEF: [
        {
          ALT: () => {
            this.CONSUME(K.share);
            const shareClass = this.SUBRULE(this.ofClass);
            return { kind: 'PerShare', shareClass, span: this.span(start) };
          },
        },
        { ALT: () => this.perMoney(this.CONSUME(T.Money)) },
        { ALT: () => this.perCurrency(this.CONSUME(T.Name)) },
      ],
      ERR_MSG: '`share`, an amount of money or a currency',
    });
    return per ?? null;
  });

  /** An amount, or so much of it for each of something: for each share it is a price. */
  protected perEach(
    amount: MoneyLiteral | SharesLiteral,
    per: PerUnit | null,
    start: number,
  ): MoneyLiteral | SharesLiteral | PriceLiteral | RatioLiteral {
    if (per === null) return amount;
    const span = this.span(start);
    if (amount.kind === 'SharesLiteral' || per.kind === 'PerMoney') {
      return { kind: 'RatioLiteral', amount, per, span };
    }
    const { currency, amount: figure } = amount;
    const { shareClass } = per;
    return { kind: 'PriceLiteral', currency, amount: figure, shareClass, span };
  }

  private perMoney(token: IToken): PerUnit {
    return { kind: 'PerMoney', ...this.toAmount(token), span: this.spanOf(token) };
  }

  private perCurrency(token: IToken): PerUnit | null {
    const name = this.toName(token);
    return name && { kind: 'PerMoney', currency: name.text, amount: '1', span: name.span };
  }

  private readonly sharesType: ParserMethod<[], TypeNode> = this.RULE(
    'sharesType',
    (): TypeNode => {
      const start = this.start();
      this.SUBRULE(this.sharesWord);
      const shareClass = this.SUBRULE(this.ofClass);
      const per = this.SUBRULE(this.optionalPer);
      const span = this.span(start);
      if (per === null) return { kind: 'SharesType', shareClass, span };
      return { kind: 'RatioType', of: { kind: 'Shares', shareClass }, per, span };
    },
  );

  /** `Noteholder`, or `USD per EUR`: money of one currency for each of another. */
  private readonly namedType: ParserMethod<[], TypeNode> = this.RULE('namedType', (): TypeNode => {
    const start = this.start();
    const name = this.toName(this.CONSUME(T.Name));
    const per = this.SUBRULE(this.optionalPer);
    if (name === null) return this.hole();
    const span = this.span(start);
    if (per === null) return { kind: 'NamedType', name, span };
    return { kind: 'RatioType', of: { kind: 'Currency', code: name }, per, span };
  });

  private readonly oneOfType: ParserMethod<[], TypeNode> = this.RULE('oneOfType', (): TypeNode => {
    const start = this.start();
    this.CONSUME(K.one);
    this.CONSUME(K.of);
    const members = this.SUBRULE(this.names);
    return { kind: 'OneOfType', members, span: this.span(start) };
  });

  /** `October 1, 2007`; a hole for an impossible date, which is reported already. */
  protected readonly date: ParserMethod<[], DateLiteral | Hole> = this.RULE('date', () =>
    this.toDate(this.CONSUME(T.Date)),
  );

  /** What a duration counts: `days`, `months`, or the days of a calendar. */
  protected readonly durationUnit: ParserMethod<[], DurationUnit | null> = this.RULE(
    'durationUnit',
    (): DurationUnit | null => {
      const unit = this.choose<DurationUnit | null>({
        DEF: [
          { ALT: () => this.calendarUnit('days', this.CONSUME(K.days)) },
          { ALT: () => this.calendarUnit('days', this.CONSUME(K.day)) },
          { ALT: () => this.calendarUnit('weeks', this.CONSUME(K.weeks)) },
          { ALT: () => this.calendarUnit('weeks', this.CONSUME(K.week)) },
          { ALT: () => this.calendarUnit('months', this.CONSUME(K.months)) },
          { ALT: () => this.calendarUnit('months', this.CONSUME(K.month)) },
          { ALT: () => this.calendarUnit('years', this.CONSUME(K.years)) },
          { ALT: () => this.calendarUnit('years', this.CONSUME(K.year)) },
          { ALT: () => this.namedUnit(this.CONSUME(T.Name)) },
        ],
        ERR_MSG: 'what is counted, such as `days` or `Trading Days`,',
      });
      return unit ?? null;
    },
  );

  private calendarUnit(unit: 'days' | 'weeks' | 'months' | 'years', _word: IToken): DurationUnit {
    return { kind: 'calendar', unit };
  }

  protected namedUnit(token: IToken): DurationUnit | null {
    const calendar = this.toName(token);
    return calendar === null ? null : { kind: 'named', calendar };
  }

  /** `10 Trading Days`; null where it is not complete. */
  protected readonly duration: ParserMethod<[], DurationLiteral | null> = this.RULE(
    'duration',
    (): DurationLiteral | null => {
      const start = this.start();
      const count = this.CONSUME(T.Number).payload as string | null;
      const unit = this.SUBRULE(this.durationUnit);
      if (count === null || unit === null) return null;
      return { kind: 'DurationLiteral', count, unit, span: this.span(start) };
    },
  );
}
