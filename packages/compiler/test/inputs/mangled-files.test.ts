import * as fc from 'fast-check';
import { expect, test } from 'vitest';
import { readExampleFile } from './read-example-file.ts';

const sound = JSON.stringify(
  {
    blanks: { 'Principal Amount': '500000', 'Issue Date': '2005-11-15' },
    readings: { 'Day Count': 'actual days' },
    facts: {
      'Closing Price': { csv: 'prices.csv', date: 'date', value: 'close' },
      'Market Maker Bids': [['2006-03-06', ['0.30', '0.31']]],
      Listed: 'yes',
    },
    events: [{ on: '2006-03-08', event: 'Issuance', id: 'march', 'Base Share Price': '0.20' }],
    on: '2006-03-09',
  },
  null,
  2,
);

const soundCsv = 'date,close\n2006-03-06,0.31\n2006-03-07,none\n';

/** A text with some stretches of it cut out and others put in. */
function mangled(text: string): fc.Arbitrary<string> {
  const place = fc.nat({ max: text.length });
  const scrap = fc.oneof(
    fc.constantFrom('{', '}', '[', ']', '"', ',', ':', '\\', '-', '0', 'e', 'null', '"__proto__"'),
    fc.string({ unit: 'binary', maxLength: 3 }),
    place.chain((from) => fc.nat({ max: 20 }).map((length) => text.slice(from, from + length))),
  );
  const edit = fc.tuple(place, fc.nat({ max: 8 }), scrap);
  return fc
    .array(edit, { minLength: 1, maxLength: 4 })
    .map((edits) =>
      edits.reduce((left, [at, cut, put]) => left.slice(0, at) + put + left.slice(at + cut), text),
    );
}

function expectSoundDiagnostics(text: string, csv: string): void {
  const { diagnostics } = readExampleFile(text, { 'prices.csv': csv });
  expect(diagnostics.length).toBeLessThanOrEqual(101);
  for (const { span, message } of diagnostics) {
    expect(span.start).toBeGreaterThanOrEqual(0);
    expect(span.end).toBeGreaterThanOrEqual(span.start);
    expect(span.end).toBeLessThanOrEqual(text.length);
    expect(message.length).toBeLessThan(2000);
  }
}

test('the sound file is sound', () => {
  expect(readExampleFile(sound, { 'prices.csv': soundCsv }).diagnostics).toEqual([]);
});

test('a mangled file never throws', () => {
  fc.assert(
    fc.property(mangled(sound), (text) => expectSoundDiagnostics(text, soundCsv)),
    { numRuns: 500 },
  );
});

test('a mangled CSV file never throws', () => {
  fc.assert(
    fc.property(mangled(soundCsv), (csv) => expectSoundDiagnostics(sound, csv)),
    { numRuns: 300 },
  );
});

test('any JSON at all never throws', () => {
  fc.assert(
    fc.property(fc.json(), (text) => expectSoundDiagnostics(text, soundCsv)),
    { numRuns: 300 },
  );
});

test('a file of twenty thousand rows and as many faults is read in passing', () => {
  const rows = Array.from({ length: 20_000 }, () => ['2006-03-06', 'x']);
  const keys = Array.from({ length: 20_000 }, (_, index) => [`Principal Amoumt ${index}`, '1']);
  const json = { blanks: Object.fromEntries(keys), facts: { 'Closing Price': rows } };
  // Were the time quadratic in the number of faults, the test would run out of its own.
  expect(readExampleFile(json).diagnostics).toHaveLength(101);
});
