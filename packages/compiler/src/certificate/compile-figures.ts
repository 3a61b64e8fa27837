import type { Diagnostic } from '@termsheet/dsl';
import { recompile } from '../compile/compile.ts';
import { isError } from '../compile/tell-here.ts';
import type { Ir } from '../ir/ir.ts';
import type { CertificateRequest } from './certificate-request.ts';
import { templateWhen } from './diagnostics/template-when.ts';
import { type ExpressedFigures, toTemplate } from './template/express-figures.ts';
import type { Template } from './template/template.ts';

/** The contract with the expressions of the template as further definitions of it. */
export function compileFigures(
  { compilation, open }: CertificateRequest,
  figures: ExpressedFigures,
  template: Template,
): { readonly ir: Ir } | { readonly diagnostics: readonly Diagnostic[] } {
  const { source } = compilation;
  const own = source.text.slice(0, source.used?.[0]?.start ?? source.text.length).trimEnd();
  if (figures.names.size === 0 && compilation.ir !== null) return { ir: compilation.ir };
  const appended = recompile(
    compilation,
    { path: source.path, text: own + figures.text },
    { open },
  );
  const errors = appended.diagnostics.filter(isError);
  const place = { figures, offset: own.length, template: template.source };
  const told = errors.flatMap((each) => toTemplate(each, place) ?? []);
  if (told.length > 0) return { diagnostics: inOrder(told) };
  const { ir } = appended;
  if (ir === null) throw new Error('What is wrong in a template is told in it.');
  const conditions = [...figures.names].flatMap(([{ asks, span }, name]): readonly Diagnostic[] => {
    const type = ir.definitions.find((each) => each.name === name)?.type;
    if (asks.kind !== 'when' || type?.kind === 'yes/no') return [];
    return [templateWhen.at(span, { words: asks.expression.trim() })];
  });
  return conditions.length > 0 ? { diagnostics: inOrder(conditions) } : { ir };
}

/** Findings in the order of the text. */
export function inOrder(found: readonly Diagnostic[]): readonly Diagnostic[] {
  return found.toSorted((one, other) => one.span.start - other.span.start);
}
