import {
  countOf,
  type Explanation,
  makeOutline,
  type OutlineNode,
  roundingOf,
} from '@termsheet/compiler';
import { formatLongDate } from '@termsheet/runtime';
import { escapeHtml } from './escape-html.ts';

/** Plain enough for a court file: no script, nothing loaded, black on white in print. */
const STYLE = `
body { font: 16px/1.5 Georgia, "Times New Roman", serif; max-width: 50rem; margin: 2rem auto; padding: 0 1rem; color: #111; background: #fff; }
h1 { font-size: 1.5rem; margin-bottom: 0; }
.value { font-size: 1.25rem; font-weight: bold; }
.clause, .remark { color: #555; }
.clause { white-space: nowrap; }
.formula { display: block; font-style: italic; }
ul { list-style: none; padding-left: 1.25rem; border-left: 1px solid #bbb; }
li { margin: 0.4rem 0; break-inside: avoid; }
a { color: inherit; }
@media print { body { margin: 0; max-width: none; font-size: 11pt; } .clause, .remark { color: #000; } }
`;

/** An explanation as one page that needs nothing else. */
export function explanationToHtml(explanation: Explanation, depth: number): string {
  const { contract, term, argument, day, clause } = explanation;
  const root = makeOutline(explanation, depth);
  const asked = argument === null ? '' : ` for ${argument.name} = ${argument.shown}`;
  const title = escapeHtml(`${term}${asked}`);
  return `<!doctype html>
<html lang="en">
<head>
<meta charset="utf-8">
<meta name="viewport" content="width=device-width, initial-scale=1">
<title>${title}</title>
<style>${STYLE}</style>
</head>
<body>
<h1>${title}</h1>
<p>${escapeHtml(contract)}, as of ${formatLongDate(day)}</p>
<p class="value">${escapeHtml(root.value)}${remarkOf(root)} ${cite(clause)}</p>
<p>${details(root)}</p>
${parts(root)}
</body>
</html>
`;
}

function parts(node: OutlineNode): string {
  if (node.parts.length === 0 && node.hidden === 0) return '';
  const items = node.parts.map((part) => `<li>${head(part)}${details(part)}${parts(part)}</li>`);
  if (node.hidden > 0) items.push(`<li class="remark">… ${countOf(node.hidden, 'more step')}</li>`);
  return `<ul>\n${items.join('\n')}\n</ul>`;
}

function head(node: OutlineNode): string {
  const number = node.number === null ? '' : `<a id="step-${node.number}"></a>${node.number}. `;
  const label = node.label === null ? '' : `${escapeHtml(node.label)} `;
  const value = `<strong>${escapeHtml(node.value)}</strong>`;
  const above =
    node.sameAs === null
      ? ''
      : ` (see <a href="#step-${node.sameAs}">step ${node.sameAs}</a> above)`;
  return `${number}${label}${escapeHtml(`${node.title}${node.joint}`)}${value}${remarkOf(node)}${above} ${cite(node.clause)}`;
}

function remarkOf({ remark }: OutlineNode): string {
  return remark === null ? '' : `<span class="remark">, ${escapeHtml(remark)}</span>`;
}

function details(node: OutlineNode): string {
  const lines = [node.formula, node.withNumbers]
    .filter((line) => line !== null)
    .map((line) => `= ${line}`);
  if (node.before !== null) lines.push(roundingOf(node));
  if (node.note !== null) lines.push(node.note);
  return lines.map((line) => `<span class="formula">${escapeHtml(line)}</span>`).join('');
}

function cite(clause: string | null): string {
  return clause === null || clause === ''
    ? ''
    : `<span class="clause">${escapeHtml(clause)}</span>`;
}
