import { showControls } from '../files/show-controls.ts';
import { escapeHtml } from '../report/explanation/html/escape-html.ts';

/** What may stand in a page as it is; every other text is escaped on its way in. */
export class Html {
  readonly text: string;

  constructor(text: string) {
    this.text = text;
  }
}

/** What a page is put together of. Null and lists of nothing leave no trace. */
export type Part = Html | string | number | null | readonly Part[];

/**
 * A piece of a page. What is put in is text, and stays text: only pieces that were made here
 * themselves go in as they are. It holds in elements and in quoted attributes.
 */
export function markup(pieces: TemplateStringsArray, ...parts: readonly Part[]): Html {
  const own = layoutFree(pieces);
  return new Html(own.map((piece, place) => piece + written(parts[place] ?? null)).join(''));
}

const known = new WeakMap<TemplateStringsArray, readonly string[]>();

/** Our own pieces without the margins of our source, which would be half of a large page. */
function layoutFree(pieces: TemplateStringsArray): readonly string[] {
  const before = known.get(pieces);
  if (before !== undefined) return before;
  const free = pieces.map((piece) => piece.replaceAll(/\n\s*/gu, '\n'));
  known.set(pieces, free);
  return free;
}

/** Pieces with something between each two of them. */
export function joined(parts: readonly Part[], between: Part): Html {
  return new Html(parts.map(written).join(written(between)));
}

function written(part: Part): string {
  if (part === null) return '';
  if (part instanceof Html) return part.text;
  if (typeof part === 'object') return part.map(written).join('');
  // Characters that turn the text around them about are shown by their codes, as in a terminal.
  return escapeHtml(showControls(String(part)));
}
