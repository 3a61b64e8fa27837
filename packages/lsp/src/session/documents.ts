import type { Workspace } from '@termsheet/ide';
import type { Position, Range, TextDocumentContentChangeEvent } from 'vscode-languageserver';
import { TextDocument } from 'vscode-languageserver-textdocument';
import type { Span } from '@termsheet/dsl';
import type { Shift } from './shift.ts';

/** All that is spoken of are contracts; what a client calls them does not matter. */
const LANGUAGE = 'termsheet';

/**
 * The texts of the workspace as documents with lines and columns: those that the client holds open,
 * with their versions, and those on disk as far as something in them is spoken of.
 */
export class Documents {
  readonly #workspace: Workspace;
  readonly #open = new Map<string, TextDocument>();
  readonly #closed = new Map<string, TextDocument>();

  constructor(workspace: Workspace) {
    this.#workspace = workspace;
  }

  /** The paths that the client holds open. */
  get openPaths(): readonly string[] {
    return [...this.#open.keys()];
  }

  open(path: string, version: number, text: string): void {
    this.#open.set(path, TextDocument.create(path, LANGUAGE, version, text));
    this.#closed.delete(path);
    this.#workspace.set(path, text);
  }

  /** Takes changes in, and gives how places move by them; null where the document is not open. */
  change(
    path: string,
    version: number,
    changes: readonly TextDocumentContentChangeEvent[],
  ): readonly Shift[] | null {
    const document = this.#open.get(path);
    if (document === undefined) return null;
    const shifts: Shift[] = [];
    for (const change of changes) {
      const span = 'range' in change ? spanIn(document, change.range) : wholeOf(document);
      shifts.push({ ...span, by: change.text.length - (span.end - span.start) });
      TextDocument.update(document, [change], version);
    }
    this.#workspace.set(path, document.getText());
    return shifts;
  }

  close(path: string): void {
    if (this.#open.delete(path)) this.#workspace.close(path);
  }

  /** The version of an open document; null of any other. */
  versionOf(path: string): number | null {
    return this.#open.get(path)?.version ?? null;
  }

  /** A text with its lines; null where there is none. */
  at(path: string): TextDocument | null {
    const open = this.#open.get(path);
    if (open !== undefined) return open;
    const text = this.#workspace.text(path);
    if (text === null) return null;
    const known = this.#closed.get(path);
    if (known !== undefined && known.getText() === text) return known;
    const document = TextDocument.create(path, LANGUAGE, 0, text);
    this.#closed.set(path, document);
    return document;
  }

  /** Where in a text a position is; the nearest place where there is no such position. */
  offsetAt(path: string, position: Position): number {
    const document = this.at(path);
    return document === null ? 0 : offsetIn(document, position);
  }

  spanAt(path: string, range: Range): Span {
    const document = this.at(path);
    return document === null ? { start: 0, end: 0 } : spanIn(document, range);
  }

  /** The line and column of an offset; the start where the text is gone. */
  positionOf(path: string, offset: number): Position {
    return this.at(path)?.positionAt(offset) ?? { line: 0, character: 0 };
  }

  /** The same of a span. */
  rangeOf(path: string, { start, end }: Span): Range {
    return { start: this.positionOf(path, start), end: this.positionOf(path, end) };
  }
}

function offsetIn(document: TextDocument, { line, character }: Position): number {
  return document.offsetAt({ line: natural(line), character: natural(character) });
}

function spanIn(document: TextDocument, { start, end }: Range): Span {
  const one = offsetIn(document, start);
  const other = offsetIn(document, end);
  return { start: Math.min(one, other), end: Math.max(one, other) };
}

function wholeOf(document: TextDocument): Span {
  return { start: 0, end: document.getText().length };
}

function natural(count: number): number {
  return Number.isFinite(count) ? Math.max(0, Math.trunc(count)) : 0;
}
