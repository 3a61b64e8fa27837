import { readFileSync } from 'node:fs';
import { describe, expect, test } from 'vitest';
import type { Inputs } from '@termsheet/runtime';
import { compile, readScenarioFile } from '../../src/index.ts';
import {
  type Block,
  joinClosings,
  type MadeCertificate,
  makeCertificate,
  plainText,
  readTemplate,
  templateDiagnostics,
} from '../../src/certificate/index.ts';
import { EXAMPLE_CONTRACT } from '../../src/certificate/diagnostics/example-template.ts';

const SCENARIO = {
  events: [
    { on: '2026-02-02', event: 'Sale', 'Sale Price': '1.50' },
    { on: '2026-03-02', event: 'Sale', 'Sale Price': '1.80' },
    { on: '2026-03-03', event: 'Sale' },
  ],
};

function make(template: string, event = 0, contract = EXAMPLE_CONTRACT): MadeCertificate {
  const compilation = compile({ path: 'example.terms', text: contract });
  if (compilation.ir === null) throw new Error('The example is sound.');
  const { inputs, diagnostics } = readScenarioFile(JSON.stringify(SCENARIO), compilation.ir, {
    readCsv: () => undefined,
    maxLength: 1e6,
  });
  expect(diagnostics).toEqual([]);
  return makeFrom(compilation, inputs, { template, event });
}

function openNothing(): { readonly refusal: string } {
  return { refusal: 'there is none' };
}

function makeFrom(
  compilation: ReturnType<typeof compile>,
  inputs: Inputs,
  { template, event }: { readonly template: string; readonly event: number },
): MadeCertificate {
  const source = { path: 'template.md', text: template };
  return makeCertificate({
    compilation,
    open: openNothing,
    template: source,
    inputs,
    event,
    on: null,
    through: null,
  });
}

const TOP = '---\nfor: Sale\nadjusts: Conversion Price\n---\n\n';

function blocksOf(text: string, event = 0): readonly Block[] {
  const made = make(`${TOP}${text}\n`, event);
  if (made.kind !== 'made') throw new Error(JSON.stringify(made));
  return made.document.blocks;
}

function wordsOf(text: string, event = 0): string {
  return blocksOf(text, event)
    .map((block) => (block.kind === 'paragraph' ? plainText(block.children) : block.kind))
    .join('\n');
}

function codesOf(template: string): readonly string[] {
  const made = make(template);
  return made.kind === 'findings' ? made.diagnostics.map(({ code }) => code) : [];
}

describe('findings in templates', () => {
  test.each(templateDiagnostics.map((kind) => [kind.code, kind] as const))(
    '%s is found in its bad example and not in its good one',
    (code, { examples }) => {
      expect(codesOf(examples.bad)).toEqual([code]);
      expect(codesOf(examples.good)).toEqual([]);
    },
  );

  test.each([
    ['{Conversion Prise}', 'unknown-term', 'Conversion Prise'],
    ['{Conversion Price + $5}', 'unit-mismatch-add', 'Conversion Price + $5'],
    [
      '{Sale Price of the event + 1 share}',
      'unit-mismatch-add',
      'Sale Price of the event + 1 share',
    ],
    ['{when Conversion Price is $5} A.', 'unit-mismatch-compare', 'Conversion Price is $5'],
  ])('in %s the language finds %s at its place', (words, code, place) => {
    const text = `${TOP}Text {Conversion Price}.\n\n${words}\n`;
    const made = make(text);
    expect(made.kind).toBe('findings');
    if (made.kind !== 'findings') return;
    expect(made.diagnostics.map((each) => each.code)).toEqual([code]);
    const [found] = made.diagnostics;
    expect(text.slice(found?.span.start, found?.span.end)).toBe(place);
  });
});

