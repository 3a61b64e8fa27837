import type { Span } from './span.ts';

/** A Term or backquoted name, its spelling the contract's own, with single spaces. */
export interface Name {
  readonly kind: 'Name';
  readonly text: string;
  readonly span: Span;
}

/**
 * An event where it is named: `Stock Split`. Whatever happens has its name: reported events, dates of
 * a schedule, and what becomes of an obligation or covenant.
 */
export interface EventName {
  readonly kind: 'EventName';
  /** What happens: the event of that name, or something that becomes of what is named. */
  readonly happening: 'itself' | 'performance' | 'lateness' | 'breach';
  readonly name: Name;
  readonly span: Span;
}

/** `§II.C.3(b)` or `§"Schedule 3.1(c)"`; `text` is without the `§` and the quotes. */
export interface SectionReference {
  readonly kind: 'SectionReference';
  readonly text: string;
  readonly span: Span;
}

/** `(a)`, `(ii)`, `(1)`: the contract's own label of a list item; `text` keeps the brackets. */
export interface Label {
  readonly kind: 'Label';
  readonly text: string;
  readonly span: Span;
}

/** Text in double quotes; `text` is without the quotes. */
export interface Text {
  readonly kind: 'Text';
  readonly text: string;
  readonly span: Span;
}

/** Where a part of the source could not be read; its diagnostic is already reported. */
export interface Hole {
  readonly kind: 'Hole';
  readonly span: Span;
}

/** `$0.22`, `EUR 5,000`; `amount` is digits and a point, or `n/d`, without separators. */
export interface MoneyLiteral {
  readonly kind: 'MoneyLiteral';
  readonly currency: string;
  readonly amount: string;
  readonly span: Span;
}

/** `$0.22 per share of Common Stock`; the class may be left to the context. */
export interface PriceLiteral {
  readonly kind: 'PriceLiteral';
  readonly currency: string;
  readonly amount: string;
  readonly shareClass: Name | null;
  readonly span: Span;
}

/** `2,500,000 shares of Common Stock`. */
export interface SharesLiteral {
  readonly kind: 'SharesLiteral';
  readonly count: string;
  readonly shareClass: Name | null;
  readonly span: Span;
}

/** What a ratio is for each of: `per share of Series A`, `per $1,000`, `per EUR` (an amount of 1). */
export type PerUnit =
  | { readonly kind: 'PerShare'; readonly shareClass: Name | null; readonly span: Span }
  | {
      readonly kind: 'PerMoney';
      readonly currency: string;
      readonly amount: string;
      readonly span: Span;
    };

/** `12.5 shares of Common Stock per $1,000`, `USD 1.10 per EUR`. */
export interface RatioLiteral {
  readonly kind: 'RatioLiteral';
  readonly amount: MoneyLiteral | SharesLiteral;
  readonly per: PerUnit;
  readonly span: Span;
}

/** `12`, `0.5`, in scenarios also `11/10`. */
export interface NumberLiteral {
  readonly kind: 'NumberLiteral';
  readonly value: string;
  readonly span: Span;
}

/** `9%`: a way to write the number 0.09; `value` is the figure before the sign. */
export interface PercentLiteral {
  readonly kind: 'PercentLiteral';
  readonly value: string;
  readonly span: Span;
}

/** `9% per annum`; `value` is the figure before the sign. */
export interface RateLiteral {
  readonly kind: 'RateLiteral';
  readonly value: string;
  readonly span: Span;
}

/** What a duration counts: calendar units, or the days of a named calendar. */
export type DurationUnit =
  | { readonly kind: 'calendar'; readonly unit: 'days' | 'weeks' | 'months' | 'years' }
  | { readonly kind: 'named'; readonly calendar: Name };

/** `10 Trading Days`, `45 days`, `3 months`. A plural calendar name keeps its written form. */
export interface DurationLiteral {
  readonly kind: 'DurationLiteral';
  readonly count: string;
  readonly unit: DurationUnit;
  readonly span: Span;
}

/** `October 1, 2007` or `2007-10-01`; `iso` is the date that was written, always a real one. */
export interface DateLiteral {
  readonly kind: 'DateLiteral';
  readonly iso: string;
  readonly span: Span;
}

/** `5:00 pm New York time`; `at` is on the 24-hour clock, `zone` as written without `time`. */
export interface TimeLiteral {
  readonly kind: 'TimeLiteral';
  readonly at: string;
  readonly zone: string;
  readonly span: Span;
}

/** `Actual/360`, behind `counted` or `day count`; `name` as written, with single spaces. */
export interface DayCountLiteral {
  readonly kind: 'DayCountLiteral';
  readonly name: string;
  readonly span: Span;
}

/** `yes` or `no`. */
export interface YesNoLiteral {
  readonly kind: 'YesNoLiteral';
  readonly value: boolean;
  readonly span: Span;
}

/** `none`: recorded as absent. */
export interface NoneLiteral {
  readonly kind: 'NoneLiteral';
  readonly span: Span;
}

export type Literal =
  | MoneyLiteral
  | PriceLiteral
  | SharesLiteral
  | RatioLiteral
  | NumberLiteral
  | PercentLiteral
  | RateLiteral
  | DurationLiteral
  | DateLiteral
  | TimeLiteral
  | DayCountLiteral
  | YesNoLiteral
  | NoneLiteral
  | Text;

/** `shares of Common Stock per $1,000`, `USD per EUR`: of a currency, or of a class of shares. */
export interface RatioType {
  readonly kind: 'RatioType';
  readonly of:
    | { readonly kind: 'Currency'; readonly code: Name }
    | { readonly kind: 'Shares'; readonly shareClass: Name | null };
  readonly per: PerUnit;
  readonly span: Span;
}

/** A type as written after `:` or in the brackets of a parameter. */
export type TypeNode =
  | {
      readonly kind: 'SimpleType';
      readonly type:
        'number' | 'rate' | 'date' | 'time' | 'day count' | 'yes/no' | 'text' | 'party';
      readonly span: Span;
    }
  /** `money`, `money in EUR`; without a currency it is the contract's. */
  | { readonly kind: 'MoneyType'; readonly currency: Name | null; readonly span: Span }
  | {
      readonly kind: 'PriceType';
      readonly currency: Name | null;
      readonly shareClass: Name | null;
      readonly span: Span;
    }
  | { readonly kind: 'SharesType'; readonly shareClass: Name | null; readonly span: Span }
  | RatioType
  /** `Noteholder`: a row of a table, or an event that happened. */
  | { readonly kind: 'NamedType'; readonly name: Name; readonly span: Span }
  /**
   * `duration`, which counts days; `duration in months`, `duration in Trading Days`; `duration in days
   * or months`, which counts either.
   */
  | {
      readonly kind: 'DurationType';
      readonly unit: DurationUnit | 'days or months' | null;
      readonly span: Span;
    }
  | { readonly kind: 'OneOfType'; readonly members: readonly Name[]; readonly span: Span }
  | Hole;
