import type { ExplanationOutline } from '@termsheet/compiler';
import { formatLongDate } from '@termsheet/runtime';
import { showControls } from '../../../files/show-controls.ts';
import { clauseHtml } from './clause-html.ts';
import { escapeHtml } from './escape-html.ts';
import { answerId, isLong, stepsHtml } from './steps-html.ts';
import { summaryHtml } from './summary-html.ts';

/** How a fragment stands in its page. */
export interface FragmentPlace {
  /** What the ids of the page's steps begin with: `<idPrefix>-step-<number>`. */
  readonly idPrefix: string;
  /** The level of the fragment's heading; those within are one deeper. */
  readonly headingLevel: 1 | 2 | 3 | 4 | 5;
  /** Whether a box opens all steps together; a page with a script has its own ways. */
  readonly opensAll?: 'by a box';
}

/**
 * One explanation as HTML for a page of whatever kind: the answer, what decides it and what it rests
 * on, and the steps, closed until somebody opens them. It has no script and loads nothing, and all
 * text of the contract is text in it; EXPLANATION_STYLE lays it out, which a page needs once.
 *
 * Explanations of one page are outlined by one OutlineSheet: a step that several of them rest on
 * then stands in the first, and the others refer to it by its number.
 */
export function explanationFragment(outline: ExplanationOutline, place: FragmentPlace): string {
  const { term, argument, contract, day, clause, number, root } = outline;
  const { idPrefix, headingLevel } = place;
  const asked = argument === null ? '' : ` for ${argument.name} = ${argument.shown}`;
  const title = escapeHtml(`${term}${asked}`);
  // An answer that the page gave already has its heading's id there.
  const id = root.sameAs === null ? `${idPrefix}-answer-${number}` : null;
  const named = id === null ? `aria-label="${title}"` : `aria-labelledby="${id}"`;
  const ownId = answerId(outline, place);
  return showControls(`<section class="explained${isLong(outline) ? ' explained-long' : ''}" ${named}>
<h${headingLevel}${id === null ? '' : ` id="${id}"`}>${title}</h${headingLevel}>
<p class="explained-of">${escapeHtml(contract)}, as of ${formatLongDate(day)}</p>
<p class="explained-answer"${ownId === null ? '' : ` id="${ownId}"`}><strong>${escapeHtml(root.value)}</strong> ${clauseHtml(clause)}</p>
${summaryHtml(outline, place)}${stepsHtml(outline, place)}</section>`);
}
