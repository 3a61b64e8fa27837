import type { Span } from '../tree/span.ts';
import type { Diagnostic, Fix, ProsePlace, RelatedPlace, Severity } from './diagnostic.ts';

/** How one kind of finding is described; the code is also the name of its file and docs page. */
export interface DiagnosticDescription<Parameters> {
  readonly code: string;
  readonly severity: Severity;
  /** What is wrong, in one sentence, with the contract's own Terms. */
  readonly message: (parameters: Parameters) => string;
  readonly why: (parameters: Parameters) => string;
  readonly help: (parameters: Parameters) => string;
  /** A whole small file that has this finding and no other, and the same file mended. */
  readonly examples: {
    readonly bad: string;
    readonly good: string;
    /** The words of the contract beside each, where the finding is made in them. */
    readonly prose?: { readonly bad: string; readonly good: string };
  };
}

/** The second places and the fix of one finding. */
export interface DiagnosticExtras {
  readonly related?: readonly RelatedPlace[];
  readonly prose?: readonly ProsePlace[];
  readonly fix?: Fix | null;
}

/** A kind of finding, ready to be reported at a place. */
export interface DiagnosticKind<Parameters> extends DiagnosticDescription<Parameters> {
  at(span: Span, parameters: Parameters, extras?: DiagnosticExtras): Diagnostic;
}

/** Makes a kind of finding from its description. */
export function defineDiagnostic<Parameters>(
  description: DiagnosticDescription<Parameters>,
): DiagnosticKind<Parameters> {
  return {
    ...description,
    at: (span, parameters, extras = {}) => ({
      code: description.code,
      severity: description.severity,
      span,
      message: description.message(parameters),
      why: description.why(parameters),
      help: description.help(parameters),
      related: extras.related ?? [],
      prose: extras.prose ?? [],
      fix: extras.fix ?? null,
    }),
  };
}
