import type { ValueType } from '@termsheet/runtime';
import type { ValueForm } from './value-form.ts';

/** A text as it stands. */
export const textForm: ValueForm<Extract<ValueType, { readonly kind: 'text' }>> = {
  readLiteral: (_, written) => (written.kind === 'Text' ? written.text : undefined),
  readText: (_, text) => text,
  schema: () => ({ description: 'A text.', type: 'string' }),
};
