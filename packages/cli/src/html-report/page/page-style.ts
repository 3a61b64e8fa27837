import { EXPLANATION_STYLE } from '../../report/explanation/html/explanation-style.ts';

/** The colours of a page: black on white, white on black, and always so that grey paper tells them apart. */
const COLOURS = `
:root {
  color-scheme: light dark;
  --paper: #fff; --sheet: #f6f5f1; --ink: #16181d; --quiet: #555a63; --rule: #d6d4cc; --strong-rule: #8d8b84;
  --link: #1b4b91; --link-line: #9db4d6; --ink-line: #1b4b91; --mark: #fff3c4;
  --good: #1c6b3a; --fair: #7a5200; --bad: #a3201d; --keyword: #6b3a8c; --value: #17603f; --remark: #5d6068;
}
@media (prefers-color-scheme: dark) {
  :root {
    --paper: #14161a; --sheet: #1c1f25; --ink: #e9e7e1; --quiet: #a9adb6; --rule: #353a43; --strong-rule: #6d727c;
    --link: #9fc2ff; --link-line: #47618c; --ink-line: #9fc2ff; --mark: #4a3f16;
    --good: #7fd3a0; --fair: #e3b95f; --bad: #ff9c93; --keyword: #d0a5f0; --value: #8fd6b0; --remark: #a3a7b0;
  }
}
`;

const TEXT = `
*, *::before, *::after { box-sizing: border-box; }
html { scroll-padding-top: 1rem; -webkit-text-size-adjust: 100%; }
body { margin: 0; background: var(--paper); color: var(--ink); font: 1rem/1.55 Charter, "Bitstream Charter", "Sitka Text", Cambria, Georgia, serif; }
h1, h2, h3 { line-height: 1.2; text-wrap: balance; margin: 0; }
h1 { font-size: clamp(1.6rem, 1.2rem + 1.8vw, 2.4rem); font-weight: 600; letter-spacing: -0.01em; }
h2 { font-size: 1.5rem; font-weight: 600; padding-bottom: 0.4rem; border-bottom: 2px solid var(--ink); }
h3 { font-size: 1.08rem; font-weight: 600; }
p { margin: 0.5rem 0; }
a { color: var(--link); text-decoration-color: var(--link-line); text-underline-offset: 0.18em; }
a:hover { text-decoration-color: currentColor; }
:focus-visible { outline: 3px solid var(--link); outline-offset: 2px; border-radius: 2px; }
summary { cursor: pointer; }
code, pre { font-family: ui-monospace, "SF Mono", "Cascadia Mono", Menlo, Consolas, "DejaVu Sans Mono", monospace; font-size: 0.8125rem; }
pre { margin: 0; }
.skip { position: absolute; left: -100vw; }
.skip:focus { left: 1rem; top: 1rem; background: var(--paper); padding: 0.5rem 1rem; z-index: 9; }
.v { font-variant-numeric: lining-nums tabular-nums; font-weight: 600; overflow-wrap: anywhere; }
.v a.why { color: inherit; }
.no { font-size: 0.8125rem; color: var(--quiet); white-space: nowrap; font-weight: 400; font-family: system-ui, sans-serif; }
a.no { text-decoration: none; }
a.no:hover { text-decoration: underline; }
.reason, .of, .remark { color: var(--quiet); font-size: 0.875rem; }
.absent { font-weight: 400; font-style: italic; }
.good { color: var(--good); } .fair { color: var(--fair); } .bad { color: var(--bad); font-weight: 600; }
.plain { color: inherit; }
`;

