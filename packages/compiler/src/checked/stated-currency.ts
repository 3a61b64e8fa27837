import type { Span } from '@termsheet/dsl';
import { headingAt } from '../documents/document.ts';
import type { CheckContext } from './check-context.ts';

/** The currency that the heading of the document states in which a place lies; null where none does. */
export function statedCurrency({ bound }: CheckContext, span: Span): string | null {
  const setting = headingAt(bound.documents, span)?.settings.find(
    (candidate) => candidate.kind === 'CurrencySetting',
  );
  return setting?.kind === 'CurrencySetting' ? setting.code.text : null;
}
