/** A part of the structure of a PDF file, which readers that speak the page go by: its kind, and what is in it. */
export interface PdfTag {
  readonly kind: TagKind;
  readonly parts: PdfTag[];
}

/** The structure types of PDF (ISO 32000-1, 14.8.4) that a document needs. */
export type TagKind =
  | 'Document'
  | 'H1'
  | 'H2'
  | 'H3'
  | 'P'
  | 'L'
  | 'LI'
  | 'Lbl'
  | 'LBody'
  | 'BlockQuote'
  | 'Table'
  | 'THead'
  | 'TBody'
  | 'TR'
  | 'TH'
  | 'TD'
  | 'Div'
  | 'Note';

/** The structure of a document while it is set: what is set next goes into the part that is open. */
export class PdfTags {
  readonly root: PdfTag = { kind: 'Document', parts: [] };
  #open = this.root;

  /** A further part of the one that is open. */
  add(kind: TagKind): PdfTag {
    const tag: PdfTag = { kind, parts: [] };
    this.#open.parts.push(tag);
    return tag;
  }

  /** Sets what goes into a further part. */
  within<T>(kind: TagKind, set: () => T): T {
    const outer = this.#open;
    this.#open = this.add(kind);
    const result = set();
    this.#open = outer;
    return result;
  }
}