const FRAME = `
.page { display: grid; grid-template-columns: 17rem minmax(0, 1fr); max-width: 92rem; margin: 0 auto; }
#contents { position: sticky; top: 0; align-self: start; max-height: 100vh; overflow: auto; padding: 2rem 1rem 2rem 1.5rem; border-right: 1px solid var(--rule); font: 0.875rem/1.4 system-ui, sans-serif; }
#contents summary { font-weight: 600; margin-bottom: 0.5rem; }
#contents ol { list-style: none; margin: 0; padding: 0; }
#contents li { margin: 0.35rem 0; }
#contents ol ol { padding-left: 0.75rem; border-left: 1px solid var(--rule); margin: 0.35rem 0 0.75rem; }
#contents ol ol li { margin: 0.2rem 0; font-size: 0.8125rem; }
#contents a { text-decoration: none; color: var(--ink); }
#contents ol ol a { color: var(--quiet); }
#contents a:hover { text-decoration: underline; }
main { padding: 0 clamp(1rem, 3vw, 3rem) 4rem; min-width: 0; }
header.top { padding: 2.5rem 0 1.5rem; }
header.top .kind { font: 600 0.8125rem/1.4 system-ui, sans-serif; letter-spacing: 0.06em; text-transform: uppercase; color: var(--quiet); margin: 0 0 0.5rem; }
header.top dl { display: flex; flex-wrap: wrap; gap: 0.35rem 2rem; margin: 1rem 0 0; font-size: 0.875rem; }
header.top dl div { min-width: 0; max-width: 100%; }
header.top dt { color: var(--quiet); font-family: system-ui, sans-serif; font-size: 0.75rem; }
header.top dd { margin: 0; overflow-wrap: anywhere; }
main > section { margin: 2.5rem 0 0; }
main > section > h2 { margin-bottom: 1rem; }
.figures { display: grid; grid-template-columns: repeat(auto-fill, minmax(15rem, 1fr)); gap: 0; margin: 0 1px 1rem 0; padding: 0 0 1px; }
.figures > div { padding: 0.85rem 1rem; border: 1px solid var(--rule); margin: 0 -1px -1px 0; }
.figures dt { font-size: 0.875rem; color: var(--quiet); }
.figures dd { margin: 0.15rem 0 0; }
.figures .v { display: block; font-size: 1.3rem; line-height: 1.25; }
.figures .reason { display: block; }
.standing { margin: 0; padding-left: 1.1rem; }
footer.end { margin-top: 3rem; padding-top: 1rem; border-top: 1px solid var(--rule); color: var(--quiet); font-size: 0.8125rem; overflow-wrap: anywhere; }
`;

const CLAUSES = `
.clause { padding: 1.4rem 0 0.6rem; border-top: 1px solid var(--rule); }
@media screen { .clause { content-visibility: auto; contain-intrinsic-size: auto 30rem; } }
.clause:first-of-type { border-top: 0; padding-top: 0; }
.clause > h3 { margin-bottom: 0.75rem; }
.clause > h3 .no { font-size: 1rem; color: var(--ink); font-weight: 600; margin-right: 0.35rem; }
.clause .self { color: inherit; text-decoration: none; }
.group { display: grid; grid-template-columns: minmax(0, 2fr) minmax(0, 5.4fr); gap: 0 1.75rem; margin: 0 0 1rem; }
.group.bare { grid-template-columns: minmax(0, 1fr); }
.row { display: grid; grid-template-columns: minmax(0, 3.2fr) minmax(0, 2.2fr); gap: 0 1.5rem; padding: 0.3rem 0; border-top: 1px dotted var(--rule); }
.rows > .row:first-child { border-top: 0; padding-top: 0; }
.quotes { font-size: 0.9375rem; }
blockquote { margin: 0 0 0.75rem; padding-left: 0.85rem; border-left: 3px solid var(--strong-rule); overflow-wrap: anywhere; }
blockquote p { margin: 0; }
blockquote footer { font: 0.75rem/1.4 system-ui, sans-serif; color: var(--quiet); }
.code pre { white-space: pre-wrap; overflow-wrap: anywhere; line-height: 1.5; }
.l { display: block; }
${Array.from({ length: 13 }, (_, deep) => `.i${deep} { padding-left: ${deep + 2}ch; text-indent: -${deep + 2}ch; }`).join('\n')}
.tk { color: var(--keyword); } .tv { color: var(--value); } .tc, .tq { color: var(--remark); font-style: italic; } .ts { color: var(--value); } .tl { color: var(--quiet); }
.tn { color: inherit; text-decoration-style: dotted; }
b.tn { font-weight: 700; }
:target { scroll-margin-top: 25vh; }
b.tn:target, h3:target, .marked { background: var(--mark); box-shadow: 0 0 0 0.25rem var(--mark); }
.out { list-style: none; margin: 0; padding: 0; font-size: 0.9375rem; }
.out li { margin: 0 0 0.25rem; overflow-wrap: anywhere; }
.outcome p { margin: 0; }
.document { margin: 2rem 0 1rem; font-size: 1.25rem; }
`;

