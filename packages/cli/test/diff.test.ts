import { fileURLToPath } from 'node:url';
import { describe, expect, test } from 'vitest';
import { HOSTILE_CONTRACT } from './support/hostile-contract.ts';
import { runCaptured } from './support/run-captured.ts';

const VERSIONS = fileURLToPath(new URL('../../../docs/explained/versions', import.meta.url));
const SURROUNDINGS = { workingDirectory: VERSIONS };
const PAIR = ['diff', 'note-2025.terms', 'note-2026.terms'];

describe('terms diff', () => {
  test('prints the same for a page and for a program', async () => {
    const markdown = await runCaptured([...PAIR, '--format', 'markdown'], SURROUNDINGS);
    expect({ code: markdown.code, err: markdown.err }).toEqual({ code: 1, err: '' });
    await expect(markdown.out).toMatchFileSnapshot('snapshots/diff-markdown.txt');
    const json = await runCaptured([...PAIR, '--format', 'json'], SURROUNDINGS);
    expect(JSON.parse(json.out)).toMatchObject({
      isSame: false,
      isRelated: true,
      renamed: { 'Late Fee': 'Late Charge' },
      meaning: { through: [{ term: 'Conversion Shares', through: ['Conversion Price'] }] },
      worth: {
        scenarios: { given: 2, workedOut: 2, differing: 1 },
        biggest: [
          {
            term: 'Conversion Shares',
            on: '2026-03-02',
            measure: 'shares',
            before: { value: '62500' },
            after: { value: '58823' },
            scenario: 'A sale at $1.60',
          },
          { measure: 'price' },
        ],
        example: { parts: { left: 3, of: 6 }, isMinimal: true },
        smallest: { parts: { left: 2 }, isMinimal: true },
      },
    });
  });

  test('says that two are the same, and ends with 0', async () => {
    const same = ['diff', 'note-2025.terms', 'note-2025.terms'];
    const { code, out, err } = await runCaptured(same, SURROUNDINGS);
    expect({ code, err }).toEqual({ code: 0, err: '' });
    expect(out).toContain('The two say the same');
  });

  test('works out the scenario that was asked for, and refuses one that is not there', async () => {
    const { out } = await runCaptured([...PAIR, '--scenario', 'late charge'], SURROUNDINGS);
    expect(out).toContain('1 scenario worked out under both: nothing comes out otherwise.');
    const refused = await runCaptured([...PAIR, '--scenario', 'nothing'], SURROUNDINGS);
    expect(refused).toMatchObject({ code: 2, out: '' });
    expect(refused.err).toContain('There is no scenario or file "nothing"');
  });

  test('a contract with errors is trouble, and its errors are told', async () => {
    const input = 'contract "x"\n  currency USD\nclause §1 "x"\n  A means B\n';
    const { code, out, err } = await runCaptured(['diff', '-', 'note-2026.terms'], {
      ...SURROUNDINGS,
      input,
    });
    expect({ code, out }).toEqual({ code: 2, out: '' });
    expect(err).toContain('unknown-term');
    const both = await runCaptured(['diff', '-', '-'], SURROUNDINGS);
    expect(both).toMatchObject({ code: 2 });
  });

  test('says of two contracts with nothing in common that they have nothing in common', async () => {
    const input = 'contract "Lease"\n  currency USD\nclause §I "Rent"\n  Rent means $7\n';
    const { code, out } = await runCaptured(['diff', '-', 'open-questions.terms'], {
      ...SURROUNDINGS,
      input,
    });
    expect(code).toBe(1);
    expect(out.replaceAll(/\s+/gu, ' ')).toContain(
      'These are two contracts, not two versions of one',
    );
  });

  test('hostile names stay text', async () => {
    const asked = ['diff', '-', 'open-questions.terms'];
    const surroundings = { ...SURROUNDINGS, input: HOSTILE_CONTRACT };
    const text = await runCaptured(asked, surroundings);
    expect(text.out).not.toContain('\u001b');
    const { out } = await runCaptured([...asked, '--format', 'markdown'], surroundings);
    expect(out).not.toMatch(/(?<!\\)<(?:script|img)/u);
    expect(out).not.toMatch(/(?<!\\)\]\(http/u);
  });
});
