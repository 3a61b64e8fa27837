/**
 * How explanations are laid out, in a page of their own or among other things: nothing is selected
 * that is not within `.explained`. Colours keep a contrast of 7 to 1; in print all steps are open,
 * but for derivations so long that nobody would print them. A box opens all of them on the screen, where what
 * is not in sight is not laid out.
 */
export const EXPLANATION_STYLE = `
.explained { line-height: 1.5; overflow-wrap: anywhere; }
.explained-of { margin-top: 0; color: #444; }
.explained-answer { font-size: 1.35em; margin-bottom: 0.25em; }
.explained-clause { color: #333; white-space: nowrap; font-size: 0.85rem; border: 1px solid #bbb; border-radius: 0.25rem; padding: 0 0.3rem; }
.explained-remark { color: #444; }
.explained-formula { display: block; font-style: italic; padding-left: 1.2em; text-indent: -1.2em; }
.explained-item { display: block; padding-left: 2.4em; }
.explained-note { color: #444; }
.explained-number { color: #444; font-variant-numeric: tabular-nums; }
.explained ul { list-style: none; margin: 0; padding-left: 1.1rem; }
.explained li { margin: 0.3rem 0; }
.explained .explained-steps { padding-left: 0; }
.explained details ul { border-left: 1px solid #bbb; }
.explained-long .explained-steps li li { white-space: pre-wrap; text-rendering: optimizeSpeed; }
.explained details > div { padding-left: 1.1rem; }
.explained details > div, .explained li { scroll-margin-top: 4rem; }
.explained summary { cursor: pointer; }
.explained summary:focus-visible, .explained a:focus-visible, .explained-wide:focus-visible { outline: 3px solid #1a56b0; outline-offset: 2px; }
.explained a { color: #0b3d91; }
.explained :target { background: #fff6d6; }
.explained-wide { overflow-x: auto; }
.explained table { border-collapse: collapse; width: 100%; min-width: 42rem; overflow-wrap: break-word; }
.explained td:last-child { white-space: nowrap; }
.explained caption { text-align: left; font-weight: bold; padding: 0.5rem 0; }
.explained th, .explained td { text-align: left; vertical-align: top; padding: 0.25rem 0.75rem 0.25rem 0; border-bottom: 1px solid #bbb; }
.explained-inputs { margin: 0; }
.explained-inputs dt { font-weight: bold; margin-top: 0.4rem; }
.explained-inputs dd { margin: 0; }
.explained-all { display: none; }
@supports selector(::details-content) {
  .explained-all { display: block; position: sticky; top: 0; z-index: 1; margin: 0; padding: 0.5rem 0; background: #fff; }
  .explained-all input { width: 1.1rem; height: 1.1rem; margin: 0 0.3rem 0 0; vertical-align: -0.15em; }
  .explained-all label:has(:focus-visible) { outline: 3px solid #1a56b0; outline-offset: 2px; }
  .explained:has(.explained-all :checked) details::details-content { content-visibility: auto; block-size: auto; }
}
@media (max-width: 40rem) {
  .explained ul { padding-left: 0.5rem; }
  .explained details > div { padding-left: 0.25rem; }
}
@media print {
  .explained-all { display: none; }
  .explained table { min-width: 0; }
  .explained { font-size: 10pt; }
  .explained:not(.explained-long) details::details-content { content-visibility: visible; block-size: auto; }
  .explained summary { break-after: avoid; }
  .explained li li { break-inside: avoid; }
  .explained a { color: inherit; text-decoration: none; }
}
`;