const TABLES = `
table { border-collapse: collapse; width: 100%; margin: 0.75rem 0 1.25rem; font-size: 0.9375rem; }
caption { text-align: left; font-weight: 600; padding: 0.35rem 0; }
th { text-align: left; font: 600 0.8125rem/1.3 system-ui, sans-serif; color: var(--quiet); border-bottom: 1px solid var(--strong-rule); padding: 0.3rem 0.9rem 0.3rem 0; vertical-align: bottom; }
td { padding: 0.4rem 0.9rem 0.4rem 0; border-bottom: 1px solid var(--rule); vertical-align: top; overflow-wrap: break-word; }
td code { overflow-wrap: anywhere; }
.figure { font-variant-numeric: lining-nums tabular-nums; }
.fold { margin: 0.75rem 0; }
.fold > summary { font-weight: 600; }
.fold > table > caption { position: absolute; clip-path: inset(50%); width: 1px; height: 1px; overflow: hidden; }
.charts { display: grid; grid-template-columns: repeat(auto-fill, minmax(min(24rem, 100%), 1fr)); gap: 1.5rem 2rem; }
.chart { margin: 0; min-width: 0; }
.chart svg { display: block; width: 100%; height: auto; overflow: visible; color: var(--ink); }
.chart svg text { font-family: system-ui, sans-serif; white-space: pre; }
.chart figcaption { margin-bottom: 0.25rem; }
.chart details { font-size: 0.875rem; margin-top: 0.35rem; }
.payoff { max-width: 54rem; }
.payoff .narrow { display: none; }
.legend { list-style: none; display: flex; flex-wrap: wrap; gap: 0.25rem 1.5rem; padding: 0; margin: 0.5rem 0; }
.chart .legend svg { display: inline-block; width: 2.2rem; height: 0.5rem; vertical-align: middle; }
.legend path { stroke: var(--ink-line); stroke-width: 2.25; }
.legend .d1 path { stroke-dasharray: 8 4; } .legend .d2 path { stroke-dasharray: 2 4; }
.docket { table-layout: fixed; }
.docket th:nth-child(1) { width: 11%; } .docket th:nth-child(2) { width: 25%; } .docket th:nth-child(3) { width: 10%; } .docket th:nth-child(4) { width: 18%; } .docket th:nth-child(5) { width: 12%; } .docket th:nth-child(6) { width: 16%; } .docket th:nth-child(7) { width: 8%; }
.ambiguity, .finding { padding: 0.9rem 0; border-top: 1px solid var(--rule); }
.ambiguity ul { margin: 0.35rem 0; padding-left: 1.1rem; }
.chosen { font: 600 0.75rem/1 system-ui, sans-serif; border: 1px solid currentColor; border-radius: 0.2rem; padding: 0.05rem 0.3rem; color: var(--good); white-space: nowrap; }
details.finding { padding: 0.6rem 0; } .finding > summary { max-width: 60rem; } .finding > div { padding: 0.35rem 0 0 1.1rem; }
.finding .mark { font: 600 0.75rem/1 system-ui, sans-serif; text-transform: uppercase; letter-spacing: 0.04em; color: var(--quiet); }
.finding.error .mark { color: var(--bad); } .finding.warning .mark { color: var(--fair); }
`;

const DERIVATIONS = `
.derivation { border-top: 1px solid var(--rule); padding: 0.35rem 0; }
.derivation > summary .name { font-weight: 600; }
.derivation > section { padding: 0.25rem 0 1rem 1rem; }
.derivation > section:focus { outline: none; }
.derivation .explained h4 { margin: 0.9rem 0 0.25rem; font-size: 0.8125rem; font-family: system-ui, sans-serif; color: var(--quiet); }
#panel { position: fixed; inset: 0 0 0 auto; width: min(42rem, 100vw); height: 100dvh; max-height: none; max-width: none; margin: 0; padding: 0; border: 0; border-left: 1px solid var(--strong-rule); background: var(--paper); color: var(--ink); box-shadow: -0.5rem 0 2rem rgb(0 0 0 / 0.15); z-index: 5; }
#panel[open] { display: flex; flex-direction: column; }
#panel header { display: flex; justify-content: space-between; align-items: center; padding: 0.6rem 1.25rem; border-bottom: 1px solid var(--rule); font: 600 0.875rem/1.4 system-ui, sans-serif; }
#panel .close { font: inherit; color: inherit; background: none; border: 1px solid var(--strong-rule); border-radius: 0.25rem; padding: 0.25rem 0.75rem; min-height: 2rem; cursor: pointer; }
.panel-body { overflow: auto; padding: 0.5rem 1.25rem 2rem; flex: 1; }
.panel-body .derivation { border-top: 0; }
.panel-body .derivation > summary { font-size: 1.15rem; list-style: none; }
.panel-body .derivation > summary::-webkit-details-marker { display: none; }
.panel-body .derivation > section { padding-left: 0; }
.explained-of, .explained .explained-note, .explained .explained-remark, .explained .explained-number { color: var(--quiet); }
.explained .explained-clause { color: var(--quiet); border-color: var(--rule); }
.explained a { color: var(--link); }
.explained details ul, .explained th, .explained td { border-color: var(--rule); }
.explained :target { background: var(--mark); }
.explained details > div { overflow-wrap: anywhere; }
.explained .explained-wide { overflow-x: auto; }
.explained table { overflow-wrap: break-word; font-size: 0.875rem; }
`;

