import { compile, type Compilation, type Opened } from '@termsheet/compiler';
import { describe, expect, it } from 'vitest';
import { runScenarios } from './run-scenarios.ts';

const ROLLS = 'deadlines in days roll to the next Business Day';
const STAYS = 'deadlines in days do not roll';

/** A duty, its grace, a right and an event, each counted from a Thursday to a Sunday, March 8, 2026. */
function clausesOf(name: string): string {
  return `
clause §1 "Deadlines"
  event ${name} Invoice
  event ${name} Use by Company
  obligation ${name} Fee
    for each ${name} Invoice
    Company pays $500 to Holder
    due 3 days after the ${name} Invoice
  obligation ${name} Costs
    for each ${name} Invoice
    Company pays $500 to Holder
    due on the date of the ${name} Invoice
    with 3 days of grace
  right ${name} Choice
    for each ${name} Invoice
    Company may exercise by ${name} Use
    within 3 days after the ${name} Invoice
  ${name} Choice Used starts at no
  upon ${name} Use
    set ${name} Choice Used to yes
  event ${name} Default occurs 3 days after each ${name} Invoice
  ${name} Defaults means the count of ${name} Default
  ${name} Late Fees means the count of lateness of ${name} Fee
  ${name} Late Costs means the count of lateness of ${name} Costs
`;
}

function documentOf(title: string, settings: readonly string[], clauses: string): string {
  const lines = ['currency USD', 'in effect from January 1, 2026', ...settings];
  return `contract "${title}"\n${lines.map((line) => `  ${line}\n`).join('')}${clauses}`;
}

const PARTIES = ['calendar Business Day follows New York Banks', 'party Company', 'party Holder'];

function agreement(settings: readonly string[]): string {
  return documentOf('Agreement', [...settings, ...PARTIES], clausesOf('Agreed'));
}

/** When each deadline of the documents is, as their uses would find it. */
function scenarioOf(names: readonly (readonly [name: string, day: 'Sunday' | 'Monday'])[]): string {
  const lines = names.map(([name, day]) => {
    const isMonday = day === 'Monday';
    return `
scenario "${name} on ${day}"
  on March 5, 2026 ${name} Invoice
  expect on March 8, 2026
    ${name} Defaults is ${isMonday ? 0 : 1}
    ${name} Late Fees is 0
  expect on March 9, 2026
    ${name} Defaults is 1
    ${name} Late Fees is ${isMonday ? 0 : 1}
    ${name} Late Costs is ${isMonday ? 0 : 1}
  expect on March 10, 2026
    ${name} Late Fees is 1
    ${name} Late Costs is 1

scenario "${name} used on Monday"
  on March 5, 2026 ${name} Invoice
  on March 9, 2026 ${name} Use
  expect on March 10, 2026
    ${name} Choice Used is ${isMonday ? 'yes' : 'no'}
`;
  });
  return lines.join('');
}

function compileDeal(text: string, files: Readonly<Record<string, string>>): Compilation {
  const open = (path: string): Opened => {
    const found = files[path];
    return found === undefined ? { refusal: 'there is no such file' } : { path, text: found };
  };
  return compile({ path: 'deal.terms', text }, { open });
}

const asked = ({ diagnostics }: Compilation) =>
  diagnostics.filter(({ code }) => code === 'deadline-roll-not-stated');

describe('the deadlines of each document', () => {
  it.each([
    [ROLLS, STAYS, 'Monday', 'Sunday'],
    [STAYS, ROLLS, 'Sunday', 'Monday'],
  ] as const)('go by its own heading: “%s” used where “%s”', (used, own, usedDay, ownDay) => {
    const text = documentOf(
      'Note',
      [own],
      `\nuse "agreement.terms"\n${clausesOf('Own')}${scenarioOf([
        ['Agreed', usedDay],
        ['Own', ownDay],
      ])}`,
    );
    const compilation = compileDeal(text, { 'agreement.terms': agreement([used]) });
    expect(compilation.diagnostics.map(({ message }) => message)).toEqual([]);
    expect(runScenarios(compilation)).toEqual([]);
  });

  it('go by it in each copy, and by what its condition means there', () => {
    const library = documentOf(
      'Library',
      [`${ROLLS} when Moves`, ...PARTIES],
      `${clausesOf('Agreed')}  blank Moves : yes/no\n`,
    );
    const text = documentOf(
      'Deal',
      [],
      `
use "library.terms" as First
  with Moves is yes

use "library.terms" as Second
  with Moves is no
${scenarioOf([
  ['First Agreed', 'Monday'],
  ['Second Agreed', 'Sunday'],
])}`,
    );
    const compilation = compileDeal(text, { 'library.terms': library });
    expect(compilation.diagnostics.map(({ message }) => message)).toEqual([]);
    expect(runScenarios(compilation)).toEqual([]);
  });

  it('go by the compiled document’s where theirs has no heading', () => {
    const text = documentOf(
      'Deal',
      [ROLLS, ...PARTIES],
      `\nuse "library.terms"\n${scenarioOf([['Agreed', 'Monday']])}`,
    );
    const compilation = compileDeal(text, { 'library.terms': clausesOf('Agreed') });
    expect(compilation.diagnostics.map(({ message }) => message)).toEqual([]);
    expect(runScenarios(compilation)).toEqual([]);
  });
});

describe('a heading that does not say what becomes of deadlines', () => {
  it('is missed where the document itself is checked, and not for it by who uses it', () => {
    const text = documentOf('Note', [], '\nuse "agreement.terms"\n');
    const files = { 'agreement.terms': agreement([]) };
    expect(compileDeal(text, files).diagnostics).toEqual([]);
    expect(asked(compileDeal(agreement([]), {}))).toHaveLength(1);
  });

  it('is missed in who uses a document without a heading', () => {
    const text = documentOf('Note', PARTIES, '\nuse "library.terms"\n');
    const [found] = asked(compileDeal(text, { 'library.terms': clausesOf('Agreed') }));
    expect(found?.span.start).toBe(text.indexOf('"Note"'));
    expect(found?.related).not.toEqual([]);
    const own = `${text}${clausesOf('Own')}`;
    const [first] = asked(compileDeal(own, { 'library.terms': clausesOf('Agreed') }));
    expect(own.slice(first?.span.start, first?.span.end)).toBe('3 days after the Own Invoice');
  });

  it('is not missed where no deadline stands', () => {
    const text = documentOf('Note', [], '\nuse "agreement.terms"\n');
    const compilation = compileDeal(text, { 'agreement.terms': agreement([STAYS]) });
    expect(asked(compilation)).toEqual([]);
  });

  it('is refused where its condition is none, in whichever document', () => {
    const text = documentOf('Note', [], '\nuse "agreement.terms"\n');
    const compilation = compileDeal(text, { 'agreement.terms': agreement([`${ROLLS} when $5`]) });
    expect(compilation.diagnostics.map(({ code }) => code)).toContain('wrong-type-condition');
  });
});
