import { compile, makeExecutable, readScenarios } from '@termsheet/compiler';
import { type Derivation, Evaluation, Exact, type Step } from '@termsheet/runtime';
import { describe, expect, test } from 'vitest';
import { newWalk, walkDerivation } from './derivations/walk-derivation.ts';

const { file, ir } = compile({
  path: 'note.terms',
  text: `contract "Note"
  currency USD
  party Company
  party Holder
  in effect from January 5, 2026

share class Common Stock

clause §1 "Price"
  blank Principal : money
  fact Price : price of Common Stock
  Shares means
    (Principal / Price), rounded up to whole shares

clause §2 "Sales"
  event Stop of Sales by Holder
  event Return of Sales by Holder
  Is Stopped means there is a Stop of Sales not followed by a Return of Sales after it

  First Stop means
    the date of the last Stop of Sales where the date of the Stop of Sales is before January 8, 2026

clause §3 "Notice"
  event Notice by Holder
    Arrival : date
    received on the later of
      (a) Arrival
      (b) the date of it
  Answer Due means 2 days after receipt of the last Notice

clause §4 "Delivery"
  event Order by Holder
  Daily Cost means 2% of Principal
  obligation Delivery
    for each Order
    Company delivers 10 shares of Common Stock to Holder
    due 2 days after the Order
    late: Daily Cost per day, as Late Charges
  Charged means 1 * Late Charges

clause §5 "Limit"
  Ownership for New Shares (shares of Common Stock) means
    New Shares / (1,000 shares + New Shares)
  Ownership of Ten means Ownership for (2 * 5 shares)
  Most Shares means
    the largest N from 0 shares to 1,000 shares in steps of 1 share
      such that Ownership for N is at most 9.9%, otherwise 0 shares

  Shares Above Half means
    the largest N from 0 shares to 10 shares in steps of 1 share
      such that Ownership for N is more than 50%, otherwise 7 shares

clause §6 "Interest"
  Interest Due means
    interest on Principal at 9% per annum counted Actual/360
      from January 5, 2026 until the date in question

scenario "S"
  given Principal is $100
    and Price is $0.07 per share
  on January 6, 2026 Stop of Sales
  on January 7, 2026 Return of Sales
  on January 8, 2026 Stop of Sales
  on January 9, 2026 Notice
    Arrival is January 12, 2026
  on January 9, 2026 Order
  on January 15, 2026 Company performs Delivery
  expect on January 20, 2026
    Shares is 1,429 shares
    Is Stopped is yes
    First Stop is January 6, 2026
    Interest Due is $0.375
    Answer Due is January 14, 2026
    Charged is $6
    Most Shares is 109 shares
    Ownership of Ten is 10/1,010
    Shares Above Half is 7 shares
`,
});
if (ir === null) throw new Error('the note does not compile');
const program = makeExecutable(ir);
const [scenario] = readScenarios(file, ir);
if (scenario === undefined) throw new Error('the note has no scenario');
const { inputs, expectations } = scenario;
const snapshot = new Evaluation(program, inputs, 'derivations').on(expectations[0]?.day ?? 0);

/** A figure that nothing comes to. */
const wrong = { value: Exact.of(1428) } as const;

type Change = (step: Step) => Partial<Step>;

function explained(term: string): Derivation {
  return snapshot.explainDefinition(program.definitions.findIndex(({ name }) => name === term));
}

/** What a walk finds in the derivation of a term once something of it is changed. */
function walk(term: string, change: Change): readonly string[] {
  const sound = explained(term);
  const walked = newWalk();
  const steps = sound.steps.map((step) => ({ ...step, ...change(step) }));
  walkDerivation(walked, { ...sound, steps }, { program, title: term });
  return walked.faults;
}

const TERMS = expectations.map(({ name }) => name);

