/** The looks of a document as a page: of a letter's paper, black on white, with no script and nothing loaded. */
export const CERTIFICATE_STYLE = `
:root { color-scheme: light; }
body { font: 12pt/1.4 "Times New Roman", Tinos, "Liberation Serif", serif; max-width: 6.5in; margin: 2rem auto; padding: 0 1rem; color: #000; background: #fff; }
h1, h2, h3 { font-size: 12pt; line-height: 1.3; break-after: avoid; text-wrap: balance; }
h1 { font-size: 14pt; text-align: center; text-transform: uppercase; letter-spacing: 0.02em; margin: 0 0 0.75rem; }
h1 + p { text-align: center; font-style: italic; text-wrap: balance; }
h2 { margin: 1.5rem 0 0.5rem; }
p { margin: 0 0 0.7rem; text-align: left; overflow-wrap: break-word; orphans: 3; widows: 3; }
ol, ul { padding-left: 2rem; margin: 0 0 0.7rem; }
li { margin-bottom: 0.7rem; }
.wide { overflow-x: auto; margin: 0 0 1rem; }
table { border-collapse: collapse; width: 100%; font-size: 10pt; line-height: 1.3; }
th, td { border: 0.5pt solid #666; padding: 3pt 5pt; text-align: left; vertical-align: top; overflow-wrap: anywhere; }
th { background: #eee; }
thead { display: table-header-group; }
tr { break-inside: avoid; }
.right { text-align: right; }
blockquote { margin: 0 0 1rem 1.5rem; padding-left: 0.75rem; border-left: 1.5pt solid #999; }
blockquote footer { font-style: italic; }
.blank { background: #fff3bf; border-bottom: 1pt solid #000; padding: 0 0.6em; }
.line { display: inline-block; min-width: 20rem; max-width: 100%; border-bottom: 1pt solid #000; }
.line + .said, .said { position: absolute; width: 1px; height: 1px; overflow: hidden; clip-path: inset(50%); }
.signature { break-inside: avoid; margin: 1.5rem 0 1.5rem auto; width: min(100%, 3.6in); }
.signature div { display: flex; gap: 0.5em; align-items: baseline; margin-top: 1.1rem; }
.signature i { flex: 1; border-bottom: 1pt solid #000; height: 1em; }
.closing { break-inside: avoid; }
.notes { font-size: 10pt; padding-left: 0; list-style: none; }
hr { border: 0; border-top: 0.5pt solid #666; margin: 2rem 0; }
sup { font-size: 8pt; line-height: 0; }
a { color: inherit; text-decoration: none; }
a:focus-visible { outline: 2px solid #000; }
.wide:focus-visible { outline: 2px solid #000; }
@page { size: letter; margin: 1in; @bottom-center { content: "Page " counter(page) " of " counter(pages); font: 9pt "Times New Roman", serif; } }
@media print { hr { break-after: page; border: 0; margin: 0; } body { margin: 0; padding: 0; max-width: none; } .wide { overflow: visible; } }
`;
