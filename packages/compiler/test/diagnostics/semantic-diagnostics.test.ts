import { compile, openExample, semanticDiagnostics } from '@termsheet/compiler';
import { describe, expect, it } from 'vitest';

/** What the examples of `quote-not-in-prose` are checked against. */
const PROSE = 'It is written: THIS IS\n   - 12 -\nin the prose.';

function codesIn(text: string, prose = PROSE): readonly string[] {
  const { diagnostics } = compile({ path: 'example.terms', text }, { prose, open: openExample });
  return diagnostics.map((diagnostic) => diagnostic.code);
}

describe.each(semanticDiagnostics)('$code', ({ code, examples }) => {
  it('is the one finding of its bad example', () => {
    expect(codesIn(examples.bad, examples.prose?.bad)).toEqual([code]);
  });

  it('is not in its good example, nor is any other', () => {
    expect(codesIn(examples.good, examples.prose?.good)).toEqual([]);
  });
});

it('has a code of its own for each kind', () => {
  const codes = semanticDiagnostics.map((page) => page.code);
  expect(new Set(codes).size).toBe(codes.length);
});

it('gives edits whose result has one finding less', () => {
  let mended = 0;
  for (const { examples, code } of semanticDiagnostics) {
    const text = examples.bad;
    const { diagnostics } = compile(
      { path: 'example.terms', text },
      { prose: PROSE, open: openExample },
    );
    const fix = diagnostics.find((diagnostic) => diagnostic.code === code)?.fix;
    if (fix === undefined || fix === null) continue;
    const edits = fix.edits.toSorted((left, right) => right.span.start - left.span.start);
    const edited = edits.reduce(
      (before, edit) => before.slice(0, edit.span.start) + edit.text + before.slice(edit.span.end),
      text,
    );
    expect(codesIn(edited), code).toEqual([]);
    mended += 1;
  }
  expect(mended).toBeGreaterThan(5);
});
