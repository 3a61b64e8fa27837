import type { Explanation } from './explanation.ts';
import { OutlineSheet } from './outline-sheet.ts';
import type { ExplanationOutline } from './outline.ts';

/** The outline of one explanation, no deeper than `depth` levels below the answer. */
export function makeOutline(explanation: Explanation, depth: number): ExplanationOutline {
  return new OutlineSheet().add(explanation, depth);
}