describe('a walk finds', () => {
  test.each(TERMS)('nothing in a sound derivation of %s', (term) => {
    expect(walk(term, () => ({}))).toEqual([]);
  });

  test.each<[string, string, Change, RegExp]>([
    [
      'a figure that is wrong',
      'Shares',
      ({ name, kind }) => (name === 'Shares' && kind === 'definition' ? wrong : {}),
      /comes to/u,
    ],
    [
      'an input that is another',
      'Shares',
      ({ kind }) => (kind === 'fact' ? { value: Exact.ONE } : {}),
      /comes to/u,
    ],
    [
      'a step without its clause',
      'Shares',
      ({ kind }) => (kind === 'blank' ? { clause: null } : {}),
      /no clause/u,
    ],
    ['a term that is not shown', 'Shares', () => ({ operands: [] }), /does not show|comes to/u],
    [
      'an end that is no input',
      'Shares',
      ({ kind }) => (kind === 'fact' ? { kind: 'definition' } : {}),
      /no input|does not show/u,
    ],
    [
      'that an event is said to be followed',
      'Is Stopped',
      ({ kind, value }) => (kind === 'followed' ? { value: value !== true } : {}),
      /followed Stop of Sales of 2026-01-06: comes to true/u,
    ],
    [
      'that what follows came before',
      'Is Stopped',
      ({ event }) =>
        event?.name === 'Return of Sales' ? { event: { ...event, day: 20_000 } } : {},
      /followed Stop of Sales of 2026-01-06: comes to false/u,
    ],
    [
      'that it is not shown whether another follows',
      'Is Stopped',
      ({ kind, rests }) => (kind === 'window' ? { rests: rests.slice(0, 2) } : {}),
      /does not show whether another follows/u,
    ],
    [
      'another event than the one that is meant',
      'First Stop',
      ({ kind }) => (kind === 'occurrence' ? { name: 'Stop of Sales of 2026-01-08' } : {}),
      /occurrence Stop of Sales of 2026-01-08: comes to false/u,
    ],
    [
      'another part of a year',
      'Interest Due',
      ({ stretch }) =>
        stretch === null ? {} : { stretch: { ...stretch, until: stretch.until + 1 } },
      /stretch .*comes to/u,
    ],
    [
      'another day of receipt',
      'Answer Due',
      ({ name, value }) => (name.startsWith('receipt of the') ? { value: Number(value) + 1 } : {}),
      /receipt of the Notice of January 9, 2026: comes to/u,
    ],
    [
      'another day on which it arrived',
      'Answer Due',
      ({ name, value }) => (name === 'Arrival' ? { value: Number(value) + 1 } : {}),
      /comes to/u,
    ],
    [
      'what lateness is said to cost',
      'Charged',
      ({ kind }) => (kind === 'late' ? wrong : {}),
      /late lateness of Delivery: comes to/u,
    ],
    [
      'what a late day is said to cost',
      'Charged',
      ({ name }) => (name === 'Daily Cost' ? wrong : {}),
      /Daily Cost: comes to/u,
    ],
    [
      'another first day that is late',
      'Charged',
      ({ name, value }) => (name === 'the first day late' ? { value: Number(value) - 1 } : {}),
      /the first day late: comes to/u,
    ],
    [
      'another last day that is late',
      'Charged',
      ({ name, value }) => (name === 'the last day late' ? { value: Number(value) + 1 } : {}),
      /the last day late: comes to/u,
    ],
    [
      'another day on which it was done',
      'Charged',
      ({ name, value }) => (name === 'the day it was done' ? { value: Number(value) + 1 } : {}),
      /the day it was done: comes to/u,
    ],
    [
      'what a search is said to have found',
      'Most Shares',
      ({ kind }) => (kind === 'search' ? wrong : {}),
      /search .*comes to/u,
    ],
    [
      'another candidate that was tried',
      'Most Shares',
      ({ kind, value }) =>
        kind === 'local' && value instanceof Exact ? { value: value.plus(Exact.ONE) } : {},
      /comes to|does not show/u,
    ],
    [
      'what another term was asked for',
      'Ownership of Ten',
      ({ kind, name }) => (kind === 'local' && name === 'New Shares' ? wrong : {}),
      /local New Shares: comes to/u,
    ],
    [
      'that a candidate is said to fail',
      'Most Shares',
      ({ kind }) => (kind === 'candidate' ? { value: false } : {}),
      /comes to true/u,
    ],
    [
      'that one end of a search is not shown',
      'Shares Above Half',
      ({ kind, rests }) => (kind === 'search' ? { rests: rests.slice(0, -1) } : {}),
      /that both ends fail/u,
    ],
    [
      'that the next candidate is not shown',
      'Most Shares',
      ({ kind, rests }) => (kind === 'search' ? { rests: rests.slice(0, -1) } : {}),
      /that the next one fails/u,
    ],
  ])('%s', (_, term, change, message) => {
    expect(walk(term, change).join('\n')).toMatch(message);
  });
});
