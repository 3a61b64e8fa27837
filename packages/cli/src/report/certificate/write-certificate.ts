import type { CertificateDocument } from '@termsheet/compiler/certificate';
import type { CertificateFormat } from '../../commands/formats.ts';
import { showControls } from '../../files/show-controls.ts';
import { certificateToHtml } from './certificate-to-html.ts';
import { certificateToMarkdown } from './certificate-to-markdown.ts';

/** A document in one of its forms; what only Word or PDF needs is loaded for these alone. */
export async function writeCertificate(
  document: CertificateDocument,
  format: CertificateFormat,
): Promise<string | Uint8Array> {
  switch (format) {
    case 'markdown':
      return showControls(certificateToMarkdown(document));
    case 'html':
      return showControls(certificateToHtml(document));
    case 'pdf': {
      const { certificateToPdf } = await import('./certificate-to-pdf.ts');
      return certificateToPdf(document);
    }
    case 'docx': {
      const { certificateToDocx } = await import('./certificate-to-docx.ts');
      return certificateToDocx(document);
    }
  }
}
