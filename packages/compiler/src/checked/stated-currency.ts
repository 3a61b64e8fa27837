import type { Span } from '@termsheet/dsl';
import { documentAt } from '../documents/document.ts';
import type { CheckContext } from './check-context.ts';

/** The currency that the heading of the document states in which a place lies; null where none does. */
export function statedCurrency({ bound }: CheckContext, span: Span): string | null {
  const contract = documentAt(bound.documents, span).contract ?? bound.contract;
  const setting = contract?.settings.find((candidate) => candidate.kind === 'CurrencySetting');
  return setting?.kind === 'CurrencySetting' ? setting.code.text : null;
}
