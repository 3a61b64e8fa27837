import { readFileSync, renameSync, rmSync } from 'node:fs';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { afterEach, beforeEach, describe, expect, test } from 'vitest';
import { Refusal } from '../../src/files/refusal.ts';
import { readReceipt } from '../../src/receipt/read-receipt.ts';
import { receiptSchema } from '../../src/receipt/receipt-schema.ts';
import { runCaptured } from '../support/run-captured.ts';
import { ReceiptFolder } from './receipt-folder.ts';

const SCHEMA = fileURLToPath(
  new URL('../../../../docs/explained/receipt.schema.json', import.meta.url),
);

let folder: ReceiptFolder;
beforeEach(() => {
  folder = new ReceiptFolder();
});
afterEach(() => {
  folder.remove();
});

describe('a receipt', () => {
  test('holds what was asked, what it came of, and the results, and nothing of the machine', async () => {
    await folder.receive('--scenario', 'acme-2006.json', '--with', 'Portion=330000');
    const receipt = JSON.parse(folder.text('r.json'));
    expect(receipt).toMatchObject({
      termsheetReceipt: 1,
      question: {
        command: 'run',
        contract: 'acme-note.terms',
        scenario: { file: 'acme-2006.json' },
        on: '2006-03-09',
        with: ['Portion=330000'],
        only: [],
      },
      source: { files: [{ path: 'acme-note.terms' }] },
      inputs: { files: [{ path: 'acme-2006.json' }, { path: 'acme-prices.csv' }] },
      engine: { version: '0.1.0', form: 'source checkout' },
    });
    expect(receipt.results.values['Conversion Price']).toMatchObject({ exact: '7/100' });
    expect(folder.text('r.json')).not.toContain(folder.path);
    const first = folder.text('r.json');
    await folder.receive('--scenario', 'acme-2006.json', '--with', 'Portion=330000');
    expect(folder.text('r.json')).toBe(first);
  });

  test('has a schema, which the docs hold', () => {
    expect(JSON.parse(readFileSync(SCHEMA, 'utf8'))).toEqual(receiptSchema);
  });

  test('is not written where nothing is worked out', async () => {
    folder.change('acme-note.terms', (text) => `${text}\nclause §9 "x"\n  A means B\n`);
    const asked = ['run', 'acme-note.terms', '--scenario', 'acme-2006.json', '--receipt', 'r.json'];
    expect((await folder.run(asked)).code).toBe(1);
    expect(() => folder.text('r.json')).toThrow('ENOENT');
  });
});

function template(words: string): string {
  return `---\nfor: Issuance\nadjusts: Conversion Price\n---\n\n# ${words}\n\n{Conversion Price}\n`;
}

describe('a receipt of what was made', () => {
  const scenario = ['--scenario', 'acme-2006.json', '--receipt', 'r.json'];

  test('of an explanation is the same, until a step is another', async () => {
    const asked = ['explain', 'acme-note.terms', 'Conversion Price', ...scenario];
    expect((await folder.run(asked)).code).toBe(0);
    const receipt = readReceipt({ text: folder.text('r.json'), path: 'r.json' });
    expect(receipt.question).toMatchObject({ command: 'explain', term: 'Conversion Price' });
    const same = await folder.verify();
    expect(same.code).toBe(0);
    expect(same.out).toMatch(/^ {2}steps +the same$/mu);
    folder.reseal((body) => ({ ...body, product: { hash: `sha256:${'0'.repeat(64)}` } }));
    const other = await folder.verify();
    expect(other.code).toBe(1);
    expect(other.out).toContain('`terms explain` writes it as it is now');
  });

  test('of a document has its template, and is compared word by word', async () => {
    folder.write('price.md', template('Price'));
    const asked = ['certificate', 'acme-note.terms', '--event', '2', '--template', 'price.md'];
    expect((await folder.run([...asked, ...scenario])).code).toBe(0);
    const receipt = readReceipt({ text: folder.text('r.json'), path: 'r.json' });
    expect(receipt.question).toMatchObject({ event: '2', template: 'price.md' });
    expect(receipt.inputs.files.at(-1)?.path).toBe('price.md');
    expect((await folder.verify()).code).toBe(0);
    folder.write('price.md', template('The price'));
    const { code, out } = await folder.verify();
    expect(code).toBe(1);
    expect(out).toMatch(/^ {2}inputs +price\.md was changed$/mu);
    expect(out).toMatch(/^ {2}document +differs/mu);
    expect(out).toMatch(/^ {2}results +nevertheless the same/mu);
  });

  test('of a document reads a contract that comes from standard input once', async () => {
    folder.write('price.md', template('Price'));
    const asked = ['certificate', '-', '--event', '2', '--template', 'price.md', ...scenario];
    const made = await folder.run(asked, folder.text('acme-note.terms'));
    expect(made).toMatchObject({ code: 0, err: 'note: the receipt is in r.json\n' });
    expect((await folder.verify('--contract', 'acme-note.terms')).code).toBe(0);
  });
});

