import { createRequire } from 'node:module';
import type { Content, TDocumentDefinitions } from 'pdfmake/interfaces.js';

/** An element of the structure of a file, to which others and what was marked on a page are added. */
export interface StructureElement {
  add(child: StructureElement | StructureContent): this;
  end(): void;
}

/** What was marked on a page. */
interface StructureContent {
  readonly refs: readonly object[];
}

/** A PDF file in the making, with the tagging of pdfkit. */
export interface PdfDocument {
  readonly page: object;
  struct(kind: string, options: { readonly scope?: 'Column' }): StructureElement;
  addStructure(root: StructureElement): this;
  markContent(kind: 'Artifact', options: { readonly type: string }): this;
  markStructureContent(kind: string): StructureContent;
  endMarkedContent(): this;
  on(event: 'data', take: (chunk: Uint8Array) => void): this;
  on(event: 'end', then: () => void): this;
  on(event: 'error', fail: (error: Error) => void): this;
  end(): void;
}

/** A line of words that has its place on a page. */
export interface PlacedLine {
  readonly inlines: readonly object[];
}

interface Layout {
  registerTableLayouts(layouts: object): void;
  layoutDocument(
    content: readonly Content[],
    pdf: PdfDocument,
    styles: object,
    defaultStyle: object,
    background: undefined,
    header: object,
    footer: object,
    watermark: undefined,
    pageBreakBefore: TDocumentDefinitions['pageBreakBefore'],
  ): readonly object[];
}

interface Drawing {
  renderPages(pages: readonly object[]): void;
  renderLine(line: PlacedLine, x: number, y: number): void;
  renderVector(vector: object): void;
}

type Maker<Parameters extends readonly unknown[], Made> = {
  readonly default: new (...parameters: Parameters) => Made;
};

const load = createRequire(import.meta.url);

/** The parts of pdfmake that set a document. It hands out only all of them at once, and they write no structure. */
export const { default: PdfDocumentMaker } = load('pdfmake/js/PDFDocument.js') as Maker<
  readonly [
    fonts: object,
    images: object,
    patterns: object,
    attachments: object,
    options: object,
    virtualfs: null,
    mayRead: (path: string) => boolean,
  ],
  PdfDocument
>;

/** Sets content in lines and pages. */
export const { default: LayoutBuilder } = load('pdfmake/js/LayoutBuilder.js') as Maker<
  readonly [size: object, margins: object, svgMeasure: null],
  Layout
>;

/** Draws pages that are set. */
export const { default: Renderer } = load('pdfmake/js/Renderer.js') as Maker<
  readonly [pdf: PdfDocument],
  Drawing
>;
