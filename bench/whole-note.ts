import { readFileSync } from 'node:fs';
import type { Ir } from '@termsheet/compiler';
import { BENCH_DAY, dailySales, type ReportedEvent, reportedEvents } from './fifty-events.ts';

const DEMO = new URL('../contracts/dyntek-note/demo-2006.json', import.meta.url);

/** What the demo leaves open and the whole note asks: a Borrower in good order, and one other Noteholder. */
const ALSO = {
  blanks: {
    'Principal Amount': '3350000',
    // Each month's payment would be late where it is not told of, and they alone would be nineteen events.
    'Mandatory Prepayment': '0',
    'Original Interest Paid Through': '2005-11-15',
    'Additional Registration Deadline': '2006-06-30',
  },
  facts: {
    'Market of Listing': 'Nasdaq National Market',
    'Best Efforts Are Used': true,
    'Securities Registered': true,
    'Opinion of Counsel Given': true,
    'Sold Under Rule 144': false,
    'Shares Are Reserved': true,
    'Shares Are Registered': true,
    'Shares Are Freely Sold': true,
    'Is Traded': true,
    'Holder Consents': false,
    'Borrower Consents': false,
    'Votes For The Amendment': '0',
    'Votes Cast': '0',
    'Ancillary Amounts': '0',
    'Available Shares': '5000000000',
    'Agent Is In FAST': true,
    'Holder Complies': true,
    'Electronic Delivery Is Requested': true,
    'Collection Costs Incurred': '0',
    'Highest Lawful Rate': '0.25',
    'Transfer Taxes': '0',
  },
  tables: {
    Noteholder: [{ Name: 'Holder', 'Originally Issued': '3350000' }],
    'New Note': [{ Number: '1', Size: '500000' }],
  },
} as const;

interface Told {
  readonly blanks: Readonly<Record<string, unknown>>;
  readonly readings: Readonly<Record<string, string>>;
  readonly facts: Readonly<Record<string, unknown>>;
}

/**
 * A scenario of the whole DynTek note over fifty events: forty-one of the bench's history, and what is paid,
 * converted and delivered under the note. Each ambiguity has a reading; the first where the demo chooses none.
 */
export function wholeNoteFile(ir: Ir): string {
  const demo = JSON.parse(readFileSync(DEMO, 'utf8')) as Told;
  const first = ir.ambiguities.map(({ name, readings }) => [name, readings[0]?.label ?? '']);
  const { blanks, facts } = demo;
  return JSON.stringify({
    blanks: { ...blanks, ...ALSO.blanks },
    tables: ALSO.tables,
    readings: { ...Object.fromEntries(first), ...demo.readings },
    facts: { ...facts, ...ALSO.facts, 'Nasdaq Last Sale': dailySales() },
    events: [...reportedEvents().slice(0, 41), ...underTheNote()].toSorted((left, right) =>
      left.on < right.on ? -1 : Number(left.on > right.on),
    ),
    on: BENCH_DAY,
  });
}

/** What is paid on each Interest Payment Date, and a conversion whose shares are delivered in time. */
function underTheNote(): readonly ReportedEvent[] {
  const quarters = ['2006-01-01', '2006-04-01', '2006-07-01', '2006-10-01', '2007-01-01'];
  const conversion = {
    on: '2006-07-05',
    event: 'Notice of Conversion',
    Requested: '100000',
    'Date Specified': '2006-07-05',
    'Receipt Date': '2006-07-05',
  };
  return [
    ...[...quarters, '2007-04-01'].map((on) => ({ on, performs: 'Interest Payment' })),
    conversion,
    { on: '2006-07-07', performs: 'Delivery of Shares' },
    {
      on: '2007-01-05',
      event: 'Issuance',
      'Base Share Price': '0.5',
      'Shares Issued': '1000',
      Kind: 'Other',
    },
  ];
}