describe('terms verify', () => {
  test.each([
    [['--scenario', 'acme-2006.json']],
    [['--scenario', 'acme-2006.json', '--with', 'Portion=330000', '--only', 'Conversion Shares']],
    [['--scenario', 'March 2006', '--on', '2006-03-20']],
  ])('says that nothing differs of %j', async (asked) => {
    await folder.receive(...asked);
    const { code, out, err } = await folder.verify();
    expect({ code, err }).toEqual({ code: 0, err: '' });
    expect(out).toMatch(/^Same: Acme, Inc\. 9% Convertible Note, as of March \d+, 2006\n/u);
    const json = await folder.verify('--json');
    expect(JSON.parse(json.out)).toMatchObject({ same: true, results: [] });
  });

  test('shows it as people see it', async () => {
    await folder.receive();
    await expect((await folder.verify()).out).toMatchFileSnapshot('../snapshots/verify-same.txt');
    folder.change('acme-note.terms', (text) => text.replace('    9% *', '    10% *'));
    const { code, out } = await folder.verify();
    expect(code).toBe(1);
    await expect(out).toMatchFileSnapshot('../snapshots/verify-differs.txt');
  });

  test('says that a changed source comes to the same', async () => {
    await folder.receive();
    folder.change('acme-note.terms', (text) => `// Reviewed.\n${text}`);
    const { code, out } = await folder.verify();
    expect(code).toBe(1);
    expect(out).toContain('source   acme-note.terms was changed\n');
    expect(out).toContain('results  nevertheless the same, ');
  });

  test('names each file that was changed, came or went', async () => {
    await folder.receive();
    folder.change('acme-prices.csv', (text) => `${text}\n`);
    expect((await folder.verify()).out).toContain('inputs   acme-prices.csv was changed\n');
  });

  test('does not mind how lines end, how files are laid out, or where they stand', async () => {
    await folder.receive();
    for (const file of ['acme-note.terms', 'acme-2006.json', 'acme-prices.csv', 'r.json']) {
      folder.change(file, (text) => text.replaceAll('\n', '\r\n'));
    }
    folder.change('r.json', (text) => JSON.stringify(JSON.parse(text)));
    expect((await folder.verify()).code).toBe(0);
    renameSync(join(folder.path, 'acme-note.terms'), join(folder.path, 'other.terms'));
    const lost = await folder.verify();
    expect(lost).toMatchObject({
      code: 2,
      err: 'terms: The contract of the receipt, acme-note.terms, is not there: put it back, or say where it is by --contract FILE.\n',
    });
    expect((await folder.verify('--contract', 'other.terms')).code).toBe(0);
    rmSync(join(folder.path, 'acme-2006.json'));
    expect((await folder.verify('--contract', 'other.terms')).err).toContain(
      'say where it is by --scenario FILE.',
    );
  });

  test('of a contract that came from standard input wants to know where it is', async () => {
    const asked = ['run', '-', '--scenario', 'March 2006', '--receipt', 'r.json'];
    expect((await folder.run(asked, folder.text('acme-note.terms'))).code).toBe(0);
    expect(await folder.verify()).toMatchObject({
      code: 2,
      err: 'terms: The contract came from standard input, and no file is known: say where it is by --contract FILE.\n',
    });
    expect((await folder.verify('--contract', 'acme-note.terms')).code).toBe(0);
  });

  test('tells another engine, and results that another engine gave', async () => {
    await folder.receive('--scenario', 'acme-2006.json', '--only', 'Conversion Price');
    folder.reseal((body) => ({ ...body, engine: { ...body.engine, version: '0.0.9' } }));
    const agreeing = await folder.verify();
    expect(agreeing.code).toBe(1);
    expect(agreeing.out).toContain('engine   version 0.0.9, now 0.1.0\n');
    expect(agreeing.out).toContain('nevertheless the same, 1 Term\n');
    folder.reseal((body) => {
      const price = { value: '0.06', unit: 'USD per share of Common Stock', exact: '3/50' };
      const values = { 'Conversion Price': { ...price, clause: '§2.3(b)' } };
      return { ...body, results: { ...body.results, values } };
    });
    const { results } = JSON.parse((await folder.verify('--json')).out);
    expect(results).toEqual([
      {
        name: 'Conversion Price',
        before: '0.06 USD per share of Common Stock, §2.3(b)',
        after: '0.07 USD per share of Common Stock, §2.3(b)',
        difference: '+0.01 USD per share of Common Stock',
      },
    ]);
  });

  test('says where nothing can be worked out any more', async () => {
    await folder.receive('--scenario', 'acme-2006.json', '--only', 'Conversion Price');
    const inputs = folder.text('acme-2006.json');
    folder.change('acme-2006.json', () => '{ "blanks": { "Nothing": "1" } }');
    const unsound = await folder.verify();
    expect(unsound.code).toBe(1);
    expect(unsound.out).toContain('Cannot be worked out anew');
    folder.change('acme-2006.json', () => inputs);
    folder.reseal((body) => ({
      ...body,
      question: { ...body.question, only: ['Exchange Price'] },
    }));
    expect((await folder.verify()).out).toContain('The contract has no term `Exchange Price`');
  });

  test('works out a contract of several files', async () => {
    const contracts = fileURLToPath(new URL('../../../../contracts', import.meta.url));
    const r = join(folder.path, 'deal.json');
    const asked = ['run', 'dyntek-note/what-if.terms', '--scenario', 'split two for one'];
    const only = ['--on', '2006-01-17', '--only', 'Conversion Price', '--receipt', r];
    await runCaptured([...asked, ...only], { workingDirectory: contracts });
    expect(JSON.parse(folder.text('deal.json')).source.files).toMatchObject([
      { path: 'what-if.terms' },
      { path: 'dyntek-note.terms' },
    ]);
    expect((await runCaptured(['verify', r], { workingDirectory: contracts })).code).toBe(0);
  });
});

