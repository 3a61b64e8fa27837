import { escapeHtml } from './escape-html.ts';

/** A clause as it is cited behind what it says; nothing for what stands in none. */
export function clauseHtml(clause: string | null): string {
  if (clause === null || clause === '') return '';
  return `<span class="explained-clause">${escapeHtml(clause)}</span>`;
}
