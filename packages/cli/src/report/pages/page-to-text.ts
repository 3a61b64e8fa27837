import type { DiagnosticPage } from '@termsheet/compiler';
import type { Style } from '../../host/style.ts';
import { findingsToText } from '../findings/findings-to-text.ts';

/** More lines than this of an example show nothing more of its point. */
const MAX_LINES = 60;

/** The page of one kind of finding: what is found in an example, why, and the example mended. */
export function pageToText(page: DiagnosticPage, style: Style): string {
  const { code, severity, where, bad, good } = page;
  const found = page.found();
  const rendered =
    found === null ? [] : [findingsToText([{ ...bad, diagnostics: [found] }], style).trimEnd(), ''];
  const [wrong, mended] = bad.text === good.text ? [[], []] : trimCommon(bad.text, good.text);
  const prose = page.prose ?? { bad: '', good: '' };
  const lines = [
    `${style.bold(code)}: ${article(severity)} in ${where}`,
    '',
    ...rendered,
    style.bold('Not so'),
    '',
    ...proseLines(prose.bad),
    ...wrong,
    '',
    style.bold('But so'),
    '',
    ...proseLines(prose.good),
    ...mended,
  ];
  return `${lines.join('\n')}\n`;
}

/** The words of the contract, where they matter. */
function proseLines(prose: string): readonly string[] {
  if (prose === '') return [];
  return ['  The prose:', ...sample(prose.trimEnd().split('\n'), 0).map((line) => `  ${line}`), ''];
}

function article(severity: DiagnosticPage['severity']): string {
  if (severity === 'information') return 'something worth knowing';
  return severity === 'error' ? 'an error' : 'a warning';
}

/** The lines of both examples, without the long heading that they share. */
function trimCommon(bad: string, good: string): readonly [readonly string[], readonly string[]] {
  const wrong = bad.trimEnd().split('\n');
  const mended = good.trimEnd().split('\n');
  let shared = 0;
  while (shared < wrong.length && wrong[shared] === mended[shared]) shared += 1;
  // A few lines before the first difference are kept, to show where it stands.
  const start = Math.max(0, shared - 4);
  return [sample(wrong, start), sample(mended, start)];
}

function sample(lines: readonly string[], start: number): readonly string[] {
  const from = start > 1 ? ['  …', ...lines.slice(start)] : lines;
  const shown = from
    .slice(0, MAX_LINES)
    .map((line) => (line.length > 200 ? `${line.slice(0, 200)}…` : line));
  const text = shown.map((line) => (line === '' ? '' : `  ${line}`));
  return from.length > MAX_LINES ? [...text, '  …'] : text;
}
