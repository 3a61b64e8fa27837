import { compile, emitWorkbook, readScenarios } from '@termsheet/compiler';
import { expect, test } from 'vitest';

const NOTICES = Array.from({ length: 12 }, (_, at) => `  on March ${2 * at + 2}, 2026 Notice\n`);

const NOTE = `contract "Note"
  currency USD
  in effect from March 1, 2026

party Company
party Holder

clause §1 "Covenant"
  Principal starts at $1,000
  accrual Interest on Principal at 10% per annum counted 30/360 from March 1, 2026
  event Notice by Holder
  covenant Quiet: there is no Notice
    while Interest is more than $50
  event Default occurs when there is a breach of Quiet
  Is Default means there is a Default

scenario "noticed"
${NOTICES.join('')}  expect on April 1, 2026
    Is Default is no
`;

test('there are lines for each close at which the workbook alone cannot tell', () => {
  const { ir, file } = compile({ path: 'note.terms', text: NOTE });
  if (ir === null) throw new Error('The note does not compile.');
  const [scenario] = readScenarios(file, ir);
  if (scenario === undefined) throw new Error('It is in the note.');
  const { sheets } = emitWorkbook(ir, {
    inputs: scenario.inputs,
    loaded: scenario.title,
    day: null,
    scenarios: [scenario],
    spare: { rows: 0, tableRows: 0, prices: 0 },
  });
  const cells = sheets.find(({ name }) => name === 'Timeline')?.cells ?? [];
  const lines = new Set(cells.flatMap(({ row }) => (row > 6 ? [row] : []))).size;
  // The report, the close at which it is not known whether there was a breach, and the one that rests on that.
  expect(lines).toBeGreaterThanOrEqual(3 * NOTICES.length);
});
