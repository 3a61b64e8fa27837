import { countOf } from '@termsheet/compiler';
import { renderDiagnostic, type StyledPart, type Styler } from '@termsheet/dsl';
import type { Style } from '../../host/style.ts';
import type { FileFindings } from './file-findings.ts';

/** More findings of one file than this are counted: nobody reads on, and most have one cause. */
const MAX_SHOWN = 100;

/** The findings of files, each with its lines of source, for a terminal. */
export function findingsToText(files: readonly FileFindings[], style: Style): string {
  const styler = stylerOf(style);
  return files.map((file) => fileToText(file, styler)).join('');
}

function fileToText(file: FileFindings, styler: Styler): string {
  const { path, diagnostics } = file;
  const shown = diagnostics
    .slice(0, MAX_SHOWN)
    .map((diagnostic) => `${renderDiagnostic(diagnostic, file, styler)}\n\n`);
  const others = diagnostics.length - shown.length;
  const more = others > 0 ? `… and ${countOf(others, 'more finding')} in ${path}\n\n` : '';
  return shown.join('') + more;
}

function stylerOf(style: Style): Styler {
  const paints: Readonly<Record<StyledPart, (text: string) => string>> = {
    error: (text) => style.bold(style.red(text)),
    warning: (text) => style.bold(style.yellow(text)),
    information: (text) => style.bold(style.cyan(text)),
    message: style.bold,
    frame: style.dim,
    mark: style.red,
    label: style.green,
  };
  return (part, text) => paints[part](text);
}
