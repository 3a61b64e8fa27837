import { type BusinessCalendar, weekdayCalendar } from '../../src/calendars/index.ts';
import { type DayCount, namedDayCount } from '../../src/daycounts/index.ts';
import { Exact } from '../../src/exact/index.ts';
import { type DebtStretch, interestOver } from '../../src/interest/index.ts';
import {
  adjustDay,
  type BusinessDayConvention,
  type BusinessDayRule,
  periodsOf,
} from '../../src/schedules/index.ts';
import { iso } from '../dates/days.ts';
import { exact } from '../exact/exact-of.ts';

/** The terms of a loan as ACTUS writes them; a few are figures, most are text. */
export type LoanTerms = Readonly<Record<string, string | number>>;

/** What a market showed on a day. */
export type Observed = ReadonlyMap<number, Exact>;

/** An event of a loan and its state after it; amounts bear the sign of the lender's side. */
export interface LoanEvent {
  readonly type: string;
  readonly day: number;
  readonly payoff: Exact;
  readonly principal: Exact;
  readonly rate: Exact;
  readonly accrued: Exact;
}

interface Due {
  readonly type: string;
  /** The day it happens. */
  readonly day: number;
  /** The day until which interest is counted, which another convention may leave unmoved. */
  readonly counted: number;
}

const DAY_COUNTS: Readonly<Record<string, string>> = {
  A360: 'Actual/360',
  A365: 'Actual/365 Fixed',
  AA: 'Actual/Actual ISDA',
  '30E360': '30E/360',
};

const CONVENTIONS: Readonly<Record<string, BusinessDayConvention>> = {
  F: 'following',
  MF: 'modified following',
  P: 'preceding',
  MP: 'modified preceding',
};

/** Of events on one day, this is the order. */
const ORDER = ['IED', 'IPCI', 'IP', 'RR', 'PRD', 'TD', 'MD'];

const weekdays: BusinessCalendar = weekdayCalendar('MF');

/** The events of a loan that is repaid at maturity (ACTUS contract type PAM). */
export function eventsOf(terms: LoanTerms, observed: Observed): readonly LoanEvent[] {
  const due = dueOf(terms).filter(({ day }) => day > dayOf(terms, 'statusDate'));
  const loan = new Loan(terms, observed);
  const events = due.map((each) => loan.happen(each));
  const purchase = terms['purchaseDate'] === undefined ? -Infinity : dayOf(terms, 'purchaseDate');
  const termination =
    terms['terminationDate'] === undefined ? Infinity : dayOf(terms, 'terminationDate');
  return events.filter(({ day }) => day >= purchase && day <= termination);
}

class Loan {
  readonly #terms: LoanTerms;
  readonly #observed: Observed;
  readonly #dayCount: DayCount;
  readonly #sign: Exact;
  #principal = Exact.ZERO;
  #rate = Exact.ZERO;
  #accruedBefore = Exact.ZERO;
  #stretches: DebtStretch[] = [];
  #since: number;

  constructor(terms: LoanTerms, observed: Observed) {
    this.#terms = terms;
    this.#observed = observed;
    const dayCount = namedDayCount(DAY_COUNTS[String(terms['dayCountConvention'])] ?? '');
    if (dayCount === undefined) throw new Error(`no day count ${terms['dayCountConvention']}`);
    this.#dayCount = dayCount;
    this.#sign = terms['contractRole'] === 'RPL' ? Exact.of(-1) : Exact.ONE;
    this.#since = dayOf(terms, 'statusDate');
    if (dayOf(terms, 'initialExchangeDate') < this.#since) this.#begin();
  }

  happen({ type, day, counted }: Due): LoanEvent {
    const payoff = this.#pay(type, day, this.#accrueUntil(counted));
    const accrued = this.#accruedBefore.plus(this.#interest());
    return { type, day, payoff, principal: this.#principal, rate: this.#rate, accrued };
  }

  #pay(type: string, day: number, accrued: Exact): Exact {
    const principal = this.#principal;
    switch (type) {
      case 'IED':
        this.#begin();
        return this.#signed('premiumDiscountAtIED').plus(this.#principal).negated();
      case 'IPCI':
        this.#principal = principal.plus(accrued);
        this.#settle();
        return Exact.ZERO;
      case 'IP':
        this.#settle();
        return accrued;
      case 'RR':
        this.#rate = this.#resetRate(day);
        return Exact.ZERO;
      case 'PRD':
        return this.#signed('priceAtPurchaseDate').plus(accrued).negated();
      case 'TD':
        this.#principal = Exact.ZERO;
        this.#settle();
        return this.#signed('priceAtTerminationDate').plus(accrued);
      default:
        this.#principal = Exact.ZERO;
        return principal;
    }
  }

  #begin(): void {
    this.#principal = this.#signed('notionalPrincipal');
    this.#rate = figure(this.#terms, 'nominalInterestRate');
    this.#accruedBefore = this.#signed('accruedInterest');
  }

