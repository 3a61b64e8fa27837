/** The terms of a loan as ACTUS writes them; a few are figures, most are text. */
export type LoanTerms = Readonly<Record<string, string | number>>;

/** What a market showed: pairs of a day and a figure. */
export type Observed = readonly (readonly [string, string])[];

const DAY_COUNTS: Readonly<Record<string, string>> = {
  A360: 'Actual/360',
  A365: 'Actual/365 Fixed',
  AA: 'Actual/Actual ISDA',
  '30E360': '30E/360',
};

const CONVENTIONS: Readonly<Record<string, string>> = {
  F: 'Following',
  MF: 'Modified Following',
  P: 'Preceding',
  MP: 'Modified Preceding',
};

/** What fills the blanks of the contract, in its own words where ACTUS has codes. */
export function givenFor(terms: LoanTerms, observed: Observed): Readonly<Record<string, unknown>> {
  return {
    blanks: { ...blanksOf(terms), ...datesOf(terms), ...resetsOf(terms) },
    ...(observed.length === 0 ? {} : { facts: { 'Market Rate': observed } }),
    events: eventsOf(terms),
  };
}

/** `P3ML1` is 3 months, with a short period at the end. */
function cycleOf(terms: LoanTerms, name: string): { period: string; isLong: boolean } {
  const code = String(terms[`cycleOf${name}`]);
  const [, count = '', unit = '', stub] = /^P(\d+)([DMY])L([01])$/.exec(code) ?? [];
  const word = { D: 'days', M: 'months', Y: 'years' }[unit];
  if (word === undefined) throw new Error(`The cycle ${code} is not known.`);
  return { period: `${count} ${word}`, isLong: stub === '0' };
}

/** `SCMF` moves a date and counts to where it was moved; `CSMF` counts to where it stood. */
function datesOf(terms: LoanTerms): Readonly<Record<string, string>> {
  const { period, isLong } = cycleOf(terms, 'InterestPayment');
  const convention = String(terms['businessDayConvention']);
  return {
    'Interest Anchor': dayOf(terms, 'cycleAnchorDateOfInterestPayment'),
    'Interest Period': period,
    'Last Period Is Long': yesNo(isLong),
    'Month Ends Are Kept': yesNo(terms['endOfMonthConvention'] === 'EOM'),
    'Counts To Unrolled Dates': yesNo(convention.startsWith('CS')),
    Convention: CONVENTIONS[convention.slice(2)] ?? 'Unrolled',
  };
}

function resetsOf(terms: LoanTerms): Readonly<Record<string, string>> {
  if (terms['cycleOfRateReset'] === undefined) return { 'Has Resets': 'no' };
  const { period, isLong } = cycleOf(terms, 'RateReset');
  return {
    'Has Resets': 'yes',
    'Last Reset Is Left Out': yesNo(isLong),
    'Time Between Resets': period,
    'Reset Anchor': dayOf(terms, 'cycleAnchorDateOfRateReset'),
    Multiplier: figureOf(terms, 'rateMultiplier'),
    Spread: figureOf(terms, 'rateSpread'),
  };
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
    Capitalizes: yesNo(terms['capitalizationEndDate'] !== undefined),
    'Capitalization End Date': dayOf(terms, 'capitalizationEndDate', 'statusDate'),
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
