import { type Diagnostic, indexLines, type Position, type Span } from '@termsheet/dsl';
import { countFindings } from './count-findings.ts';
import type { FileFindings } from './file-findings.ts';

/** A stretch of a file; offsets and columns in UTF-16 units, lines and columns from 1. */
export interface RangeJson {
  readonly start: Position & { readonly offset: number };
  /** The first place after it. */
  readonly end: Position & { readonly offset: number };
}

/** One finding as plain data. */
export interface FindingJson {
  readonly file: string;
  readonly code: string;
  readonly severity: Diagnostic['severity'];
  readonly range: RangeJson;
  readonly message: string;
  readonly why: string;
  readonly help: string;
  readonly related: readonly { readonly range: RangeJson; readonly message: string }[];
  readonly fix: null | {
    readonly title: string;
    readonly edits: readonly { readonly range: RangeJson; readonly text: string }[];
  };
}

/** What `terms check --format json` prints. */
export interface FindingsJson {
  readonly errors: number;
  readonly warnings: number;
  readonly notes: number;
  readonly diagnostics: readonly FindingJson[];
}

/** The findings of a whole check as plain data. */
export function findingsToJson(files: readonly FileFindings[]): FindingsJson {
  const { error: errors, warning: warnings, information: notes } = countFindings(files);
  return { errors, warnings, notes, diagnostics: files.flatMap(fileFindingsToJson) };
}

/** The findings in one file as plain data. */
export function fileFindingsToJson(file: FileFindings): readonly FindingJson[] {
  const lines = indexLines(file.text);
  const place = (offset: number) => ({ offset, ...lines.positionAt(offset) });
  const rangeOf = ({ start, end }: Span): RangeJson => ({ start: place(start), end: place(end) });
  return file.diagnostics.map((diagnostic) => ({
    file: file.path,
    code: diagnostic.code,
    severity: diagnostic.severity,
    range: rangeOf(diagnostic.span),
    message: diagnostic.message,
    why: diagnostic.why,
    help: diagnostic.help,
    related: diagnostic.related.map(({ span, message }) => ({ range: rangeOf(span), message })),
    fix:
      diagnostic.fix === null
        ? null
        : {
            title: diagnostic.fix.title,
            edits: diagnostic.fix.edits.map(({ span, text }) => ({ range: rangeOf(span), text })),
          },
  }));
}
