import type { Diagnostic } from '@termsheet/dsl';
import { templateBraceOpen } from '../diagnostics/template-brace-open.ts';
import { readAsked } from './read-asked.ts';
import type { Placeholder } from './template.ts';

/** A text whose placeholders are covered, so that Markdown reads none of the words in them. */
export interface Masked {
  /** As long as the text itself: every place is where it was. */
  readonly text: string;
  readonly placeholders: readonly Placeholder[];
}

/** Two characters that no text has, in turn, so that neighbours can be told apart. */
export const MASKS = ['\u{e000}', '\u{e001}'] as const;

/** Characters that cover placeholders, or would be taken for such. */
const OWN = /[\u{e000}\u{e001}]/gu;

/** Covers the placeholders of a text from an offset on. A brace that is meant as such is written `\{`. */
export function maskPlaceholders(
  text: string,
  from: number,
  report: (diagnostic: Diagnostic) => void,
): Masked {
  const placeholders: Placeholder[] = [];
  const clean = text.replace(OWN, '\u{fffd}');
  let masked = ' '.repeat(from);
  let at = from;
  for (;;) {
    const open = findBrace(clean, at);
    if (open < 0) break;
    const close = clean.indexOf('}', open);
    const end = clean.indexOf('\n', open);
    if (close < 0 || (end >= 0 && end < close)) {
      report(templateBraceOpen.at({ start: open, end: open + 1 }, {}));
      masked += clean.slice(at, open + 1);
      at = open + 1;
      continue;
    }
    const span = { start: open + 1, end: close };
    const words = clean.slice(span.start, span.end);
    const mask = MASKS[placeholders.length % 2] ?? MASKS[0];
    placeholders.push({
      kind: 'placeholder',
      span,
      asks: readAsked({ words, start: span.start }),
    });
    masked += clean.slice(at, open) + mask.repeat(close + 1 - open);
    at = close + 1;
  }
  return { text: masked + clean.slice(at), placeholders };
}

function findBrace(text: string, from: number): number {
  let at = text.indexOf('{', from);
  while (at > 0 && text[at - 1] === '\\') at = text.indexOf('{', at + 1);
  return at;
}
