import { unitsOf } from '../../src/format/units.ts';
import { parse } from '../../src/grammar/parse.ts';
import { scanTokens } from '../../src/tokens/scan-tokens.ts';
import type { File, Section, Span } from '../../src/tree/index.ts';
import { canRead } from './derive-text.ts';

/** Comments as they may stand between two words. */
export const COMMENTS = [' // behind\n', '\n// above\n', '\n    // further in\n\n'];

/** Which of the places between words have a comment: each `step`th, beginning with one. */
export interface Places {
  readonly comment: string;
  readonly step: number;
  readonly from: number;
}

/** A text with a comment between any two of its words where the text can still be read. */
export function commentEverywhere(text: string, places: Places): string {
  const { file } = parse({ path: '', text });
  let at = 0;
  let commented = '';
  for (const unit of unitsOf(file)) {
    const head = headOf(sectionAt(file, unit), unit);
    commented += text.slice(at, unit.start);
    commented += commentUnit(text.slice(unit.start, unit.end), head, places);
    at = unit.end;
  }
  const whole = commented + text.slice(at);
  return canRead(whole) ? whole : text;
}

function sectionAt(file: File, unit: Span): Section | undefined {
  return file.sections.findLast(({ span }) => span.start <= unit.start);
}

/** What must stand before a unit for it to be read by itself. */
function headOf(section: Section | undefined, unit: Span): string {
  if (section === undefined || section.span.start === unit.start) return '';
  switch (section.kind) {
    case 'Contract':
      return 'contract "A"\n';
    case 'Clause':
      return 'clause §1\n';
    case 'Scenario':
      return 'scenario "s"\n';
    case 'Use':
      return 'use "a"\n';
  }
}

function commentUnit(unit: string, head: string, { comment, step, from }: Places): string {
  let text = unit;
  const { tokens } = scanTokens(unit, 0);
  // From the last to the first, so that the places before it stay where they are.
  for (let index = tokens.length - 1 - from; index >= 0; index -= step) {
    const place = tokens[index]?.startOffset ?? 0;
    const commented = text.slice(0, place) + comment + text.slice(place);
    if (canRead(`${head}${commented}\n`)) text = commented;
  }
  return text;
}
