import { mkdtempSync, readFileSync, writeFileSync, mkdirSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { runCaptured } from '../support/run-captured.ts';
import { partsOfDocx, readPdf, withoutSpaces, wordsOfDocx } from './read-back.ts';

const CONTRACTS = fileURLToPath(new URL('../../../../contracts', import.meta.url));
const HYTECH = [
  'hy-tech-debenture/hy-tech-debenture.terms',
  '--scenario',
  'hy-tech-debenture/over-the-limit-2003.json',
];
const AVERAGE = [
  'examples/broad-based-weighted-average/broad-based-weighted-average.terms',
  '--scenario',
  'Two million',
];
const NOTE = ['dyntek-note/dyntek-note.terms', '--scenario', 'dyntek-note/demo-2006.json'];

let folder = '';
beforeAll(() => {
  folder = mkdtempSync(join(tmpdir(), 'certificates-'));
});
afterAll(() => {
  rmSync(folder, { recursive: true });
});

async function certify(
  ...words: readonly string[]
): Promise<{ code: number; out: string; err: string }> {
  return runCaptured(['certificate', ...words], { workingDirectory: CONTRACTS });
}

/** Makes a document as a file, twice, and holds the two to be the same. */
async function write(name: string, ...words: readonly string[]): Promise<Uint8Array> {
  const path = join(folder, name);
  const { code, err } = await certify(...words, '--out', path);
  expect({ code, err }).toEqual({ code: 0, err: '' });
  return new Uint8Array(readFileSync(path));
}

describe('the documents of contracts, as Markdown', () => {
  test.each([
    ['the reset of March 2006', 'adjustment-march-2006', [...NOTE, '--event', '3']],
    ['a distribution, effective later', 'adjustment-distribution', [...NOTE, '--event', '6']],
    ['a conversion with a cap', 'conversion-notice', [...NOTE, '--event', '8']],
    ['a conversion over the limit of Hy-Tech', 'hy-tech-notice', [...HYTECH, '--event', 'all']],
    ['a weighted average', 'weighted-average', [...AVERAGE, '--event', '1']],
  ])('%s', async (_, snapshot, words) => {
    const { code, out, err } = await certify(...words);
    expect({ code, err }).toEqual({ code: 0, err: '' });
    await expect(out).toMatchFileSnapshot(`snapshots/${snapshot}.txt`);
  });
});

describe('the other forms say what Markdown says', () => {
  const words = [...AVERAGE, '--event', '1'];

  test('PDF: its words, title, bookmarks and pages, and the same bytes each time', async () => {
    const bytes = await write('notice.pdf', ...words);
    expect(await write('again.pdf', ...words)).toEqual(bytes);
    const { pages, title, bookmarks, tags, language } = await readPdf(bytes);
    expect(language).toBe('en-US');
    expect(tags).toEqual('Root Document H1 P L LI Lbl LBody Table THead TR TH TBody TD'.split(' '));
    expect(title).toBe('Certificate of Adjustment of the Conversion Price');
    expect(bookmarks).toContain('Notes');
    expect(pages[0]).toContain(`Page 1 of ${pages.length}`);
    expect(missing(await tableWords(words), pages.join('\n'))).toEqual([]);
    const signed = pages.find((page) => page.includes('Title:')) ?? '';
    expect(signed).toContain('IN WITNESS WHEREOF');
  });

  test('Word: its words, styles, numbering and page numbers, and the same bytes each time', async () => {
    const bytes = await write('notice.docx', ...words);
    expect(await write('again.docx', ...words)).toEqual(bytes);
    expect(missing(await tableWords(words), wordsOfDocx(bytes))).toEqual([]);
    const parts = partsOfDocx(bytes);
    expect(parts.get('word/footer1.xml')).toContain('NUMPAGES');
    expect(parts.get('word/document.xml')).toContain('w:val="Title"');
    expect(parts.get('word/document.xml')).toContain('<w:numPr>');
  });

  test('HTML: its words', async () => {
    const { out } = await certify(...words, '--format', 'html');
    const text = out.replaceAll(/<style>[^]*<\/style>|<[^>]+>/gu, ' ');
    expect(missing(await tableWords(words), unescape(text))).toEqual([]);
  });
});

/** The words of each cell of the document's tables, a line each. */
async function tableWords(words: readonly string[]): Promise<readonly string[]> {
  const { out } = await certify(...words);
  return out
    .split('\n')
    .map((line) => line.trim())
    .filter((line) => line.startsWith('| ') && !line.startsWith('| ---'))
    .flatMap((line) => line.split(/ \| |<br>/u))
    .map((cell) =>
      cell
        .replaceAll(/&emsp;|\*\*|^\| | \|$|\\_|\\(?=[[\]])/gu, '')
        .replaceAll('\\', '')
        .trim(),
    )
    .filter((cell) => !/\(\d\)$|^\[|^_|_$/u.test(cell));
}

function missing(cells: readonly string[], text: string): readonly string[] {
  const whole = withoutSpaces(text);
  expect(cells.length).toBeGreaterThan(50);
  return cells.filter((cell) => !whole.includes(withoutSpaces(cell)));
}

function unescape(text: string): string {
  return text
    .replaceAll('&quot;', '"')
    .replaceAll('&#39;', "'")
    .replaceAll('&lt;', '<')
    .replaceAll('&gt;', '>')
    .replaceAll('&amp;', '&');
}

test('every figure is in the derivation, the scenario or the contract', async () => {
  const { out } = await certify(...NOTE, '--event', '3');
  const told = await Promise.all(
    [['Conversion Price'], ['Conversion Shares', '--with', 'Portion=1500000']].map(
      async (asked) => {
        const words = [
          'explain',
          ...NOTE.slice(0, 1),
          ...asked,
          ...NOTE.slice(1),
          '--on',
          '2006-03-08',
          '--all',
        ];
        return (await runCaptured(words, { workingDirectory: CONTRACTS })).out;
      },
    ),
  );
  const files = ['dyntek-note.terms', 'demo-2006.json', 'certificates/adjustment.md'].map((name) =>
    readFileSync(join(CONTRACTS, 'dyntek-note', name), 'utf8'),
  );
  const known = new Set([...told, ...files].flatMap(figuresIn));
  // The numbers of steps, and the rounded price with its own note.
  const own = new Set([...Array.from({ length: 99 }, (_, place) => String(place)), '0.073333']);
  expect(figuresIn(out).filter((figure) => !known.has(figure) && !own.has(figure))).toEqual([]);
});

function figuresIn(text: string): readonly string[] {
  return (text.match(/\d[\d,]*(?:\.\d+)?/gu) ?? []).map((each) => each.replaceAll(/,/gu, ''));
}

describe('refusals', () => {
  test.each([
    ['no event named', [...AVERAGE]],
    ['an event that there is not', [...AVERAGE, '--event', '99']],
    [
      'an event that an exception leaves out',
      [...AVERAGE.slice(0, 2), 'Options under the plan', '--event', '1'],
    ],
    ['a day before the event', [...AVERAGE, '--event', '1', '--on', '2026-03-01']],
    ['a day before the effect', [...NOTE, '--event', '6', '--on', '2006-06-20']],
    ['an event no template is for', [...NOTE, '--event', '1']],
    [
      'a template that is not for the event',
      [...NOTE, '--event', '2', '--template', 'conversion-notice'],
    ],
    ['a template that there is not', [...AVERAGE, '--event', '1', '--template', 'adjustmend']],
    ['PDF to the screen', [...AVERAGE, '--event', '1', '--format', 'pdf']],
    ['no scenario', [AVERAGE[0] ?? '', '--event', '1']],
  ])('%s', async (_, words) => {
    const { code, out, err } = await certify(...words);
    expect({ code, out }).toEqual({ code: 2, out: '' });
    expect(err).toMatchSnapshot();
  });

  test('a mistake in a template is shown in it', async () => {
    const template = join(folder, 'wrong.md');
    writeFileSync(template, '---\nfor: Issuance\n---\n\nPrice {Conversion Price + $5}.\n');
    const { code, err } = await certify(...NOTE, '--event', '3', '--template', template);
    expect(code).toBe(1);
    expect(err.replaceAll(/--> .*wrong\.md/gu, '--> wrong.md')).toMatchSnapshot();
  });
});

const HOSTILE = '<img src=x onerror=alert(1)> & [a](http://evil) *b*';

const HOSTILE_CONTRACT = `contract "${HOSTILE}"
  currency USD
  in effect from January 1, 2026
party Borrower is "</w:t><script>alert(1)</script> ${HOSTILE}"
share class Common Stock

clause §1 "<b>"
  > <script>alert(2)</script> and "words"
  \`<script>alert(3)</script>\` starts at $1
  event Sale
    \`*bold* _it_ | [x](http://evil)\` : text
    Paid : money
  upon Sale when Paid is more than $1
    set \`<script>alert(3)</script>\` to Paid
`;

const HOSTILE_TEMPLATE = `---
for: Sale
adjusts: <script>alert(3)</script>
---

# {the name of Borrower}

{the name of the contract} {blank: <script>alert(4)</script>} {\`<script>alert(3)</script>\` after the adjustment}

{the facts of the event}

{the test of the adjustment}

{the steps of the adjustment}

{the words of the adjustment}

{the signature of Borrower}
`;

const HOSTILE_SCENARIO = {
  events: [
    {
      on: '2026-02-02',
      event: 'Sale',
      Paid: '5',
      '*bold* _it_ | [x](http://evil)': `${HOSTILE}\u202e\u0007\u4e2d`,
    },
  ],
};

const STEERING = /\u{202e}|(?!\n|\t|\f)\p{Cc}/u;

describe('hostile text stays text', () => {
  let words: readonly string[] = [];
  beforeAll(() => {
    const at = join(folder, 'hostile');
    mkdirSync(join(at, 'certificates'), { recursive: true });
    writeFileSync(join(at, 'hostile.terms'), HOSTILE_CONTRACT);
    writeFileSync(join(at, 'certificates', 'adjustment.md'), HOSTILE_TEMPLATE);
    writeFileSync(join(at, 'scenario.json'), JSON.stringify(HOSTILE_SCENARIO));
    words = [join(at, 'hostile.terms'), '--scenario', join(at, 'scenario.json'), '--event', '1'];
  });

  test('in Markdown', async () => {
    const { out, err } = await certify(...words);
    expect(err).toBe('');
    expect(out).not.toMatch(/(?<!\\)<(?!br>)|(?<!\\)\[/u);
    expect(out).not.toMatch(STEERING);
    expect(out).toContain(String.raw`\<script\>alert(3)\</script\>`);
  });

  test('in HTML', async () => {
    const { out } = await certify(...words, '--format', 'html');
    const tags = new Set(out.match(/<\/?[a-z!][\w-]*/giu));
    expect([...tags].filter((tag) => /script|img/iu.test(tag))).toEqual([]);
    expect(out).not.toMatch(STEERING);
  });

  test('in Word and PDF', async () => {
    const said = wordsOfDocx(await write('hostile.docx', ...words));
    expect(said).toContain('<script>alert(3)</script>');
    expect(said).toContain('\u4e2d');
    const { pages } = await readPdf(await write('hostile.pdf', ...words));
    expect(pages.join('\n')).toContain('<script>alert(3)</script>');
    expect(withoutSpaces(pages.join(''))).toContain(String.raw`\u{4e2d}`);
    expect(`${said}${pages.join('')}`).not.toMatch(STEERING);
  });
});
