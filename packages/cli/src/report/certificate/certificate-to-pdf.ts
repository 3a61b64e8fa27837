import { readFileSync } from 'node:fs';
import { fileURLToPath } from 'node:url';
import type { CertificateDocument } from '@termsheet/compiler/certificate';
import { create } from 'fontkit';
import type { Content } from 'pdfmake/interfaces.js';
import { mapTexts } from './map-texts.ts';
import { PdfWriter } from './pdf-writer.ts';
import { type Printed, printPdf } from './print-pdf.ts';

/** So that two makings of one document are one file. */
const WRITTEN = new Date(Date.UTC(2000, 0, 1));

const INCH = 72;

/** The width and height of letter paper. */
const LETTER = [612, 792] as const;

/** What begins below it, in points from the top of the page, is at the page's foot. */
const LAST_LINE = 700;

/** Tinos, of the width of Times New Roman; its licence lets it be embedded. */
const FONTS = {
  Tinos: {
    normal: fontFile('400Regular/Tinos_400Regular.ttf'),
    bold: fontFile('700Bold/Tinos_700Bold.ttf'),
    italics: fontFile('400Regular_Italic/Tinos_400Regular_Italic.ttf'),
    bolditalics: fontFile('700Bold_Italic/Tinos_700Bold_Italic.ttf'),
  },
};

/**
 * A document as the bytes of a PDF file with its own fonts, whose words can be searched and copied. It is tagged: a reader that
 * speaks the page finds its language, headings, lists and tables, in their order.
 */
export async function certificateToPdf(document: CertificateDocument): Promise<Uint8Array> {
  const shown = mapTexts(document, coveredBy(FONTS.Tinos.normal));
  const { title, contract, subject } = shown;
  const writer = new PdfWriter();
  const content = writer.write(shown);
  return printPdf({
    content,
    structure: writer.tags.root,
    fonts: FONTS,
    options: {
      pdfVersion: '1.7',
      lang: 'en-US',
      displayTitle: true,
      compress: true,
      info: {
        Title: title,
        Subject: `${subject}, ${contract}`,
        Creator: 'Termsheet',
        Producer: 'Termsheet',
        CreationDate: WRITTEN,
        ModDate: WRITTEN,
      },
    },
    page: pageOf(shown),
  });
}

/** How its pages look: the contract at the head of each but the first, title and number at the foot. */
function pageOf({ title, contract }: CertificateDocument): Printed['page'] {
  return {
    size: LETTER,
    margin: INCH,
    defaultStyle: { font: 'Tinos', fontSize: 11, lineHeight: 1.1 },
    header: (page: number): Content =>
      page === 1
        ? []
        : { text: contract, italics: true, fontSize: 8.5, margin: [INCH, 36, INCH, 0] },
    footer: (page: number, pages: number): Content => ({
      columns: [
        { text: title, fontSize: 8.5, width: '*' },
        { text: `Page ${page} of ${pages}`, fontSize: 8.5, width: 'auto', alignment: 'right' },
      ],
      columnGap: 12,
      margin: [INCH, 24, INCH, 0],
    }),
    // A heading never stands last on its page.
    pageBreakBefore: (node, nodes) =>
      node.headlineLevel !== undefined &&
      nodes
        .getFollowingNodesOnPage()
        .every(({ text, startPosition }) => text === undefined || startPosition.top > LAST_LINE),
  };
}

function fontFile(path: string): string {
  return fileURLToPath(import.meta.resolve(`@expo-google-fonts/tinos/${path}`));
}

/** Gives what a font has no sign for by its code, so that nothing of a text is lost unseen. */
function coveredBy(path: string): (text: string) => string {
  const font = create(readFileSync(path));
  const has = (code: number): boolean =>
    'hasGlyphForCodePoint' in font && font.hasGlyphForCodePoint(code);
  return (text) =>
    text.replaceAll(/./gsu, (character) => {
      const code = character.codePointAt(0) ?? 0;
      return has(code) ? character : String.raw`\u{${code.toString(16)}}`;
    });
}
