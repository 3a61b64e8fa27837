import type { Span } from '@termsheet/dsl';
import type { Checked } from '../checked/checked.ts';

/** What stands at a place of the file, with single spaces. */
export function wordsOf({ bound }: Checked, { span }: { readonly span: Span }): string {
  return bound.source.text.slice(span.start, span.end).replaceAll(/\s+/gu, ' ');
}
