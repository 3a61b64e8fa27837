import {
  type Block,
  type CertificateDocument,
  type Inline,
  joinClosings,
  type Table,
} from '@termsheet/compiler/certificate';
import { escapeHtml } from '../explanation/html/escape-html.ts';
import { CERTIFICATE_STYLE } from './certificate-style.ts';
import { signatureHead, signatureLines } from './signature-lines.ts';

/** A document as one page that needs nothing else, to be read and to be printed. */
export function certificateToHtml(document: CertificateDocument): string {
  const { title, contract, subject } = document;
  return `<!doctype html>
<html lang="en">
<head>
<meta charset="utf-8">
<meta name="viewport" content="width=device-width, initial-scale=1">
<meta name="description" content="${escapeHtml(`${subject}, ${contract}`)}">
<title>${escapeHtml(title)}</title>
<style>${CERTIFICATE_STYLE}</style>
</head>
<body>
<main>
${joinClosings(document.blocks).map(partToHtml).join('\n')}
</main>
</body>
</html>
`;
}

/** What is signed stays on one page with the words before it. */
function partToHtml({ blocks, isClosing }: ReturnType<typeof joinClosings>[number]): string {
  const html = blocksToHtml(blocks);
  return isClosing ? `<section class="closing">\n${html}\n</section>` : html;
}

function blocksToHtml(blocks: readonly Block[]): string {
  return blocks.map(blockToHtml).join('\n');
}

function blockToHtml(block: Block): string {
  switch (block.kind) {
    case 'heading':
      return `<h${block.level}>${inlines(block.children)}</h${block.level}>`;
    case 'paragraph':
      return `<p>${inlines(block.children)}</p>`;
    case 'list': {
      const items = block.items.map((item) => `<li>${blocksToHtml(item)}</li>`).join('\n');
      return block.isOrdered
        ? `<ol start="${block.start}">\n${items}\n</ol>`
        : `<ul>\n${items}\n</ul>`;
    }
    case 'quote': {
      const source = block.cited === null ? '' : `<footer>${escapeHtml(block.cited)}</footer>`;
      return `<blockquote>${blocksToHtml(block.blocks)}${source}</blockquote>`;
    }
    case 'table':
      return tableToHtml(block);
    case 'signature': {
      const lines = signatureLines(block).map((label) => `<div>${label}: <i></i></div>`);
      const head = `<strong>${escapeHtml(signatureHead(block))}</strong>`;
      return `<div class="signature">${head}${lines.join('')}</div>`;
    }
    case 'notes':
      return notesToHtml(block);
    case 'page break':
      return '<hr>';
  }
}

function notesToHtml({ notes }: Extract<Block, { kind: 'notes' }>): string {
  const items = notes.map(
    ({ number, text }) => `<li id="note-${number}">(${number}) ${escapeHtml(text)}</li>`,
  );
  return `<ol class="notes">\n${items.join('\n')}\n</ol>`;
}

/** A table that is too wide for a telephone is moved within its own frame, by keys too. */
function tableToHtml({ columns, rows, indents = [] }: Table): string {
  const side = (place: number): string =>
    columns[place]?.isRight === true ? ' class="right"' : '';
  const widths = columns.map(({ width }) => `<col style="width: ${width}%">`).join('');
  const head = columns.map(
    ({ heading }, place) => `<th scope="col"${side(place)}>${inlines(heading)}</th>`,
  );
  const body = rows.map((cells, at) => {
    const step = indents[at] ?? 0;
    const row = cells.map((cell, place) => {
      const indent = place === 1 && step > 0 ? ` style="padding-left: ${stepIn(step)}pt"` : '';
      return `<td${side(place)}${indent}>${inlines(cell)}</td>`;
    });
    return `<tr>${row.join('')}</tr>`;
  });
  return `<div class="wide" tabindex="0" role="group" aria-label="Table"><table>
<colgroup>${widths}</colgroup>
<thead><tr>${head.join('')}</tr></thead>
<tbody>
${body.join('\n')}
</tbody>
</table></div>`;
}

/** How far in a step stands, in points; deeper ones stand no further in, so that words keep their room. */
function stepIn(step: number): number {
  return 5 + STEP * Math.min(step, DEEPEST);
}

const STEP = 9;

const DEEPEST = 8;

function inlines(children: readonly Inline[]): string {
  return children.map(inlineToHtml).join('');
}

function inlineToHtml(inline: Inline): string {
  switch (inline.kind) {
    case 'text':
      return escapeHtml(inline.text);
    case 'figure':
      return `${escapeHtml(inline.text)}${noteMark(inline.note)}`;
    case 'blank': {
      const label = escapeHtml(inline.label);
      if (inline.isLine)
        return `<span class="line"></span><span class="said">(blank: ${label})</span>`;
      return `<span class="blank">[${label}]</span>${noteMark(inline.note)}`;
    }
    case 'strong':
      return `<strong>${inlines(inline.children)}</strong>`;
    case 'emphasis':
      return `<em>${inlines(inline.children)}</em>`;
    case 'break':
      return '<br>';
  }
}

function noteMark(note: number | null): string {
  return note === null ? '' : `<sup><a href="#note-${note}">(${note})</a></sup>`;
}