function refusalOf(text: string): string {
  try {
    readReceipt({ text, path: 'r.json' });
    return 'it is read';
  } catch (error) {
    return error instanceof Refusal ? error.message : 'it is not refused';
  }
}

describe('a receipt that was changed', () => {
  test('in any byte of its results says where', async () => {
    await folder.receive();
    const text = folder.text('r.json');
    const [start, end] = [text.indexOf('"results"'), text.indexOf('"seals"')];
    let [named, broken] = [0, 0];
    for (let at = start + 13; at < end - 6; at += 11) {
      if (/\s/u.test(text[at] ?? '')) continue;
      const other = text[at] === '8' ? '7' : '8';
      const changed = text.slice(0, at) + other + text.slice(at + 1);
      const err = refusalOf(changed);
      const line = changed.slice(0, at).split('\n').length;
      const [, told] = /^r\.json:(\d+) is no receipt to rely on: /u.exec(err) ?? [];
      expect(Math.abs(Number(told) - line), err).toBeLessThanOrEqual(6);
      if (err.includes('was changed since it was written')) named += 1;
      else broken += 1;
    }
    expect(named).toBeGreaterThan(50);
    expect(broken).toBeGreaterThan(0);
  });

  test.each([
    ['', 'it is no JSON (ValueExpected)'],
    ['{ "termsheetReceipt": 1, }', 'it is no JSON'],
    ['[]', 'it must be object'],
    ['{"termsheetReceipt":2}', "it must have required property 'contract'"],
    ['['.repeat(1e6), 'is no receipt to rely on'],
    [`{"a":1,"a":2}`, '"a" stands there twice'],
  ])('is refused: %#', async (text, why) => {
    const { code, err } = await folder.run(['verify', '-'], text);
    expect(code).toBe(2);
    expect(err).toContain('Standard input:1 is no receipt to rely on: ');
    expect(err).toContain(why);
  });

  test('by an entry more or less, or a seal', async () => {
    await folder.receive();
    const text = folder.text('r.json');
    const changes = [
      [
        (whole: string) => whole.replace('"Maturity Date": {', '"Due Date": {'),
        'Due Date has no seal',
      ],
      [
        (whole: string) =>
          whole.replace(/"(?=[0-9a-f]{16}"\n)/u, '"0').replace(/(?<="0[0-9a-f]{15})[0-9a-f]/u, ''),
        'is not what its seal says',
      ],
      [
        (whole: string) => whole.replace(/\n *"\/results\/values\/Conversion Price":.*/u, ''),
        'Conversion Price has no seal',
      ],
      [
        (whole: string) =>
          whole.replace('"seals": {', '"seals": { "/results/values/A": "0123456789abcdef",'),
        '/results/values/A is sealed and is not there',
      ],
      [
        (whole: string) => whole.replace('"on": "2006-03-09"', '"on": "2006-03-10"'),
        '/question is not what its seal says',
      ],
      [
        (whole: string) => whole.replace('"termsheetReceipt": 1', '"termsheetReceipt": 2'),
        '/termsheetReceipt must be equal to constant',
      ],
    ] as const;
    for (const [change, why] of changes) {
      folder.change('r.json', () => change(text));
      // oxlint-disable-next-line no-await-in-loop
      expect((await folder.verify()).err).toContain(why);
    }
  });
});
