import type { Diagnostic } from '@termsheet/dsl';
import { Exact, parseIsoDate } from '@termsheet/runtime';
import { compile } from '../compile/compile.ts';
import { emptyInputs } from '../inputs/draft-inputs.ts';
import type { DiagnosticPage } from '../results/diagnostic-pages.ts';
import { EXAMPLE_CONTRACT } from './diagnostics/example-template.ts';
import { templateDiagnostics } from './diagnostics/template-diagnostics.ts';
import { makeCertificate } from './make-certificate.ts';

/** Every kind of finding in a template, by code. */
export function templatePages(): readonly DiagnosticPage[] {
  return templateDiagnostics.map(({ code, severity, examples }) => {
    const bad = { path: 'template.md', text: examples.bad };
    const good = { path: 'template.md', text: examples.good };
    const found = (): Diagnostic | null => findIn(examples.bad, code);
    return { code, severity, where: 'a template of certificates', bad, good, prose: null, found };
  });
}

/** After the first day of the example contract. */
const FEBRUARY_2_2026 = parseIsoDate('2026-02-02') ?? 0;

function findIn(text: string, code: string): Diagnostic | null {
  const compilation = compile({ path: 'example.terms', text: EXAMPLE_CONTRACT });
  if (compilation.ir === null) return null;
  const sale = compilation.ir.events.findIndex(({ name }) => name === 'Sale');
  const inputs = {
    ...emptyInputs(compilation.ir),
    occurrences: [{ event: sale, day: FEBRUARY_2_2026, id: null, fields: [Exact.ONE] }],
  };
  const made = makeCertificate({
    compilation,
    open: () => ({ refusal: 'no other file is at hand' }),
    template: { path: 'template.md', text },
    inputs,
    event: 0,
    on: null,
    through: null,
  });
  return made.kind === 'findings'
    ? (made.diagnostics.find((each) => each.code === code) ?? null)
    : null;
}
