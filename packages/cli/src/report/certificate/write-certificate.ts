import type { CertificateDocument } from '@termsheet/compiler/certificate';
import type { CertificateFormat } from '../../commands/formats.ts';
import { showControls } from '../../files/show-controls.ts';
import { certificateToHtml } from './certificate-to-html.ts';
import { certificateToMarkdown } from './certificate-to-markdown.ts';
import { mapTexts } from './map-texts.ts';

/**
 * A document in one of its forms; what only Word or PDF needs is loaded for these alone. What steers a
 * reader's machine, or turns the text around it about, is shown by its code.
 */
export async function writeCertificate(
  document: CertificateDocument,
  format: CertificateFormat,
): Promise<string | Uint8Array> {
  const shown = mapTexts(document, showControls);
  switch (format) {
    case 'markdown':
      return certificateToMarkdown(shown);
    case 'html':
      return certificateToHtml(shown);
    case 'pdf': {
      const { certificateToPdf } = await import('./certificate-to-pdf.ts');
      return certificateToPdf(shown);
    }
    case 'docx': {
      const { certificateToDocx } = await import('./certificate-to-docx.ts');
      return certificateToDocx(shown);
    }
  }
}
