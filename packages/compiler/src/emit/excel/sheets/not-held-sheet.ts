import { type CompiledBook } from '../formulas/compile-book.ts';
import type { Book } from '../formulas/env.ts';
import type { Sheet } from '../workbook.ts';
import { SheetMaker } from './sheet-maker.ts';

/** What a spreadsheet holds otherwise than the engine, whatever the contract. */
const ALWAYS = [
  [
    'Figures',
    'The engine counts exactly. A cell holds a double of 15 to 17 digits, so a third is 0.333333333333333.',
  ],
  [
    'Differences',
    'What is left of two figures that are nearly the same has as many digits as they leave it. Where it may be a figure of six decimals, it is taken to be that: 110,000.01 less 110,000 is 0.01. Where not, and it is less than a thousandth of the two, fewer than twelve of its digits are right.',
  ],
  [
    'Comparisons',
    'Two worked-out figures that differ by less than 0.000000001, plain numbers by less than 0.0000000000001, and a millionth of a millionth of their size, count as equal.',
  ],
  [
    'Roundings',
    'What is rounded is first taken at 13 digits, so that a whole number is not rounded to the next. A figure closer than that to a whole one counts as whole.',
  ],
  [
    'Absences',
    'A cell without a value holds an error of the spreadsheet: #N/A is unknown, #NULL! none, #REF! not yet, #NUM! or #DIV/0! impossible. Where several things are missing, the first that the formula meets says why.',
  ],
  ['Reasons', 'What a missing value waits for is not told; terms explain tells it.'],
  ['Dates', 'Spreadsheets have no dates before March 1, 1900.'],
  [
    'Lines',
    'The Timeline has room for so many lines, as Terms says; from where they do not suffice everything is unknown. Dates of a schedule are listed for thirty years, and 400 of one whose periods are put in: with more than that, none is known.',
  ],
  [
    'Any day',
    'Conditions are asked on days that have a line on the sheet Timeline. Where one may come to hold on a day in between, it is unknown from there whether it did, and so is what rests on it.',
  ],
  [
    'Together',
    'Events that follow others and come about at one close have lines one after the other, and the second finds what the first left. In the contract they come about together: what both of them change, or the second goes by, can be another figure here.',
  ],
  [
    'Later effects',
    'What takes effect on a later day is tested upon its event, by the facts of the days between. What a Term that changes is on one of these is unknown to the test.',
  ],
  [
    'Windows',
    'Of a window of days without a fixed length 200 days are laid out, and 60 where an event looks at them; days of a calendar that has a condition are looked for among thirty more than are wanted. What lies beyond is unknown.',
  ],
  [
    'Day counts',
    'A day count that is put in is 30/360, 30E/360, Actual/360, Actual/364, Actual/365 Fixed, Actual/365.25 or Actual/Actual ISDA; by any other, interest is unknown.',
  ],
  [
    'Interest',
    'Forty stretches are laid out in which principal and rate stay the same, and thirty years in which interest bears interest, or 240 periods. Interest over more is unknown, and so is what accrues, bears interest itself and can be paid, where the first date of that lies before the contract takes effect.',
  ],
  [
    'Performances',
    'Duties are done and paid in the order in which they arose. What is paid of a certain one that is not the oldest makes unknown from there what is unpaid and what comes of it, and one payment of several duties what it changes that is kept for each; a certain act that is done, whether others are late. Where it is not known whether a condition brought a duty about, it is unknown from there how many are done.',
  ],
  [
    'Late interest',
    'Where a duty with days of grace is paid in part before it is late, what its lateness costs is unknown.',
  ],
  [
    'Events',
    'Formulas read the events in the order of their rows: keep the dates in order, a red date is out of order.',
  ],
] as const;

/** All that the workbook does not hold, and why, in plain words. */
export function notHeldSheet(compiled: CompiledBook): Sheet {
  const { book, terms } = compiled;
  const { ir } = book;
  const maker = new SheetMaker('Not held');
  maker.head(
    'Not held',
    'What this workbook does not work out, and what it holds otherwise than the engine. Nothing here is filled in by guess.',
  );
  maker.headings(4, ['Term', 'Clause', 'What it is', 'Why']);
  const rows: (readonly [string, string, string, string])[] = [
    ...terms.flatMap(({ name, clause, kind, outcome }) =>
      'reason' in outcome
        ? [
            [
              name,
              clause,
              kind === 'state' ? 'Term with a history' : 'definition',
              sentence(outcome.reason),
            ] as const,
          ]
        : [],
    ),
    ...ir.obligations.map(
      ({ name, clause }, index) => [name, clause, 'obligation', ofObligation(book, index)] as const,
    ),
    ...[...book.undecided].map(
      ([event, why]) =>
        [
          ir.events[event]?.name ?? '',
          ir.events[event]?.clause ?? '',
          'event',
          `What it does of a duty is not worked out: from the first one on that is unknown. ${sentence(why)}`,
        ] as const,
    ),
    ...ir.covenants.map(
      ({ name, clause, breach }) => [name, clause, 'covenant', ofCovenant(book, breach)] as const,
    ),
    ...ir.rights.map(
      ({ name, clause }) =>
        [
          name,
          clause,
          'right',
          'Rights are not listed; where one limits an event, Timeline says whether the event stands.',
        ] as const,
    ),
    ...ir.checks.map(
      ({ title, clause }) =>
        [title, clause, 'check', 'Checks over all days are made by terms test.'] as const,
    ),
    ...ALWAYS.map(([name, why]) => [name, '', 'in general', why] as const),
  ];
  for (const [at, cells] of rows.entries()) {
    for (const [column, text] of cells.entries()) {
      maker.text(
        { row: 5 + at, column: column + 1 },
        text,
        column === 0 ? 'label' : column === 3 ? 'words' : 'note',
      );
    }
  }
  return maker.finished({
    widths: [44, 16, 20, 100],
    frozen: { rows: 4, columns: 1 },
    orientation: 'landscape',
  });
}

function ofObligation({ unowed, owing }: Book, obligation: number): string {
  const why = unowed.get(obligation);
  if (why !== undefined) return sentence(why);
  return owing.has(obligation)
    ? 'Timeline says what is owed, paid, unpaid and late, as far as terms ask for it. Whom it binds is not told.'
    : 'No term asks what is owed; of an act that terms ask for, Timeline says whether it is done or late.';
}

function ofCovenant({ history }: Book, breach: number): string {
  return history.holds(`happens ${breach}`)
    ? 'Timeline says when it is breached, as far as terms ask for that. Whether it binds today is not told.'
    : 'It is not watched: no term that is held asks for its breach.';
}

function sentence(reason: string): string {
  return `${reason.slice(0, 1).toUpperCase()}${reason.slice(1)}.`;
}