const NARROW = `
@media (max-width: 60rem) {
  .page { display: block; }
  #contents { position: sticky; top: 0; z-index: 4; max-height: 80vh; padding: 0.6rem 1rem; border-right: 0; border-bottom: 1px solid var(--rule); background: var(--paper); }
  #contents summary { margin: 0; min-height: 1.75rem; line-height: 1.75rem; }
  html { scroll-padding-top: 4rem; }
  header.top { padding-top: 1.5rem; }
  .group { grid-template-columns: minmax(0, 1fr); }
  .panel-body { padding-bottom: 4rem; }
}
@media (max-width: 42rem) {
  .row { grid-template-columns: minmax(0, 1fr); gap: 0.35rem; padding: 0.6rem 0; }
  .outcome { padding-left: 0.85rem; border-left: 3px solid var(--link-line); }
  .outcome:empty { display: none; }
  .payoff .wide { display: none; } .payoff .narrow { display: block; }
  .figures { grid-template-columns: 1fr; }
  main table, main tbody, main tr, main td, main caption { display: block; }
  main thead { position: absolute; clip-path: inset(50%); width: 1px; height: 1px; overflow: hidden; }
  main tr { padding: 0.5rem 0; border-bottom: 1px solid var(--strong-rule); }
  main td { border: 0; padding: 0.1rem 0 0.1rem 6.5rem; min-height: 1.6rem; position: relative; }
  main td:empty { display: none; }
  main td::before { content: attr(data-label); position: absolute; left: 0; width: 6rem; font: 0.8125rem/1.6 system-ui, sans-serif; color: var(--quiet); overflow-wrap: anywhere; }
  .explained td { padding-left: 0; } .explained td::before { content: none; }
}
@media (prefers-reduced-motion: no-preference) { html { scroll-behavior: smooth; } }
`;

const PRINT = `
@page { margin: 18mm 16mm 20mm; @bottom-right { content: counter(page) " / " counter(pages); font: 8pt sans-serif; } }
@media print {
  :root { color-scheme: light; --paper: #fff; --ink: #000; --quiet: #444; --rule: #bbb; --strong-rule: #666; --link: #000; --link-line: #888; --ink-line: #000; --good: #000; --fair: #000; --bad: #000; --keyword: #000; --value: #000; --remark: #444; --mark: #fff; }
  body { font-size: 9.5pt; }
  .page { display: block; max-width: none; }
  #contents, .skip, #panel { display: none; }
  main { padding: 0; }
  header.top { padding-top: 0; }
  h2 { break-after: avoid; font-size: 14pt; } h3, caption, figcaption, summary { break-after: avoid; }
  main > section { margin-top: 1.5rem; }
  #clauses, #derivations { break-before: page; }
  .row, .figures > div, tr, blockquote, .finding summary, .chart > svg, .payoff > div { break-inside: avoid; }
  .chart { break-inside: avoid; }
  thead { display: table-header-group; }
  .charts { grid-template-columns: 1fr 1fr; gap: 1rem; }
  .group { grid-template-columns: minmax(0, 2fr) minmax(0, 5.4fr); gap: 0 1rem; }
  .group.bare { grid-template-columns: minmax(0, 1fr); }
  code, pre { font-size: 7.5pt; }
  table { font-size: 8.5pt; }
  a { text-decoration: none; color: inherit; }
  .payoff .wide { display: block; } .payoff .narrow { display: none; }
  .chart svg { max-height: 80mm; }
  .chart details:not([open]), .heading:not([open]) { display: none; }
  .derivation.key::details-content { content-visibility: visible; block-size: auto; }
  .tn { text-decoration: none; }
  .fold::details-content { content-visibility: visible; block-size: auto; }
  .fold > summary { display: none; }
  .fold > table > caption { position: static; clip-path: none; width: auto; height: auto; }
  .derivation:not([open], .key) { display: none; }
  .explained li li { break-inside: auto; }
  .explained summary, .explained-formula { break-inside: avoid; }
}
`;

/** The whole style of a report. */
export const PAGE_STYLE = [
  EXPLANATION_STYLE,
  COLOURS,
  TEXT,
  FRAME,
  CLAUSES,
  TABLES,
  DERIVATIONS,
  NARROW,
  PRINT,
].join('');
