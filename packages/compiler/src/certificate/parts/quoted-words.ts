import type { CertificateContext } from '../context.ts';
import { citeClause } from '../context.ts';
import { type Block, textOf } from '../document.ts';

/** What the contract file quotes of a section, each quotation with its source. */
export function quotedWords(context: CertificateContext, section: string): readonly Block[] {
  const quotes = context.words.quotes.get(section) ?? [];
  const cited = citeClause(context, `§${section.replace(/\s+".*"$/u, '')}`);
  if (quotes.length === 0) {
    const blank = context.notes.leaveUntold(
      `words of ${cited}`,
      `The contract file quotes no words of ${cited}.`,
    );
    return [{ kind: 'paragraph', children: [blank] }];
  }
  const words = quotes.map((text) => `“…\u00A0${nested(text)}\u00A0…”`).join('; ');
  const paragraph: Block = { kind: 'paragraph', children: [textOf(words)] };
  return [{ kind: 'quote', blocks: [paragraph], cited }];
}

/** Quotation marks within a quotation are single ones. */
function nested(text: string): string {
  return text.replaceAll('“', '‘').replaceAll('”', '’').replaceAll('"', "'");
}
