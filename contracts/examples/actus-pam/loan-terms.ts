/** The terms of a loan as ACTUS writes them; a few are figures, most are text. */
export type LoanTerms = Readonly<Record<string, string | number>>;

/** What a market showed: pairs of a day and a figure. */
export type Observed = readonly (readonly [string, string])[];

/** A loan in the contract's own words: the lines that say its dates, and what fills its blanks. */
export interface WrittenLoan {
  readonly interestDates: string;
  readonly countedUntil: string;
  readonly resetDates: string;
  readonly given: Readonly<Record<string, unknown>>;
}

const DAY_COUNTS: Readonly<Record<string, string>> = {
  A360: 'Actual/360',
  A365: 'Actual/365 Fixed',
  AA: 'Actual/Actual ISDA',
  '30E360': '30E/360',
};

const CONVENTIONS: Readonly<Record<string, string>> = {
  F: 'following',
  MF: 'modified following',
  P: 'preceding',
  MP: 'modified preceding',
};

/** Says in words and figures of the contract what ACTUS says in codes. */
export function writeLoan(terms: LoanTerms, observed: Observed): WrittenLoan {
  return {
    interestDates: `schedule Interest Date ${cycleWords(terms, 'InterestPayment')} from Interest Anchor until Maturity Date${moveWords(terms, 'InterestPayment')}`,
    countedUntil: `Counted Until for each Interest Date means the ${isPaidLater(terms) ? 'unrolled ' : ''}date of the Interest Date`,
    resetDates:
      terms['cycleOfRateReset'] === undefined
        ? 'schedule Reset Date every year from Maturity Date until Maturity Date'
        : `schedule Reset Date ${cycleWords(terms, 'RateReset')} from Reset Anchor until Maturity Date${moveWords(terms, 'RateReset')}`,
    given: {
      blanks: blanksOf(terms),
      ...(observed.length === 0 ? {} : { facts: { 'Market Rate': observed } }),
      events: eventsOf(terms),
    },
  };
}

/** `P3ML1` is every 3 months, with a short period at the end. */
function cycleOf(
  terms: LoanTerms,
  name: string,
): { count: number; unit: string; isShort: boolean } {
  const code = String(terms[`cycleOf${name}`]);
  const [, count = '', unit = '', stub] = /^P(\d+)([DMY])L([01])$/.exec(code) ?? [];
  if (count === '') throw new Error(`The cycle ${code} is not known.`);
  return { count: Number(count), unit, isShort: stub === '1' };
}

function cycleWords(terms: LoanTerms, name: string): string {
  const { count, unit } = cycleOf(terms, name);
  const word = { D: 'day', M: 'month', Y: 'year' }[unit] ?? '';
  return count === 1 ? `every ${word}` : `every ${count} ${word}s`;
}

function moveWords(terms: LoanTerms, name: string): string {
  const { unit, isShort } = cycleOf(terms, name);
  const keeps = terms['endOfMonthConvention'] === 'EOM' && unit !== 'D';
  return [
    `, ending with a ${isShort ? 'short' : 'long'} period`,
    keeps ? ', with month ends kept' : '',
    rollWords(terms),
  ].join('');
}

/** `SCMF` moves a date and counts to where it was moved; `CSMF` counts to where it stood. */
function rollWords(terms: LoanTerms): string {
  const convention = CONVENTIONS[String(terms['businessDayConvention']).slice(2)];
  if (convention === undefined) return '';
  return `, ${isPaidLater(terms) ? 'paid on' : 'rolled to'} the ${convention} Business Day`;
}

function isPaidLater(terms: LoanTerms): boolean {
  return String(terms['businessDayConvention']).startsWith('CS');
}

function yesNo(holds: boolean): string {
  return holds ? 'yes' : 'no';
}

function blanksOf(terms: LoanTerms): Readonly<Record<string, string>> {
  const atEndOfDay = String(terms['maturityDate']).endsWith('T23:59:59');
  return {
    'Status Date': dayOf(terms, 'statusDate'),
    'Initial Exchange Date': dayOf(terms, 'initialExchangeDate'),
    'Maturity Date': dayOf(terms, 'maturityDate'),
    'Matures At': `${atEndOfDay ? '11:59 pm' : '12:00 am'} Greenwich Mean time`,
    Role: terms['contractRole'] === 'RPL' ? 'Borrowing' : 'Lending',
    Principal: figureOf(terms, 'notionalPrincipal'),
    Premium: figureOf(terms, 'premiumDiscountAtIED'),
    'Interest At Exchange': figureOf(terms, 'accruedInterest'),
    'Nominal Rate': figureOf(terms, 'nominalInterestRate'),
    'Day Count': DAY_COUNTS[String(terms['dayCountConvention'])] ?? '',
    'Interest Anchor': dayOf(terms, 'cycleAnchorDateOfInterestPayment'),
    Capitalizes: yesNo(terms['capitalizationEndDate'] !== undefined),
    'Capitalization End Date': dayOf(terms, 'capitalizationEndDate', 'statusDate'),
    'Reset Anchor': dayOf(terms, 'cycleAnchorDateOfRateReset', 'maturityDate'),
    Multiplier: figureOf(terms, 'rateMultiplier'),
    Spread: figureOf(terms, 'rateSpread'),
  };
}

/** What somebody does: the agreement, and where the loan is sold or ended before its time. */
function eventsOf(terms: LoanTerms): readonly Readonly<Record<string, string>>[] {
  const events: Record<string, string>[] = [{ on: dayOf(terms, 'statusDate'), event: 'Agreement' }];
  if (terms['purchaseDate'] !== undefined) {
    const Price = figureOf(terms, 'priceAtPurchaseDate');
    events.push({ on: dayOf(terms, 'purchaseDate'), event: 'Purchase', Price });
  }
  if (terms['terminationDate'] !== undefined) {
    const paid = { 'Price Paid': figureOf(terms, 'priceAtTerminationDate') };
    events.push({ on: dayOf(terms, 'terminationDate'), event: 'Termination', ...paid });
  }
  return events;
}

/** The day of a date of the terms, or of another where they leave it out. */
function dayOf(terms: LoanTerms, name: string, otherwise = name): string {
  return String(terms[name] ?? terms[otherwise]).slice(0, 10);
}

/** A figure of the terms; those left out are nothing. */
function figureOf(terms: LoanTerms, name: string): string {
  return String(terms[name] ?? 0).trim();
}
