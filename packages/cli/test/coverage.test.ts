import { describe, expect, test } from 'vitest';
import { runCaptured } from './support/run-captured.ts';

const ACME = ['coverage', 'acme-note.terms'];

describe('terms coverage', () => {
  test('shows the sections of the prose and the clauses', async () => {
    const { code, out, err } = await runCaptured(ACME);
    expect({ code, err }).toEqual({ code: 0, err: '' });
    await expect(out).toMatchFileSnapshot('snapshots/coverage.txt');
  });

  test('prints the same as JSON', async () => {
    const { code, out } = await runCaptured([...ACME, '--json']);
    expect(code).toBe(0);
    const { prose, clauses } = JSON.parse(out);
    expect(prose).toMatchObject({ missing: [] });
    expect(clauses[0]).toMatchObject({ clause: '§1', title: 'Principal and interest' });
  });

  test('fails with --strict where nothing accounts for a section, and shows it first', async () => {
    const text = 'contract "x"\n  currency USD\nclause §I.A "x"\n  A means 1\n';
    const asked = ['coverage', '-', '--prose', 'numbered.txt'];
    const { code, out } = await runCaptured([...asked, '--strict'], { input: text });
    expect(code).toBe(1);
    expect(out).toMatch(/^Sections that nothing accounts for\n +I\.B +line 5 +nothing\n/u);
    const lenient = await runCaptured(asked, { input: text });
    expect(lenient).toMatchObject({ code: 0, out });
    const whole = `${text}  not computable §I.B "nothing is owed"\n`;
    const complete = await runCaptured([...asked, '--strict'], { input: whole });
    expect(complete.code).toBe(0);
  });

  test('tells the clauses alone where the prose is not to be had', async () => {
    const text = 'contract "x"\n  currency USD\nclause §I.A "x"\n  A means 1\n';
    const { code, out } = await runCaptured(['coverage', '-', '--strict'], { input: text });
    expect(code).toBe(1);
    expect(out).toContain('The prose is not at hand');
  });

  test('gives the findings of a contract that does not compile', async () => {
    const text = 'contract "x"\n  currency USD\nclause §1 "x"\n  A means B\n';
    const refused = await runCaptured(['coverage', '-'], { input: text });
    expect(refused.code).toBe(1);
    expect(refused.err).toContain('unknown-term');
    const json = await runCaptured(['coverage', '-', '--json'], { input: text });
    expect(JSON.parse(json.out).diagnostics[0]).toMatchObject({ code: 'unknown-term' });
  });
});
