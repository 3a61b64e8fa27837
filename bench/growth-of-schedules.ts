import { formatIsoDate } from '@termsheet/runtime';
import { compileForGrowth, prepareQuestion } from './compile-for-growth.ts';
import type { Growth } from './growing.ts';
import { SCHEDULE_CONTRACT } from './schedule-contract.ts';

const YEARS = [8, 16, 32, 64, 128] as const;
const PAYMENTS = [1_000, 2_000, 4_000, 8_000, 16_000] as const;

/** January 2, 2006, as a day's number. */
const ISSUED = Date.UTC(2006, 0, 2) / 86_400_000;

/** The dates of two schedules over longer and longer terms, and more and more payments in one. */
export function growthOfSchedules(): readonly Growth[] {
  return [
    {
      of: 'years of scheduled dates',
      sizes: YEARS,
      work: YEARS.map((years) => askLoan({ years, payments: 100, period: '3 months' })),
    },
    {
      of: 'dates of a daily schedule',
      sizes: YEARS.map((years) => years * 365),
      work: YEARS.map((years) => askLoan({ years, payments: 0, period: '1 day' })),
    },
    {
      of: 'events beside schedules',
      sizes: PAYMENTS,
      work: PAYMENTS.map((payments) => askLoan({ years: 10, payments, period: '3 months' })),
    },
  ];
}

interface Loan {
  readonly years: number;
  readonly payments: number;
  readonly period: string;
}

function askLoan({ years, payments, period }: Loan): () => void {
  const ir = compileForGrowth('loan.terms', SCHEDULE_CONTRACT);
  const day = ISSUED + Math.floor(years * 365.25);
  const events = Array.from({ length: payments }, (_, place) => ({
    on: formatIsoDate(ISSUED + 1 + Math.floor((place * (day - ISSUED - 2)) / payments)),
    event: 'Payment',
    Paid: '100',
  }));
  const blanks = {
    'Issue Date': formatIsoDate(ISSUED),
    'Maturity Date': formatIsoDate(day),
    'Interest Period': period,
  };
  const file = JSON.stringify({ blanks, events, on: formatIsoDate(day) });
  return prepareQuestion({ ir, file, day });
}
