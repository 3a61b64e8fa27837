import type { Explanation } from '@termsheet/compiler';
import type { CertificateDocument } from '@termsheet/compiler/certificate';
import type { Source } from '@termsheet/dsl';
import { certificateToMarkdown } from '../report/certificate/certificate-to-markdown.ts';
import { explanationToJson } from '../report/explanation/explanation-to-json.ts';
import { hashOf } from './hash-of.ts';
import { canonicalJson } from './seals.ts';

/** What a command made besides results. */
export type Product =
  | { readonly command: 'explain'; readonly term: string; readonly hash: string }
  | {
      readonly command: 'certificate';
      readonly event: string;
      readonly template: Source;
      readonly hash: string;
    };

/** An explanation: every step of it, in whatever form it was printed. */
export function explainedProduct(explanation: Explanation, term: string): Product {
  return { command: 'explain', term, hash: hashOf(canonicalJson(explanationToJson(explanation))) };
}

/** A document: every word of it, in whatever form it was written. */
export function certifiedProduct(
  { document, template }: { readonly document: CertificateDocument; readonly template: Source },
  event: string,
): Product {
  return { command: 'certificate', event, template, hash: hashOf(certificateToMarkdown(document)) };
}
