import { existsSync } from 'node:fs';
import { createHash } from 'node:crypto';
import { join } from 'node:path';
import { beforeAll, describe, expect, test } from 'vitest';
import { HOSTILE_CONTRACT } from './support/hostile-contract.ts';
import { type PageNode, ReportFolder } from './support/report-folder.ts';
import { runCaptured } from './support/run-captured.ts';

const EXAMPLES = new URL('../../../contracts/examples/', import.meta.url).pathname;
const folder = new ReportFolder();

const BARE = `contract "Nothing but a sum"
  currency USD

clause §1
  Total means $1 + $2

scenario "the sum"
  expect on March 2, 2026
    Total is $3
`;

/** As a policy names a style or script that may run. */
function hashOf(text: string): string {
  return `'sha256-${createHash('sha256').update(text).digest('base64')}'`;
}

describe('the page of a note', () => {
  let page: PageNode;

  beforeAll(async () => {
    const { code, out } = await folder.report(
      'acme-note.terms',
      '--scenario',
      'acme-2006.json',
      '--out',
      'note.html',
    );
    expect([code, out]).toEqual([0, 'note.html\n']);
    page = folder.document('note.html');
  }, 60_000);

  test('has its sections in the order in which they are read, and contents that lead to them', () => {
    const sections = [...page.querySelectorAll('main > section')].map(({ id }) => id);
    expect(sections).toMatchSnapshot();
    const contents = [...page.querySelectorAll('#contents > details > ol > li > a')];
    expect(contents.map((link) => link.getAttribute('href'))).toEqual(
      sections.map((id) => `#${id}`),
    );
  });

  test('leads nowhere but into itself, and each place bears its own name', () => {
    const ids = [...page.querySelectorAll('[id]')].map(({ id }) => id);
    expect(ids.length).toBe(new Set(ids).size);
    const links = [...page.querySelectorAll('a')].map((link) => link.getAttribute('href') ?? '');
    expect(links.filter((href) => !href.startsWith('#'))).toEqual([]);
    expect(links.filter((href) => !ids.includes(href.slice(1)))).toEqual([]);
    expect(page.querySelectorAll('[src], link, style[media], iframe, object, [style]').length).toBe(
      0,
    );
  });

  test('lets run only the style and the script whose hashes its policy has', () => {
    const policy = page.querySelector('meta[http-equiv]')?.getAttribute('content') ?? '';
    expect(policy).toContain("default-src 'none'");
    expect(policy).toContain(
      `script-src ${hashOf(page.querySelector('script')?.textContent ?? '')}`,
    );
    expect(policy).toContain(`style-src ${hashOf(page.querySelector('style')?.textContent ?? '')}`);
  });

  test('shows a clause with its words, its lines and what they come to, each figure with its derivation', () => {
    const clause = page.querySelector('.clause:has(blockquote)') ?? page.querySelector('.clause');
    expect(clause?.querySelector('blockquote footer')?.textContent).toMatch(
      /^line \d+ of the prose$/u,
    );
    const figures = [...page.querySelectorAll('.clause a.why')];
    expect(figures.length).toBeGreaterThan(5);
    for (const figure of figures) {
      const opened = page.querySelector(figure.getAttribute('href') ?? '');
      expect(opened?.closest('details.derivation')).not.toBeNull();
    }
  });

  test('draws histories with a title, a description and the same in figures', () => {
    const charts = [...page.querySelectorAll('figure.chart')];
    expect(charts.length).toBeGreaterThan(0);
    for (const svg of page.querySelectorAll('figure.chart svg[role=img]')) {
      expect(svg.querySelector('title')?.textContent).not.toBe('');
      expect(svg.querySelector('desc')?.textContent).toMatch(/\.$/u);
    }
    for (const chart of charts) expect(chart.querySelector('table')).not.toBeNull();
  });

  test('is the same when it is made again', async () => {
    await folder.report('acme-note.terms', '--scenario', 'acme-2006.json', '--out', 'again.html');
    expect(folder.read('again.html')).toBe(folder.read('note.html'));
  });
});

test('a contract without states, prose, duties or readings has a page all the same', async () => {
  folder.write('bare.terms', BARE);
  const { code } = await folder.report('bare.terms', '--scenario', 'the sum', '--out', 'bare.html');
  expect(code).toBe(0);
  const page = folder.document('bare.html');
  expect([...page.querySelectorAll('main > section')].map(({ id }) => id)).toEqual([
    'summary',
    'clauses',
    'given',
    'coverage',
    'findings',
    'derivations',
  ]);
  expect(page.querySelector('.figures')?.textContent).toContain('$3');
});

test('what the contract says is text, whatever it says', async () => {
  folder.write('hostile.terms', HOSTILE_CONTRACT);
  const { code } = await folder.report(
    'hostile.terms',
    '--scenario',
    '</script>',
    '--out',
    'hostile.html',
  );
  expect(code).toBe(0);
  const page = folder.document('hostile.html');
  expect(page.querySelectorAll('script').length).toBe(1);
  expect(page.querySelectorAll('style').length).toBe(1);
  expect(page.querySelectorAll('main img, main script, main b b, [onerror]').length).toBe(0);
  expect(page.querySelector('h1')?.textContent).toContain('<img src=x onerror=alert(1)> & Co.');
  expect(folder.read('hostile.html')).not.toMatch(/(?!\n)\p{Cc}|[\u202a-\u202e\u2066-\u2069]/u);
});

