import { type Diagnostic, locating, type Position, type Span } from '@termsheet/dsl';
import { countFindings } from './count-findings.ts';
import type { FileFindings } from './file-findings.ts';

/** A stretch of a file; offsets and columns in UTF-16 units, lines and columns from 1. */
export interface RangeJson {
  readonly start: Position & { readonly offset: number };
  /** The first place after it. */
  readonly end: Position & { readonly offset: number };
}

/** A stretch of one of the files. */
export interface PlaceJson {
  readonly file: string;
  readonly range: RangeJson;
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
  readonly related: readonly (PlaceJson & { readonly message: string })[];
  readonly prose: Diagnostic['prose'];
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
  const placeOf = placing(file);
  return file.diagnostics.map((diagnostic) => ({
    file: placeOf(diagnostic.span).file,
    code: diagnostic.code,
    severity: diagnostic.severity,
    range: placeOf(diagnostic.span).range,
    message: diagnostic.message,
    why: diagnostic.why,
    help: diagnostic.help,
    related: diagnostic.related.map(({ span, message }) => ({ ...placeOf(span), message })),
    prose: diagnostic.prose,
    fix:
      diagnostic.fix === null
        ? null
        : {
            title: diagnostic.fix.title,
            edits: diagnostic.fix.edits.map(({ span, text }) => ({
              range: placeOf(span).range,
              text,
            })),
          },
  }));
}

/** Places as plain data, each in its own file. */
function placing(file: FileFindings): (span: Span) => PlaceJson {
  const locate = locating(file);
  return (where) => {
    const { path, lines, span } = locate(where);
    const place = (offset: number) => ({ offset, ...lines.positionAt(offset) });
    return { file: path, range: { start: place(span.start), end: place(span.end) } };
  };
}
