import { Ajv2020 } from 'ajv/dist/2020.js';
import * as fc from 'fast-check';
import { expect, test } from 'vitest';
import { scenarioSchema } from '../../src/inputs/index.ts';
import { exampleIr } from './example-ir.ts';
import { codesOf, readExampleFile } from './read-example-file.ts';

const validate = new Ajv2020({ allErrors: false, strict: true, allowUnionTypes: true }).compile(
  scenarioSchema(exampleIr),
);

/** Findings that a schema cannot have: about dates that do not exist, order, days and files. */
const BEYOND_SCHEMA = new Set([
  'csv-unreadable',
  'input-date-given-twice',
  'input-day-not-in-calendar',
  'input-events-out-of-order',
  'json-duplicate-id',
  'json-rows-out-of-order',
]);

/** Whether the reader refuses a file for what a schema can tell. */
function hasShapeErrors(json: unknown): boolean {
  return codesOf(readExampleFile(json)).some((code) => !BEYOND_SCHEMA.has(code));
}

/** Values that fit somewhere and values that fit nowhere, so that each kind of slot meets both. */
const scalar = fc.constantFrom<unknown>(
  '500000',
  '0.22',
  '11/150',
  '-5',
  '1e5',
  '1,000',
  'none',
  'yes',
  'no',
  true,
  null,
  5,
  -5,
  0.5,
  '2006-03-06',
  '2006-3-6',
  '10 days',
  '2 months',
  '10 Trading Days',
  'Nasdaq',
  'Holder',
  'actual days',
);

const blankName = fc.constantFrom(...exampleIr.blanks.map((spec) => spec.name), '__proto__');
const factName = fc.constantFrom(...exampleIr.facts.map((spec) => spec.name), 'Day Count');
const list = fc.array(scalar, { maxLength: 2 });
const row = fc.tuple(
  fc.constantFrom<unknown>('2006-03-06', '2006-03-07', 'today', 6),
  fc.oneof(scalar, list),
);
const csv = fc.record(
  { csv: fc.constant('prices.csv'), date: fc.constant('date'), value: scalar },
  { requiredKeys: ['csv', 'date'] },
);
const fact = fc.oneof(scalar, list, fc.array(fc.oneof(row, list), { maxLength: 2 }), csv);
const fields = fc.dictionary(
  fc.constantFrom('Base Share Price', 'Shares Issued', 'Requested', 'Tranches', 'id', 'note'),
  fc.oneof(scalar, list),
  { maxKeys: 2 },
);
const head = fc.constantFrom<object>(
  { on: '2006-03-08', event: 'Issuance' },
  { on: '2006-03-08', event: 'Notice of Conversion' },
  { on: '2006-03-08', event: 'Issue' },
  { event: 'Issuance' },
);
const event = fc.tuple(fields, head).map(([given, named]) => ({ ...given, ...named }));

/** One section at a time, or few files would be right in all that they say. */
const scenario = fc.oneof(
  fc.record({ blanks: fc.oneof(fc.dictionary(blankName, scalar, { maxKeys: 1 }), scalar) }),
  fc.record({ facts: fc.dictionary(factName, fact, { maxKeys: 1 }) }),
  fc.record({ readings: fc.dictionary(fc.constant('Day Count'), scalar, { maxKeys: 1 }) }),
  fc.record({ events: fc.array(event, { maxLength: 2 }) }),
  fc.record({ tables: fc.constantFrom({}, { Noteholders: [] }), on: scalar }),
  fc.record({ note: scalar }),
);

test('the schema and the reader agree on what has the right shape', () => {
  let accepted = 0;
  fc.assert(
    fc.property(scenario, (json) => {
      const isValid = validate(json);
      if (isValid) accepted += 1;
      expect({ json, refused: hasShapeErrors(json) }).toEqual({ json, refused: !isValid });
    }),
    { numRuns: 2000 },
  );
  // Agreement would mean little if next to nothing were accepted.
  expect(accepted).toBeGreaterThan(100);
});

test('the schema says what each blank, fact and field is', () => {
  expect(scenarioSchema(exampleIr)).toMatchObject({
    title: 'Scenario of Example Note',
    properties: {
      blanks: {
        properties: { 'Principal Amount': { description: '§1: an amount of money in USD.' } },
      },
      facts: {
        properties: {
          'Closing Price': {
            description: '§2: a price in USD per share of Common Stock, for each Trading Day.',
          },
        },
      },
      readings: { properties: { 'Day Count': { enum: ['actual days', '30-day months'] } } },
    },
  });
});

test('a contract without events, parties or blanks has a schema too', () => {
  const bare = { ...exampleIr, blanks: [], facts: [], ambiguities: [], events: [], parties: [] };
  const isBare = new Ajv2020({ strict: true }).compile(scenarioSchema(bare));
  expect(isBare({ events: [] })).toBe(true);
  expect(isBare({ events: [{ on: '2006-03-08', event: 'Issuance' }] })).toBe(false);
});
