import { insertion } from '../change.ts';
import { type Finding, type Mend, mendedByCode } from '../finding.ts';
import { amongHeads, inHeading } from './declare-name.ts';

const CURRENCIES = ['USD', 'EUR', 'GBP'];
const DEFAULT_DAY = 'January 1, 2026';

/** What the heading of a contract must say and does not. */
export const headingLines = mendedByCode({
  'missing-contract': heading,
  'missing-currency': (finding) => [...currencies(finding), ...inCurrency(finding)],
  'missing-share-class': shareClass,
  'missing-start-of-history': start,
  'deadline-roll-not-stated': deadlines,
});

function currencies(finding: Finding): readonly Mend[] {
  return CURRENCIES.flatMap((code) =>
    line(finding, `State that money is in ${code}`, `currency ${code}`),
  );
}

function shareClass({ analysis }: Finding): readonly Mend[] {
  const change = amongHeads(analysis, 'share class Common Stock');
  const title = 'Declare “Common Stock” as the class of shares';
  return change === null
    ? []
    : [{ title, changes: [change], ...selecting(change, 'Common Stock') }];
}

/** Only what is marked, where others of the contract may be of another currency. */
function inCurrency({ diagnostic, words }: Finding): readonly Mend[] {
  if (words !== 'money') return [];
  return CURRENCIES.map((code) => ({
    title: `Write “money in ${code}”`,
    changes: [insertion(diagnostic.span.end, ` in ${code}`)],
  }));
}

function heading({ analysis }: Finding): readonly Mend[] {
  const title = 'Untitled Contract';
  const change = insertion(
    0,
    `contract "${title}"\n  currency USD\n${analysis.text === '' ? '' : '\n'}`,
  );
  return [
    { title: 'Write the heading of the contract', changes: [change], ...selecting(change, title) },
  ];
}

function line({ analysis }: Finding, title: string, words: string): readonly Mend[] {
  const change = inHeading(analysis, words);
  return change === null ? [] : [{ title, changes: [change] }];
}

/** History begins on a date of the contract, where it has one; else on a day to be written. */
function start(finding: Finding): readonly Mend[] {
  const { checked, bound } = finding.analysis.compilation;
  const dates = bound.symbols.lists.blank.filter(
    (symbol) => checked.symbolTypes.get(symbol)?.kind === 'date',
  );
  const named = dates
    .slice(0, 3)
    .flatMap(({ name: { text } }) =>
      line(finding, `History begins on “${text}”`, `in effect from ${text}`),
    );
  const change = inHeading(finding.analysis, `in effect from ${DEFAULT_DAY}`);
  if (change === null) return named;
  const title = 'History begins on a day to be written';
  return [...named, { title, changes: [change], ...selecting(change, DEFAULT_DAY) }];
}

function deadlines(finding: Finding): readonly Mend[] {
  const calendars = finding.analysis.compilation.bound.symbols.lists.calendar;
  const rolled = calendars
    .slice(0, 3)
    .flatMap(({ name: { text } }) =>
      line(
        finding,
        `A deadline on a closed day rolls to the next ${text}`,
        `deadlines in days roll to the next ${text}`,
      ),
    );
  const still = line(
    finding,
    'A deadline stays on its day, closed or not',
    'deadlines in days do not roll',
  );
  return [...rolled, ...still];
}

/** The words of a change that one will want to write anew. */
function selecting(change: Mend['changes'][number], words: string): Pick<Mend, 'select'> {
  return { select: { change, from: change.text.indexOf(words), length: words.length } };
}
