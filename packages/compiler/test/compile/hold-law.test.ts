import { compile, findAll, findFirst, openExample, semanticDiagnostics } from '@termsheet/compiler';
import { describe, expect, test } from 'vitest';

/** The bad example of every finding: what is known before the laws, after each of them, and in the end. */
describe('the laws on a file, held one at each step', () => {
  test.each(semanticDiagnostics.map(({ code, examples }) => [code, examples.bad] as const))(
    '%s: they find what they find at once',
    (_code, text) => {
      const source = { path: 'example.terms', text };
      const stepped = compile(source, { open: openExample });
      const first = stepped.firstDiagnostics;
      let steps = 1;
      while (!stepped.holdLaw()) steps += 1;
      const atOnce = compile(source, { open: openExample });
      expect(stepped.diagnostics).toEqual(atOnce.diagnostics);
      expect(stepped.diagnostics).toEqual(expect.arrayContaining([...first]));
      expect(stepped.firstDiagnostics).toBe(first);
      expect(steps > 1).toBe(stepped.isSettled);
    },
  );

  test.each(semanticDiagnostics.map(({ code, examples }) => [code, examples.bad] as const))(
    '%s: a file has a meaning where nothing that is found is an error, whether or not they are held',
    (_code, text) => {
      const source = { path: 'example.terms', text };
      const { ir } = compile(source, { open: openExample });
      const { diagnostics } = compile(source, { open: openExample });
      expect(ir === null).toBe(diagnostics.some(({ severity }) => severity === 'error'));
    },
  );

  test('what is asked for half-way holds the rest', () => {
    const text =
      'contract "Deal"\n  currency USD\nclause §1\n  fact Idle: money\n  Cost means $5\n';
    const compilation = compile({ path: 'deal.terms', text });
    expect(findFirst(compilation)).toEqual([]);
    for (let step = 0; step < 3; step += 1) expect(compilation.holdLaw()).toBe(false);
    expect(findAll(compilation).map(({ code }) => code)).toEqual(['unused-fact']);
    expect(compilation.holdLaw()).toBe(true);
  });
});
