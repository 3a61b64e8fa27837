import { readFileSync } from 'node:fs';
import { fileURLToPath } from 'node:url';
import type { CertificateDocument } from '@termsheet/compiler/certificate';
import { create } from 'fontkit';
import pdfmake from 'pdfmake';
import type { TDocumentDefinitions } from 'pdfmake/interfaces.js';
import { mapTexts } from './map-texts.ts';
import { PdfWriter } from './pdf-writer.ts';

/** So that two makings of one document are one file. */
const WRITTEN = new Date(Date.UTC(2000, 0, 1));

const INCH = 72;

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

/** A document as the bytes of a PDF file with its own fonts, whose words can be searched and copied. */
export async function certificateToPdf(document: CertificateDocument): Promise<Uint8Array> {
  const shown = mapTexts(document, coveredBy(FONTS.Tinos.normal));
  pdfmake.setFonts(FONTS);
  // Nothing is fetched, and no file is read but the fonts.
  pdfmake.setUrlAccessPolicy(() => false);
  pdfmake.setLocalAccessPolicy((path) => Object.values(FONTS.Tinos).includes(path));
  return new Uint8Array(await pdfmake.createPdf(definitionOf(shown)).getBuffer());
}

function definitionOf(document: CertificateDocument): TDocumentDefinitions {
  const { title, contract, subject } = document;
  return {
    content: new PdfWriter().write(document),
    info: {
      title,
      subject: `${subject}, ${contract}`,
      creator: 'Termsheet',
      producer: 'Termsheet',
      creationDate: WRITTEN,
      modDate: WRITTEN,
    },
    version: '1.7',
    language: 'en-US',
    displayTitle: true,
    pageSize: 'LETTER',
    pageMargins: [INCH, INCH, INCH, INCH],
    defaultStyle: { font: 'Tinos', fontSize: 11, lineHeight: 1.15 },
    header: (page) =>
      page === 1
        ? null
        : { text: contract, italics: true, fontSize: 8.5, margin: [INCH, 36, INCH, 0] },
    footer: (page, pages) => ({
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
