import {
  mentionsOf,
  type Place,
  type SemanticToken,
  semanticTokens,
  type Workspace,
} from '@termsheet/ide';
import type { Span } from '@termsheet/dsl';
import { markup, type Html } from './html.ts';

/** Where in the page a name is declared, by the place of the file at which it is. */
export type NamePlaces = (place: Place) => string | null;

/** A document whose words are painted: where it lies, and where its text begins in the source of all. */
export interface PaintedDocument {
  readonly path: string;
  readonly offset: number;
}

/** Paints the words of a contract file with the tokens of the language itself. */
export class CodePainter {
  readonly #text: string;
  readonly #tokens: readonly SemanticToken[];
  /** By where a name begins: what it is called in the page. */
  readonly #anchors = new Map<number, string>();
  readonly #offset: number;

  constructor(workspace: Workspace, { path, offset }: PaintedDocument, places: NamePlaces) {
    const analysis = workspace.analysis(path);
    this.#text = analysis?.text ?? '';
    this.#offset = offset;
    this.#tokens = analysis === null ? [] : semanticTokens(workspace, path);
    for (const { span, meaning } of analysis === null ? [] : mentionsOf(analysis)) {
      if (meaning.kind !== 'symbol') continue;
      const anchor = places(analysis?.place(meaning.name.span) ?? { path, span });
      if (anchor !== null) this.#anchors.set(span.start, anchor);
    }
  }

  /** Some lines of the source, each a line of its own, without the margin that all of them share. */
  paint(span: Span): Html {
    const [start, end] = [span.start - this.#offset, span.end - this.#offset];
    const from = this.#text.lastIndexOf('\n', start - 1) + 1;
    // What stands behind a heading on its line has no margin of its own.
    const isWhole = this.#text.slice(from, start).trim() === '';
    const lines = linesOf(this.#text, { start: isWhole ? from : start, end });
    const margins = lines.flatMap(({ isBlank, indent }, place) =>
      isBlank || (place === 0 && !isWhole) ? [] : [indent],
    );
    const margin = margins.length === 0 ? 0 : Math.min(...margins);
    const painted = lines.map((line, place) =>
      this.#line(line, place === 0 && !isWhole ? line.indent : margin),
    );
    return markup`<pre><code>${painted}</code></pre>`;
  }

  #line({ start, end, indent }: Line, margin: number): Html {
    const deep = Math.min(Math.max(0, indent - margin), DEEPEST);
    const words = this.#words({ start: Math.min(start + margin, end), end });
    return markup`<span class="l i${deep}">${words}${'\n'}</span>`;
  }

  #words({ start, end }: Span): readonly Html[] {
    const pieces: Html[] = [];
    let at = start;
    for (let place = this.#firstFrom(start); ; place += 1) {
      const token = this.#tokens[place];
      if (token === undefined || token.span.start >= end) break;
      const words = this.#text.slice(at, token.span.start);
      pieces.push(markup`${at === start ? words : between(words)}`);
      at = Math.min(token.span.end, end);
      pieces.push(this.#token(token, at));
    }
    pieces.push(markup`${this.#text.slice(at, end)}`);
    return pieces;
  }

  #token({ span, type, modifiers }: SemanticToken, end: number): Html {
    const words = this.#text.slice(span.start, end);
    const kind = KINDS[type] ?? null;
    const anchor = this.#anchors.get(span.start);
    if (anchor === undefined)
      return kind === null ? markup`${words}` : markup`<span class="${kind}">${words}</span>`;
    if (modifiers.includes('declaration')) return markup`<b class="tn" id="${anchor}">${words}</b>`;
    // Terms stand on every line: who goes by the keyboard has the links of the values instead.
    return markup`<a class="tn" tabindex="-1" href="#${anchor}">${words}</a>`;
  }

  #firstFrom(start: number): number {
    let [low, high] = [0, this.#tokens.length];
    while (low < high) {
      const middle = (low + high) >> 1;
      if ((this.#tokens[middle]?.span.start ?? 0) < start) low = middle + 1;
      else high = middle;
    }
    return low;
  }
}

/** What stands aside on its line need not stand where it stood: the lines of a page are shorter. */
function between(text: string): string {
  return text.replaceAll(/ {3,}/gu, '  ');
}

/** More than this is not told apart: a phone has no room for it. */
const DEEPEST = 12;

/** The looks of tokens, few enough to be told apart in grey. */
const KINDS: Readonly<Partial<Record<SemanticToken['type'], string>>> = {
  keyword: 'tk',
  comment: 'tc',
  quote: 'tq',
  string: 'ts',
  number: 'tv',
  money: 'tv',
  date: 'tv',
  section: 'ts',
  label: 'tl',
  operator: 'tk',
  enumMember: 'ts',
};

interface Line extends Span {
  readonly indent: number;
  readonly isBlank: boolean;
}

function linesOf(text: string, { start, end }: Span): readonly Line[] {
  const lines: Line[] = [];
  for (let at = start; at <= end;) {
    const next = text.indexOf('\n', at);
    const stop = next < 0 || next > end ? end : next;
    const words = text.slice(at, stop).replace(/\r$/u, '');
    const indent = words.length - words.trimStart().length;
    lines.push({
      start: at,
      end: at + words.trimEnd().length,
      indent,
      isBlank: words.trim() === '',
    });
    at = stop + 1;
  }
  return lines;
}
