import {
  type Diagnostic,
  indexLines,
  type LineIndex,
  partAt,
  type Position,
  type Span,
} from '@termsheet/dsl';
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

/** Finds the file of a place, and reads the lines of each file once. */
function placing(file: FileFindings): (span: Span) => PlaceJson {
  const indexes = new Map<number, LineIndex>();
  return (span) => {
    const { path, start, end } = partAt(file, span.start);
    const lines = indexes.get(start) ?? indexLines(file.text.slice(start, end));
    indexes.set(start, lines);
    const place = (offset: number) => ({
      offset: offset - start,
      ...lines.positionAt(offset - start),
    });
    return { file: path, range: { start: place(span.start), end: place(span.end) } };
  };
}