  #settle(): void {
    this.#accruedBefore = Exact.ZERO;
    this.#stretches = [];
  }

  #resetRate(day: number): Exact {
    const market = this.#observed.get(day);
    if (market === undefined) throw new Error('the market was not observed');
    return market
      .times(figure(this.#terms, 'rateMultiplier'))
      .plus(figure(this.#terms, 'rateSpread'));
  }

  #accrueUntil(day: number): Exact {
    const stretch = { from: this.#since, until: day, principal: this.#principal, rate: this.#rate };
    this.#stretches.push(stretch);
    this.#since = day;
    return this.#accruedBefore.plus(this.#interest());
  }

  #interest(): Exact {
    const terms = { dayCount: this.#dayCount, context: {}, compounding: 'simple' } as const;
    return interestOver(this.#stretches, terms).interest;
  }

  #signed(name: string): Exact {
    return figure(this.#terms, name).times(this.#sign);
  }
}

function dueOf(terms: LoanTerms): readonly Due[] {
  const maturity = dayOf(terms, 'maturityDate');
  // A loan that matures a second before midnight bears interest for the whole of the day.
  const end = String(terms['maturityDate']).endsWith('T23:59:59') ? maturity + 1 : maturity;
  const interest = [...cycleDates(terms, 'InterestPayment'), maturity];
  const capitalized = terms['capitalizationEndDate'];
  const lastCapitalized =
    capitalized === undefined ? -Infinity : dayOf(terms, 'capitalizationEndDate');
  const capitalizations = interest.filter((day) => day < lastCapitalized);
  const payments = interest.filter((day) => day > lastCapitalized || capitalized === undefined);
  const due: Due[] = [
    ...at(terms, 'IED', 'initialExchangeDate'),
    ...[...capitalizations, ...(capitalized === undefined ? [] : [lastCapitalized])].map((day) =>
      moved(terms, 'IPCI', day),
    ),
    ...payments.map((day) =>
      day === maturity ? { type: 'IP', day, counted: end } : moved(terms, 'IP', day),
    ),
    ...cycleDates(terms, 'RateReset').map((day) => moved(terms, 'RR', day)),
    ...at(terms, 'PRD', 'purchaseDate'),
    ...at(terms, 'TD', 'terminationDate'),
    { type: 'MD', day: maturity, counted: end },
  ];
  return due.sort((a, b) => a.day - b.day || ORDER.indexOf(a.type) - ORDER.indexOf(b.type));
}

/** The dates of a cycle from its anchor, without the maturity date that ends it. */
function cycleDates(terms: LoanTerms, name: string): readonly number[] {
  const cycle = terms[`cycleOf${name}`];
  if (cycle === undefined) return [];
  const [, count = '', unit = '', stub] = /^P(\d+)([DMY])L([01])$/.exec(String(cycle)) ?? [];
  const months = unit === 'Y' ? 12 * Number(count) : Number(count);
  const monthEnd = terms['endOfMonthConvention'] === 'EOM' ? 'last day' : 'same day';
  const periods = periodsOf({
    from: dayOf(terms, `cycleAnchorDateOf${name}`),
    until: dayOf(terms, 'maturityDate'),
    step: unit === 'D' ? { days: Number(count) } : { months, monthEnd },
    stub: stub === '0' ? 'long last' : 'short last',
  });
  return periods.map(({ from }) => from);
}

/** `SCMF` moves a date and counts to where it was moved; `CSMF` counts to where it stood. */
function moved(terms: LoanTerms, type: string, day: number): Due {
  const [, first, convention = ''] =
    /^(SC|CS)(\w+)$/.exec(String(terms['businessDayConvention'])) ?? [];
  const name = CONVENTIONS[convention];
  if (name === undefined) return { type, day, counted: day };
  const rule: BusinessDayRule = { convention: name, calendar: weekdays };
  const adjusted = adjustDay(day, rule);
  return { type, day: adjusted, counted: first === 'SC' ? adjusted : day };
}

function at(terms: LoanTerms, type: string, name: string): readonly Due[] {
  if (terms[name] === undefined) return [];
  const day = dayOf(terms, name);
  return [{ type, day, counted: day }];
}

function dayOf(terms: LoanTerms, name: string): number {
  return iso(String(terms[name]).slice(0, 10));
}

/** A figure of the terms; those left out are nothing. */
function figure(terms: LoanTerms, name: string): Exact {
  return exact(String(terms[name] ?? 0).trim());
}
