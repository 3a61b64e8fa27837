import { expect, test } from 'vitest';
import { expectAnswers, expectNoTrap } from './oracle-cases/answer.ts';
import { compileNote, noteProse } from './oracle-cases/compiled-note.ts';
import { kindOfCase } from './oracle-cases/kinds.ts';
import { readOracleCases } from './oracle-cases/oracle-case.ts';

/** The cases that the contract file must answer; others of their kinds are run beside them. */
const REQUIRED = (
  'D015a D015b D019 D020 D021 D022 D024 D025 D027 D030 D031 D032 ' +
  'D033 D035 D036 D045 D046 D047 D049 D055 D058 D059 D060'
).split(' ');

const cases = readOracleCases();

test('the note compiles, and every quote is in the prose', (context) => {
  const severe = compileNote().diagnostics.filter(({ severity }) => severity !== 'information');
  expect(severe.map(({ message }) => message)).toEqual([]);
  if (noteProse === null) absent(context, '../shared/prose/dyntek-convertible-note.txt');
});

test('every case that must be answered is there, and its kind is known', (context) => {
  if (cases === null) return absent(context, '../shared/oracle/cases.json');
  const answered = cases.filter((each) => kindOfCase(each) !== undefined).map(({ id }) => id);
  expect(REQUIRED.filter((id) => !answered.includes(id))).toEqual([]);
});

for (const each of cases ?? []) {
  const kind = kindOfCase(each);
  if (kind === undefined) continue;
  test(`${each.id}: ${each.title}`, () => {
    const given = kind.answer(each);
    expectAnswers(each.expected, given.answers, each.id);
    expectNoTrap(each, given);
  });
}

/** What lies beside the repository must be there in continuous integration. */
function absent(context: { skip(note: string): never }, path: string): void {
  const message = `${path} does not lie beside the repository`;
  if (process.env['CI'] !== undefined) throw new Error(message);
  context.skip(message);
}