describe('what placeholders become', () => {
  test.each([
    ['{Conversion Price before the adjustment}', '$2 per share of Common Stock'],
    ['{Conversion Price after the adjustment}', '$1.50 per share of Common Stock'],
    ['{Conversion Price, as a figure}', '$1.50'],
    ['{Sale Price of the event}', '$1.50 per share of Common Stock'],
    ['{Conversion Price immediately before the event}', '$2 per share of Common Stock'],
    ['{the date of the event}', 'February 2, 2026'],
    ['{the effective date of the adjustment}', 'February 2, 2026'],
    ['{the section of the adjustment}', 'Section 1'],
    ['{the name of the event}', 'Sale'],
    ['{the name of Borrower}', 'Example, Inc.'],
    ['{the name of the contract}', 'Example Note'],
    ['{blank: date}', '[date]'],
    ['{when Conversion Price is $1.50 per share} It is so.', 'It is so.'],
    [
      '**{Conversion Price, as a figure}** and _{Conversion Price, as a figure}_',
      '$1.50 and $1.50',
    ],
    [String.raw`\{not one}`, '{not one}'],
    ['{Conversion Price, as a figure}{Sale Price, as a figure}', '$1.50$1.50'],
    ['a {10 / 3} b', 'a 3.333333 b'],
  ])('%s is %s', (text, words) => {
    expect(wordsOf(text).split('\n')[0]).toBe(words);
  });

  test('a condition that fails leaves its words out', () => {
    const text = '{when Conversion Price is $9 per share} Not so.\n\nSo.';
    expect(wordsOf(text)).toBe('So.');
    const table = '| A | B |\n| - | - |\n| {when 1 is 2} x | y |\n| z | {Conversion Price} |';
    const [block] = blocksOf(table);
    expect(block?.kind === 'table' ? block.rows.length : null).toBe(1);
  });

  test('a rounded figure has a note with the exact one, told once', () => {
    const [paragraph, again, heading, notes] = blocksOf('{$2 per share / 3}\n\n{$2 per share / 3}');
    expect(paragraph).toEqual(again);
    expect(paragraph).toMatchObject({
      children: [{ kind: 'figure', text: '$0.666667 per share of Common Stock', note: 1 }],
    });
    expect(heading?.kind).toBe('heading');
    expect(notes).toEqual({
      kind: 'notes',
      notes: [{ number: 1, text: expect.stringContaining('The exact figure is $2/3 per share') }],
    });
  });

  test('what is not known is a blank with what it waits for', () => {
    const template = '---\nfor: Sale\n---\n\n{the facts of the event}\n\n{Sale Price}\n';
    const made = make(template, 2);
    if (made.kind !== 'made') throw new Error(JSON.stringify(made));
    const notes = made.document.blocks.at(-1);
    expect(notes?.kind === 'notes' ? notes.notes.map(({ text }) => text) : null)
      .toMatchInlineSnapshot(`
      [
        "Sale Price was not reported.",
        "Not determined. It waits for Sale Price of the Sale of 2026-03-03.",
      ]
    `);
  });

  test('a signature takes the paragraph and heading before it with it', () => {
    const parts = joinClosings(
      blocksOf('# T\n\nA\n\n## S\n\nB\n\n{the signature of Borrower}\n\nC'),
    );
    expect(parts.map(({ blocks, isClosing }) => [blocks.length, isClosing])).toEqual([
      [2, false],
      [3, true],
      [1, false],
    ]);
  });

  test('where only attesting words stand before it, the last item of the list too', () => {
    const [before, closing] = joinClosings(
      blocksOf('# T\n\n1. A\n2. B\n\nIn witness whereof\n\n{the signature of Borrower}'),
    );
    expect(before?.blocks.map(({ kind }) => kind)).toEqual(['heading', 'list']);
    expect(closing?.blocks.map(({ kind }) => kind)).toEqual(['list', 'paragraph', 'signature']);
    expect(closing?.blocks[0]).toMatchObject({ start: 2, items: [[{ kind: 'paragraph' }]] });
  });
});

test('the template on the page about certificates is one', () => {
  const page = new URL('../../../../docs/explained/certificate.md', import.meta.url);
  const [, text = ''] = /```markdown\n([^]*?)```/u.exec(readFileSync(page, 'utf8')) ?? [];
  const { template, diagnostics } = readTemplate({ path: 'template.md', text });
  expect(diagnostics).toEqual([]);
  expect(template.heading.events.map((event) => event.text)).toEqual(['Issuance', 'Stock Split']);
  expect(template.placeholders).toHaveLength(6);
});

describe('events that are not certified', () => {
  test('one that changed nothing', () => {
    expect(make(`${TOP}Text.\n`, 1)).toMatchInlineSnapshot(`
      {
        "because": "There is no adjustment to certify: by March 2, 2026 the Sale of March 2, 2026 has left Conversion Price as it was: either it does not meet the conditions of a rule, or its effect is still to come and a later day must be asked about (--on).",
        "kind": "refused",
      }
    `);
  });

  test('one whose effect is not known is certified with a blank', () => {
    expect(wordsOf('{Conversion Price after the adjustment}', 2)).toContain(
      '[Conversion Price after',
    );
  });
});
