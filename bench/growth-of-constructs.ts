import { formatIsoDate, parseIsoDate } from '@termsheet/runtime';
import { compileForGrowth, prepareQuestion } from './compile-for-growth.ts';
import type { Growth } from './growing.ts';

const SIZES = [250, 500, 1_000, 2_000, 4_000] as const;

const START = parseIsoDate('2000-01-03') ?? 0;

const HEAD = `contract "Growth"
  currency USD
  in effect from January 3, 2000
  deadlines in days do not roll
party Company
party Holder

clause §1 "Terms used below"
`;

/** A contract, and of what there is as much as the size says. */
interface Grown {
  readonly of: string;
  readonly clauses: string;
  readonly given: (size: number) => object;
  /** The day that is asked about. */
  readonly lastDay: (size: number) => number;
}

/** How cost grows with duties, with performances, and with the rows of tables. */
export function growthsOfConstructs(): readonly Growth[] {
  return CONSTRUCTS.map(({ of, clauses, given, lastDay }) => {
    const ir = compileForGrowth('growth.terms', HEAD + clauses);
    const work = SIZES.map((size) => {
      const day = lastDay(size);
      const file = JSON.stringify({ ...given(size), on: formatIsoDate(day) });
      return prepareQuestion({ ir, file, day });
    });
    return { of, sizes: SIZES, work };
  });
}

const DRAWS = `  event Draw
    Drawn : money
  Outstanding starts at $0
  upon Draw
    increase Outstanding by Drawn
  obligation Repay
    for each Draw
    Company pays Drawn to Holder
    due 30 days after the Draw
  upon performance of Repay
    reduce Outstanding by the amount paid
  Open means the unpaid amount of Repay
  Is Late means there is a lateness of Repay
`;

const CONSTRUCTS: readonly Grown[] = [
  {
    of: 'duties, all of them open',
    clauses: DRAWS,
    given: (size) => ({ events: days(size, 2).map(draw) }),
    lastDay: (size) => START + 2 * size,
  },
  {
    of: 'duties, each performed',
    clauses: DRAWS,
    given: (size) => ({ events: days(size, 2).flatMap((day) => [draw(day), repay(day, '100')]) }),
    lastDay: (size) => START + 2 * size,
  },
  {
    of: 'performances, in parts and late',
    clauses: DRAWS,
    given: (size) => ({
      events: [...days(size, 1).map(draw), ...days(size, 1, size).map((day) => repay(day, '60'))],
    }),
    lastDay: (size) => START + 2 * size,
  },
  {
    of: 'rows of a table, a sum for each of them',
    clauses: `  table Noteholder
    | Name : text | Principal Held : money |
  Proceeds starts at $1,000,000
  Balance for each Noteholder starts at Principal Held
  Outstanding means the sum of Balance for each Noteholder
  Part for each Noteholder means Proceeds * Balance / Outstanding
  Paid means the sum of Part for each Noteholder
  Payment for each Noteholder means
    allocate Proceeds pro rata by Principal Held among Noteholder,
      rounded down to the cent, remainder to the largest
  Largest Payment means the highest Payment for each Noteholder
  check "nobody owes notes" for each Noteholder: Balance is at least $0
`,
    given: (size) => ({
      tables: {
        Noteholder: Array.from({ length: size }, (_, place) => ({
          Name: `Holder ${place}`,
          'Principal Held': String(1_000 + place),
        })),
      },
    }),
    lastDay: () => START,
  },
];

function days(count: number, apart: number, after = 0): readonly number[] {
  return Array.from({ length: count }, (_, place) => START + after + place * apart);
}

function draw(day: number): object {
  return { on: formatIsoDate(day), event: 'Draw', Drawn: '100' };
}

function repay(day: number, amount: string): object {
  return { on: formatIsoDate(day), performs: 'Repay', amount };
}
