import { describe, expect, test } from 'vitest';
import { HOSTILE_CONTRACT } from './support/hostile-contract.ts';
import { runCaptured } from './support/run-captured.ts';

const ON_JSON = ['--scenario', 'acme-2006.json'];

const SHARES = [
  'explain',
  'acme-note.terms',
  'Conversion Shares',
  ...ON_JSON,
  '--with',
  'Portion=330000',
];

async function explainHostile(term: string, format: string): Promise<string> {
  const words = ['explain', '-', term, '--scenario', '</script>', '--format', format];
  const { out, err } = await runCaptured(words, { input: HOSTILE_CONTRACT });
  expect(err).toBe('');
  return out;
}

/** The elements that a page is made of. */
const OURS =
  /^<!doctype$|^<\/?(?:html|head|meta|title|style|body|h[12]|p|ul|li|span|strong|a|main|section|details|summary|div|dl|dt|dd|table|caption|thead|tbody|tr|th|td|label|input)$/u;

describe('terms explain', () => {
  test.each([
    ['text', 'explain.txt'],
    ['markdown', 'explain-markdown.txt'],
    ['html', 'explain-html.txt'],
  ])('as %s', async (format, snapshot) => {
    const { code, out, err } = await runCaptured([...SHARES, '--format', format]);
    expect({ code, err }).toEqual({ code: 0, err: '' });
    await expect(out).toMatchFileSnapshot(`snapshots/${snapshot}`);
  });

  test('names what is wanting once, however many days it is wanting on', async () => {
    const words = ['explain', 'acme-note.terms', '`market capitalization`', ...ON_JSON];
    const { out } = await runCaptured([...words, '--on', '2006-03-01']);
    expect(out).toContain('unknown: Closing Price on 5 days from 2006-02-22 to 2006-02-28');
  });

  test('leaves out what is too deep, and says how much', async () => {
    const { out } = await runCaptured([...SHARES, '--depth', '1']);
    expect(out).toContain('… 8 more steps');
    expect(out).not.toContain('Accrued Interest =');
  });

  test('gives an input its place', async () => {
    const fact = await runCaptured([
      'explain',
      'acme-note.terms',
      'Shares Outstanding',
      ...ON_JSON,
    ]);
    expect(fact.out).toContain('68,432,100 shares of Common Stock');
    const blank = await runCaptured(['explain', 'acme-note.terms', 'Principal Amount', ...ON_JSON]);
    expect(blank.out).toContain('$500,000');
  });

  test('json holds the whole derivation, its numbers exact', async () => {
    const { out } = await runCaptured([...SHARES, '--format', 'json']);
    const { term, on, with: given, root, steps } = JSON.parse(out);
    expect({ term, on, given }).toEqual({
      term: 'Conversion Shares',
      on: '2006-03-09',
      given: { Portion: '$330,000' },
    });
    expect(steps.at(root)).toMatchObject({ kind: 'definition', value: '4848643', clause: '§2.4' });
    for (const { id, rests } of steps) for (const part of rests) expect(part).toBeLessThan(id);
    expect(steps.find(({ name }: { name: string }) => name === 'Base Share Price')).toMatchObject({
      value: '0.07',
      exact: '7/100',
      unit: 'USD per share of Common Stock',
      on: '2006-03-08',
    });
  });

  test.each([
    [['Conversion Shares'], 'Conversion Shares asks for Portion; give it by --with "Portion=…".'],
    [['Fee'], 'There is one Fee for each Notice of Conversion: say for which,'],
    [['Nonesuch'], 'The contract has no term `Nonesuch`.'],
    [['Conversion Price', '--depth', 'x'], 'It is a whole number of at most 99.'],
  ])('refuses %j', async (words, message) => {
    const asked = ['explain', 'acme-note.terms', ...words, ...ON_JSON];
    const { code, out, err } = await runCaptured(asked);
    expect({ code, out }).toEqual({ code: 2, out: '' });
    expect(err).toContain(message);
  });
});

describe('a contract that means harm', () => {
  test('brings no element into a page', async () => {
    for (const term of ['*bold* _it_ | [x](http://evil) ::error', 'Chosen']) {
      const page = await explainHostile(term, 'html');
      const elements = page.match(/<[a-z!/][^>\s]*/gu) ?? [];
      expect(elements.filter((element) => !OURS.test(element))).toEqual([]);
      expect(page).not.toContain('\u001b');
    }
  });

  test('brings no markup into Markdown', async () => {
    const text = await explainHostile('*bold* _it_ | [x](http://evil) ::error', 'markdown');
    expect(text.replace(/\\[\\`*_[\]<>|&~$@:#+\-=.)]/gu, '')).not.toMatch(/[<>`_[\]|]|:\/\//u);
  });

  test('cannot steer the terminal', async () => {
    const text = await explainHostile('Chosen', 'text');
    for (const character of ['\u001b', '\u202e']) expect(text).not.toContain(character);
  });
});
