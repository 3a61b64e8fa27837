import type { CertificateDocument } from '@termsheet/compiler/certificate';
import {
  AlignmentType,
  Document,
  Footer,
  Header,
  type ILevelsOptions,
  LevelFormat,
  Packer,
  PageNumber,
  Paragraph,
  Tab,
  TabStopType,
  TextRun,
} from 'docx';
import { DocxWriter, ORDERED, TEXT_WIDTH, TWIPS } from './docx-writer.ts';
import { settlePackage } from './settle-package.ts';

const FONT = 'Times New Roman';

/** A document as the bytes of a Word file, with styles, numbering and page numbers of Word's own. */
export async function certificateToDocx(document: CertificateDocument): Promise<Uint8Array> {
  const { title, contract, subject } = document;
  const file = new Document({
    title,
    subject: `${subject}, ${contract}`,
    creator: 'Termsheet',
    lastModifiedBy: 'Termsheet',
    styles: STYLES,
    numbering: { config: [{ reference: ORDERED, levels: LEVELS }] },
    sections: [
      {
        properties: {
          titlePage: true,
          page: {
            size: { width: 12_240, height: 15_840 },
            margin: { top: TWIPS, right: TWIPS, bottom: TWIPS, left: TWIPS },
          },
        },
        headers: { default: new Header({ children: [small([contract], 'italic')] }) },
        footers: { default: footer(title), first: footer(title) },
        children: [...new DocxWriter().write(document)],
      },
    ],
  });
  return settlePackage(await Packer.toBuffer(file));
}

const STYLES = {
  default: {
    document: {
      run: { font: FONT, size: 22, language: { value: 'en-US' } },
      paragraph: { spacing: { after: 160, line: 264 } },
    },
    title: {
      run: { font: FONT, size: 28, bold: true, color: '000000' },
      paragraph: { alignment: AlignmentType.CENTER, spacing: { after: 160 }, keepNext: true },
    },
    heading1: heading(24),
    heading2: heading(23),
    heading3: heading(22),
  },
};

function heading(size: number): object {
  return {
    run: { font: FONT, size, bold: true, color: '000000' },
    paragraph: { spacing: { before: 240, after: 120 }, keepNext: true, keepLines: true },
  };
}

/** `1.`, within it `(a)`, within that `(i)`. */
const LEVELS: readonly ILevelsOptions[] = [
  [LevelFormat.DECIMAL, '%1.'] as const,
  [LevelFormat.LOWER_LETTER, '(%2)'] as const,
  [LevelFormat.LOWER_ROMAN, '(%3)'] as const,
].map(([format, text], level) => ({
  level,
  format,
  text,
  alignment: AlignmentType.LEFT,
  style: { paragraph: { indent: { left: 432 * (level + 1), hanging: 432 } } },
}));

function footer(title: string): Footer {
  const page = ['Page ', PageNumber.CURRENT, ' of ', PageNumber.TOTAL_PAGES];
  return new Footer({ children: [small([title, new Tab(), ...page], 'upright')] });
}

function small(children: readonly (string | Tab)[], look: 'italic' | 'upright'): Paragraph {
  return new Paragraph({
    tabStops: [{ type: TabStopType.RIGHT, position: TEXT_WIDTH }],
    children: [new TextRun({ children: [...children], size: 17, italics: look === 'italic' })],
  });
}
