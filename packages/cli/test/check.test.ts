import { describe, expect, test } from 'vitest';
import { FIXTURES, runCaptured } from './support/run-captured.ts';

const BAD = `contract "Bad Note"
  currency USD
  in effect from January 1, 2026

share class Common Stock

clause §1 "Price"
  Conversion Price starts at $5 per share of Common Stock
  Twice means Conversion Price + $1
  Thrice means Conversion Prise * 3
  fact Idle : money
`;

describe('terms check', () => {
  test('is fine with a sound contract, whatever is worth a note', async () => {
    const { code, out, err } = await runCaptured(['check', 'acme-note.terms']);
    expect({ code, err }).toEqual({ code: 0, err: '' });
    expect(out).toContain('information[order-within-a-day]');
    expect(out).toMatch(/\n1 note in 1 file\n$/u);
  });

  test('shows each finding with its line, and counts', async () => {
    const { code, out } = await runCaptured(['check', '-'], { input: BAD });
    expect(code).toBe(1);
    await expect(out).toMatchFileSnapshot('snapshots/check-pretty.txt');
  });

  test('lets warnings pass, unless it is strict', async () => {
    const input = BAD.split('\n')
      .filter((line) => !/Twice|Thrice/u.test(line))
      .join('\n');
    const { code, out } = await runCaptured(['check', '-'], { input });
    expect(out).toContain('1 warning in 1 file');
    expect(code).toBe(0);
    expect((await runCaptured(['check', '--strict', '-'], { input })).code).toBe(1);
  });

  test('finds what is wrong in scenarios too', async () => {
    const input = `${BAD.split('\n')
      .filter((line) => !line.includes('means'))
      .join('\n')}
scenario "s"
  given Idel is $5
`;
    const { code, out } = await runCaptured(['check', '-'], { input });
    expect(code).toBe(1);
    expect(out).toContain('input-unknown-name');
  });
});

describe('the prose of a contract', () => {
  test('is looked for beside the contract', async () => {
    const { out } = await runCaptured(['check', `${FIXTURES}/acme-note.terms`], {
      workingDirectory: '/',
    });
    expect(out).toMatch(/\n1 note in 1 file\n$/u);
  });

  test('is said to be missing where it is', async () => {
    const input = `contract "A"\n  prose "not-there.txt"\n  currency USD\n  in effect from January 1, 2026\n`;
    const { code, err } = await runCaptured(['check', '-'], { input });
    expect(code).toBe(0);
    expect(err).toBe(
      'note: <standard input>: quotes were not verified, since the prose "not-there.txt" is not beside it (--prose-dir DIR says where it is).\n',
    );
  });

  test('can be in another directory, or be named', async () => {
    const input = `contract "A"\n  prose "acme-prices.csv"\n  currency USD\n  in effect from January 1, 2026\nclause §1 "x"\n  > not in it\n`;
    const elsewhere = { input, workingDirectory: '/' };
    const found = await runCaptured(
      ['check', '-', '--prose-dir', '/tmp', '--prose-dir', FIXTURES],
      elsewhere,
    );
    expect(found.out).toContain('quote-not-in-prose');
    const named = await runCaptured(
      ['check', '-', '--prose', `${FIXTURES}/acme-note.txt`],
      elsewhere,
    );
    expect(named.out).toContain('quote-not-in-prose');
    const missing = await runCaptured(['check', '-', '--prose', 'nowhere.txt'], elsewhere);
    expect(missing).toMatchObject({ code: 2, err: 'terms: There is no file nowhere.txt.\n' });
  });
});

describe('the formats of a check', () => {
  test('json gives every place by line, column and offset', async () => {
    const { code, out } = await runCaptured(['check', '--format', 'json', '-'], { input: BAD });
    expect(code).toBe(1);
    const { errors, warnings, notes, diagnostics } = JSON.parse(out);
    expect(errors).toBe(2);
    expect(diagnostics).toHaveLength(errors + warnings + notes);
    const unknown = diagnostics.find(
      ({ code: found }: { code: string }) => found === 'unknown-term',
    );
    const start = BAD.indexOf('Conversion Prise');
    expect(unknown).toMatchObject({
      file: '<standard input>',
      severity: 'error',
      range: {
        start: { offset: start, line: 10, column: 16 },
        end: { offset: start + 16, line: 10, column: 32 },
      },
    });
    expect(Object.keys(unknown)).toEqual([
      'file',
      'code',
      'severity',
      'range',
      'message',
      'why',
      'help',
      'related',
      'prose',
      'fix',
    ]);
  });

  test('github annotates lines', async () => {
    const { out } = await runCaptured(['check', '--format', 'github', '-'], { input: BAD });
    const lines = out.trimEnd().split('\n');
    expect(lines.length).toBeGreaterThanOrEqual(2);
    for (const line of lines) {
      expect(line).toMatch(
        /^::(?:error|warning) file=<standard input>,line=\d+,endLine=\d+,col=\d+,endColumn=\d+,title=[a-z-]+::\S/u,
      );
    }
  });

  test('an unknown format is refused', async () => {
    const { code, err } = await runCaptured(['check', '--format', 'xml', '-']);
    expect(code).toBe(2);
    expect(err).toContain('Allowed choices are pretty, json, sarif, github');
  });
});
