import type { Content, TDocumentDefinitions } from 'pdfmake/interfaces.js';
import type { PdfTag } from './pdf-tags.ts';
import {
  LayoutBuilder,
  type PdfDocument,
  PdfDocumentMaker,
  type PlacedLine,
  Renderer,
  type StructureElement,
} from './pdfmake-parts.ts';

/** What is to be printed: blocks as pdfmake sets them, whose words bear their tags, and the structure of those. */
export interface Printed {
  readonly content: Content[];
  readonly structure: PdfTag;
  readonly options: object;
  readonly fonts: Readonly<Record<string, Readonly<Record<string, string>>>>;
  readonly page: Pick<TDocumentDefinitions, 'defaultStyle' | 'pageBreakBefore'> & {
    readonly size: readonly [width: number, height: number];
    readonly margin: number;
    readonly header: object;
    readonly footer: object;
  };
}

/**
 * The bytes of a PDF file whose words are tagged. pdfmake sets the pages; what it draws is marked as
 * it is drawn, since by itself it tags nothing.
 */
export async function printPdf({
  content,
  structure,
  options,
  fonts,
  page,
}: Printed): Promise<Uint8Array> {
  const [width, height] = page.size;
  const { margin, header, footer, defaultStyle = {}, pageBreakBefore } = page;
  const paths = new Set(Object.values(fonts).flatMap((faces) => Object.values(faces)));
  const made = { ...options, size: page.size, tagged: true, autoFirstPage: false, font: null };
  // Nothing is fetched, and no file is read but the fonts.
  const pdf = new PdfDocumentMaker(fonts, {}, {}, {}, made, null, (path) => paths.has(path));
  const margins = { left: margin, top: margin, right: margin, bottom: margin };
  const builder = new LayoutBuilder({ width, height, orientation: 'portrait' }, margins, null);
  builder.registerTableLayouts({});
  const pages = builder.layoutDocument(
    content,
    pdf,
    {},
    defaultStyle,
    undefined,
    header,
    footer,
    undefined,
    pageBreakBefore,
  );
  const printer = new TaggingRenderer(pdf, structure);
  printer.renderPages(pages);
  printer.end();
  return bytesOf(pdf);
}

/** The words of a tagged part, for pdfmake: it hands on what it does not know. */
export function tagged(words: readonly Content[], tag: PdfTag): Content[] {
  return words.map((each) => Object.assign({}, each, { tag }));
}

/** Draws pages, each line as the content of its tag, and all that has none as an artifact. */
class TaggingRenderer extends Renderer {
  readonly #pdf: PdfDocument;
  readonly #root: StructureElement;
  readonly #elements = new Map<object, StructureElement>();
  /** The page on which a heading of a table stands; where it is repeated it is nothing new. */
  readonly #headed = new Map<object, object>();

  constructor(pdf: PdfDocument, structure: PdfTag) {
    super(pdf);
    this.#pdf = pdf;
    this.#root = this.#build(structure);
    pdf.addStructure(this.#root);
  }

  override renderLine(line: PlacedLine, x: number, y: number): void {
    const tag = tagOf(line);
    const element = tag === null || this.#isRepeated(tag) ? undefined : this.#elements.get(tag);
    if (tag === null || element === undefined) this.#pdf.markContent('Artifact', PAGINATION);
    else element.add(this.#pdf.markStructureContent(tag.kind));
    super.renderLine(line, x, y);
    this.#pdf.endMarkedContent();
  }

  override renderVector(vector: object): void {
    this.#pdf.markContent('Artifact', { type: 'Layout' });
    super.renderVector(vector);
    this.#pdf.endMarkedContent();
  }

  end(): void {
    this.#root.end();
  }

  #build({ kind, parts }: PdfTag): StructureElement {
    const element = this.#pdf.struct(kind, kind === 'TH' ? { scope: 'Column' } : {});
    for (const part of parts) {
      const inner = this.#build(part);
      this.#elements.set(part, inner);
      element.add(inner);
    }
    return element;
  }

  #isRepeated(tag: PdfTag): boolean {
    if (tag.kind !== 'TH') return false;
    const first = this.#headed.get(tag) ?? this.#pdf.page;
    this.#headed.set(tag, first);
    return first !== this.#pdf.page;
  }
}

const PAGINATION = { type: 'Pagination' } as const;

function tagOf({ inlines: [first] }: PlacedLine): PdfTag | null {
  return first !== undefined && 'tag' in first ? (first.tag as PdfTag) : null;
}

async function bytesOf(pdf: PdfDocument): Promise<Uint8Array> {
  const chunks: Uint8Array[] = [];
  const done = new Promise<void>((resolve, reject) => {
    pdf.on('data', (chunk: Uint8Array) => chunks.push(chunk));
    pdf.on('end', resolve);
    pdf.on('error', reject);
  });
  pdf.end();
  await done;
  return new Uint8Array(Buffer.concat(chunks));
}
