import { Ajv2020 } from 'ajv/dist/2020.js';
import {
  IrError,
  irSchema,
  judgeExpectation,
  makeExecutable,
  readIr,
  readScenarios,
  writeIr,
} from '@termsheet/compiler';
import { Evaluation } from '@termsheet/runtime';
import * as fc from 'fast-check';
import { format } from 'prettier';
import { describe, expect, test } from 'vitest';
import { compilationOf, CONTRACTS, irOf } from './contracts.ts';
import { hostileIr } from './hostile-ir.ts';

const SOURCE = `sha256:${'0'.repeat(64)}`;

const isIr = new Ajv2020({ strict: true, strictTypes: false }).compile(irSchema());

describe.each([...CONTRACTS.keys()])('the representation of %s', (baseName) => {
  const { ir, file, sourceHash } = compilationOf(baseName);
  const text = writeIr(ir, sourceHash);

  test('comes back from JSON as it was', () => {
    const read = readIr(text);
    expect(read.source).toBe(sourceHash);
    expect(read.program).toEqual(ir);
    expect(JSON.parse(writeIr(read.program, read.source))).toEqual(JSON.parse(text));
  });

  test('keeps its schema', () => {
    expect([isIr(JSON.parse(text)), isIr.errors]).toEqual([true, null]);
  });

  test('gives the answers of the contract', () => {
    const program = makeExecutable(readIr(text).program);
    for (const { title, inputs, expectations } of readScenarios(file, ir)) {
      const evaluation = new Evaluation(program, inputs);
      for (const expectation of expectations) {
        const { isMet } = judgeExpectation(evaluation, expectation);
        expect({ title, name: expectation.name, isMet }).toMatchObject({ isMet: true });
      }
    }
  });
});

test('it is laid out as Prettier would have it', async () => {
  const text = writeIr(irOf('every-construct'), SOURCE);
  expect(text).toBe(await format(text, { parser: 'json', printWidth: 100 }));
});

test('hostile words stay words', () => {
  const ir = hostileIr(irOf('every-construct'));
  const text = writeIr(ir, SOURCE);
  expect(text.match(/[\u2028\u2029\u202a-\u202e\ud800-\udfff<>]/gu)).toBeNull();
  expect(JSON.parse(text)).toEqual(JSON.parse(writeIr(ir, SOURCE)));
});

/** What a file that is no representation is refused with. */
function refusalOf(text: string): string {
  try {
    readIr(text);
  } catch (error) {
    if (error instanceof IrError) return error.message;
    throw error;
  }
  return 'it is read';
}

/** The file of a small contract with something else at a path. */
function changedAt(path: readonly (string | number)[], value: unknown): string {
  const file: unknown = JSON.parse(writeIr(irOf('small-note'), SOURCE));
  let place = file as Record<string | number, unknown>;
  for (const step of path.slice(0, -1)) {
    place = place[step] as Record<string | number, unknown>;
  }
  const last = path.at(-1) ?? '';
  if (value === undefined) delete place[last];
  else place[last] = value;
  return JSON.stringify(file);
}

describe('what is no representation is refused by its path', () => {
  test.each<readonly [path: readonly (string | number)[], value: unknown, message: string]>([
    [['termsheetIr'], 1, 'termsheetIr: this reader reads version 3 of the form.'],
    [['source'], 'md5:0', 'source: a hash (sha256:…) is wanted here, not "md5:0".'],
    [['program', 'more'], 1, 'program.more: nothing is known by this name.'],
    [['program', 'currency'], undefined, 'program.currency: it is missing.'],
    [['program', 'sites'], {}, 'program.sites: a list is wanted here, not an object.'],
    [['program', 'blanks', 0, 'name'], 7, 'program.blanks[0].name: a text is wanted here, not 7.'],
    [
      ['program', 'definitions', 1, 'body'],
      { kind: 'eval', code: 'globalThis.pwned = 1' },
      'program.definitions[1].body.kind: one of "constant", "local", ',
    ],
    [
      ['program', 'definitions', 1, 'body'],
      { kind: '__proto__' },
      'program.definitions[1].body.kind: one of "constant", "local", ',
    ],
    [
      ['program', 'definitions', 1, 'site'],
      99_999,
      'program.definitions[1].site: there is no 99999 in program.sites, which has ',
    ],
    [
      ['program', 'definitions', 1, 'site'],
      -1,
      'program.definitions[1].site: a whole number from 0 is wanted here, not -1.',
    ],
    [
      ['program', 'definitions', 1, 'body'],
      { kind: 'constant', constant: { kind: 'figure', value: '1e999999' } },
      'program.definitions[1].body.constant.value: a figure (0.22, 11/150) is wanted here, not "1e999999".',
    ],
    [
      ['program', 'definitions', 1, 'body'],
      { kind: 'constant', constant: { kind: 'day', iso: '2006-02-30' } },
      'program.definitions[1].body.constant.iso: a date (2006-03-08) is wanted here, not "2006-02-30".',
    ],
    [
      ['program', 'calendars', 0, 'base'],
      'The Moon',
      'program.calendars[0].base: the name of a calendar is wanted here, not "The Moon".',
    ],
    [
      ['program', 'blanks', 0, 'type'],
      {
        kind: 'quantity',
        unit: { factors: [{ dimension: { kind: 'annum' }, power: 1e9 }], per: null },
      },
      'program.blanks[0].type.unit.factors[0].power: a power is a whole number',
    ],
    [
      ['program', 'definitions', 1, 'body'],
      { kind: 'local', slot: 5, site: null },
      'program: Late: slot 5 of 0.',
    ],
  ])('%j', (path, value, message) => {
    expect(refusalOf(changedAt(path, value))).toContain(message);
  });

  test('text that is no JSON, and JSON that is no object', () => {
    expect(refusalOf('{')).toContain('the file is no JSON');
    expect(refusalOf('[]')).toBe('an object is wanted here, not a list.');
    expect(refusalOf('null')).toBe('an object is wanted here, not null.');
  });

  test('terms nested without end', () => {
    const deep = `${'{"kind":"negate","operand":'.repeat(5000)}null${'}'.repeat(5000)}`;
    const text = changedAt(['program', 'definitions', 1, 'body'], 'HERE').replace('"HERE"', deep);
    expect(refusalOf(text)).toContain('it is nested deeper than 500 terms.');
  });

  test('whatever is put in the place of whatever', () => {
    const text = writeIr(irOf('small-note'), SOURCE);
    const paths: (string | number)[][] = [];
    collectPaths(JSON.parse(text), [], paths);
    const law = fc.property(fc.constantFrom(...paths), fc.jsonValue(), (path, value) => {
      const refusal = refusalOf(changedAt(path, value));
      // The schema refuses whatever the reader does not take, but for what only the reader can tell.
      if (refusal === 'it is read') expect(isIr(JSON.parse(changedAt(path, value)))).toBe(true);
    });
    fc.assert(law, { numRuns: 80, seed: 20_060_311 });
  });
});

function collectPaths(
  value: unknown,
  path: (string | number)[],
  paths: (string | number)[][],
): void {
  if (path.length > 0) paths.push(path);
  if (typeof value !== 'object' || value === null) return;
  for (const [key, member] of Object.entries(value)) {
    collectPaths(member, [...path, Array.isArray(value) ? Number(key) : key], paths);
  }
}