test('a contract with an error gets its findings, and no page', async () => {
  folder.write('wrong.terms', BARE.replace('$1 + $2', '$1 + 2 shares'));
  const { code, out, err } = await folder.report(
    'wrong.terms',
    '--scenario',
    'the sum',
    '--out',
    'wrong.html',
  );
  expect([code, out]).toEqual([1, '']);
  expect(err).toContain('wrong.terms');
  expect(existsSync(join(folder.path, 'wrong.html'))).toBe(false);
});

test('what cannot be varied is refused, and what can is named', async () => {
  const asked = ['acme-note.terms', '--scenario', 'acme-2006.json', '--out', 'x.html'];
  const over = await folder.report(...asked, '--over', 'Weather');
  expect([over.code, over.err]).toMatchSnapshot();
  const from = await folder.report(...asked, '--from', '1');
  expect([from.code, from.err]).toMatchSnapshot();
});

/** The rows of a payoff at which a line is said to bend. */
function bendsOf(page: PageNode): readonly string[] {
  const rows = [...page.querySelectorAll('#payoff tbody tr')];
  const bends = rows.filter((row) => row.textContent.includes('bend'));
  return bends.map((row) =>
    (row.querySelector('td')?.textContent ?? '').replace('bend', '').trim(),
  );
}

test('the bends of a payoff are found exactly: those of a waterfall', async () => {
  // 10 and 16 million are the preferences. At 48 Series A has three times its price; from 53 on Series B has
  // more as Common Stock, at 60 so has Series A (contracts/examples/liquidation-waterfall).
  const path = `${EXAMPLES}liquidation-waterfall/liquidation-waterfall.terms`;
  const out = join(folder.path, 'waterfall.html');
  const { code } = await runCaptured([
    'report',
    path,
    '--scenario',
    'Participation and its cap',
    '--out',
    out,
  ]);
  expect(code).toBe(0);
  const millions = ['10', '16', '48', '53', '60'];
  expect(bendsOf(folder.document('waterfall.html'))).toEqual(
    millions.map((each) => `$${each},000,000`),
  );
});

const INDEBTED = `contract "A fee in two parts"
  currency USD
  in effect from January 1, 2026
party Company
party Holder

clause §1
  Base means $100
  obligation Fee
    Company pays 2 * Base to Holder
    due on March 1, 2026

scenario "a part"
  on February 2, 2026 Company performs Fee
    Amount is $50
  expect on March 1, 2026
    Base is $100
`;

test('an amount of the docket opens what is owed and what was paid of it', async () => {
  folder.write('fee.terms', INDEBTED);
  const { err } = await folder.report('fee.terms', '--scenario', 'a part', '--out', 'fee.html');
  expect(err).toBe('');
  const page = folder.document('fee.html');
  const link = page.querySelector('#docket a.why');
  expect(link?.textContent).toBe('$150 of $200 left');
  const opened = page.querySelector(link?.getAttribute('href') ?? '')?.textContent ?? '';
  for (const part of ['2 * Base', '$200', 'paid of Fee', '$50']) expect(opened).toContain(part);
});

test('what a reading comes to opens how, under that reading', async () => {
  const page = folder.document('note.html');
  const links = [...page.querySelectorAll('#readings a.why')];
  expect(links.length).toBeGreaterThan(1);
  const anchors = links.map((link) => link.getAttribute('href') ?? '');
  expect(new Set(anchors).size).toBe(anchors.length);
  const opened = page.querySelector(anchors[0] ?? '')?.closest('details');
  expect(opened?.querySelector('summary')?.textContent).toContain(' read as “');
});

test('a safe, in which no money moves, is drawn in shares over what was agreed on', async () => {
  const path = `${EXAMPLES}post-money-safe/post-money-safe.terms`;
  const out = join(folder.path, 'safe.html');
  await runCaptured(['report', path, '--scenario', 'Five percent of everything', '--out', out]);
  const told = folder.document('safe.html').querySelector('#payoff p')?.textContent ?? '';
  expect(told).toContain('Shares Issued');
  expect(told).toContain('had Post-Money Valuation Cap been another');
});

test('a warrant is worth nothing up to its price: the bend lies at the first whole share', async () => {
  const path = `${EXAMPLES}cashless-warrant/cashless-warrant.terms`;
  const out = join(folder.path, 'warrant.html');
  await runCaptured(['report', path, '--scenario', 'Ten thousand shares, net', '--out', out]);
  const page = folder.document('warrant.html');
  expect(page.querySelector('#payoff p b')?.textContent).toBe('Net Shares Issued at Closing Price');
  // 10,000 shares give one at $40,000/9,999, a twenty-fifth of a cent above $4.
  const [bend, ...others] = bendsOf(page);
  expect(others).toEqual([]);
  expect(bend).toContain('≈ $4.0004');
});
