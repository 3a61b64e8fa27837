import { readFileSync } from 'node:fs';
import { compile, findAll } from '@termsheet/compiler';
import { type Diagnostic, renderDiagnostic, type Source } from '@termsheet/dsl';
import { describe, expect, it } from 'vitest';
import { MEANING, type Mistake, SCENARIOS, WRITING } from './mistakes.ts';

const CONTRACT = readFileSync(new URL('convertible-note.terms', import.meta.url), 'utf8');

/** A mistake of its own near the end of the file, to show that everything is still checked. */
const PROBE: Mistake = {
  title: 'the probe',
  find: 'is within 60 days after Closing Date',
  write: 'is within 60 days after Closng Date',
};

/** The prose is what the contract quotes, so that every quote of the unspoilt file is in it. */
const PROSE = [...CONTRACT.matchAll(/^\s*>(.*)$/gmu)].map((match) => match[1]).join('\n');

/** Notes on the file as it is: what no scenario proves, and what the contract leaves open. */
const NOTES: readonly Diagnostic[] = findEverything(CONTRACT).findings.filter(
  ({ severity }) => severity === 'information',
);

describe.each([
  ['meaning', MEANING],
  ['writing', WRITING],
  ['scenarios', SCENARIOS],
] as const)('mistakes of %s', (_, mistakes) => {
  it.each(mistakes)('$title: one finding, where it stands', async (mistake) => {
    const { source, findings } = findIn(spoil(CONTRACT, mistake));
    const rendered = findings.map((finding) => renderDiagnostic(finding, source)).join('\n');
    await expect(rendered).toMatchFileSnapshot(`__snapshots__/${fileName(mistake)}.txt`);
    expect(findings.map((finding) => finding.code)).toHaveLength(1);
    expect(isNear(mistake, findings[0])).toBe(true);
  });

  it.each(mistakes)('$title: the rest of the file is still checked', (mistake) => {
    const alone = errorsIn(findIn(spoil(CONTRACT, mistake)).findings);
    const both = findIn(spoil(spoil(CONTRACT, mistake), PROBE)).findings;
    expect(errorsIn(both).sort()).toEqual([...alone, 'unknown-term'].sort());
  });
});

describe('the list of mistakes', () => {
  it('holds more than 50, all different, in a file that has none', () => {
    const all = [...MEANING, ...WRITING, ...SCENARIOS];
    expect(new Set(all.map((mistake) => mistake.title)).size).toBe(all.length);
    expect(all.length).toBeGreaterThan(50);
    expect(findIn(CONTRACT).findings).toEqual([]);
    expect(errorsIn(NOTES)).toEqual([]);
  });
});

/** What a mistake leads to: what is noted of the unspoilt file is left out. */
function findIn(text: string): {
  readonly source: Source;
  readonly findings: readonly Diagnostic[];
} {
  const { source, findings } = findEverything(text);
  return { source, findings: findings.filter((finding) => !isNoted(finding)) };
}

function isNoted({ message }: Diagnostic): boolean {
  return NOTES.some((note) => note.message === message);
}

/** Everything that is found in a text: by the compiler, and in its scenarios. */
function findEverything(text: string): ReturnType<typeof findIn> {
  const compilation = compile({ path: 'convertible-note.terms', text }, { prose: PROSE });
  return { source: compilation.source, findings: findAll(compilation) };
}

/** Warnings of things unused wait until nothing is wrong. */
function errorsIn(findings: readonly Diagnostic[]): string[] {
  return findings.filter((each) => each.severity === 'error').map((each) => each.code);
}

function spoil(text: string, mistake: Mistake): string {
  const place = text.indexOf(mistake.find);
  if (place < 0) throw new Error(`The contract no longer holds “${mistake.find}”.`);
  return text.slice(0, place) + mistake.write + text.slice(place + mistake.find.length);
}

/** The finding stands on the lines that were changed, or where the missing declaration is missed. */
function isNear(mistake: Mistake, finding: Diagnostic | undefined): boolean {
  if (finding === undefined) return false;
  const from = CONTRACT.indexOf(mistake.find);
  const start = CONTRACT.lastIndexOf('\n', from);
  const written = from + mistake.write.length;
  return (
    mistake.write === '' || (finding.span.start >= start && finding.span.start <= written + 60)
  );
}

function fileName(mistake: Mistake): string {
  return mistake.title
    .replaceAll(/[^a-z0-9]+/giu, '-')
    .replaceAll(/^-|-$/gu, '')
    .toLowerCase();
}
