import type { ValueType } from '@termsheet/runtime';
import { inputMalformedYesNo } from '../diagnostics/input-malformed-yes-no.ts';
import type { ValueForm } from './value-form.ts';

/** Yes or no, in JSON as `"yes"` and `"no"` or as `true` and `false`. */
export const yesNoForm: ValueForm<Extract<ValueType, { readonly kind: 'yes/no' }>> = {
  readLiteral: (_, written) => (written.kind === 'YesNoLiteral' ? written.value : undefined),
  readText: ({ context, name, place }, text) => {
    if (text === 'yes') return true;
    if (text === 'no') return false;
    context.findings.report(
      inputMalformedYesNo.at(place.span, { name, written: text }),
      place.describe,
    );
    return null;
  },
  schema: () => ({ description: 'Yes or no.', enum: ['yes', 'no', true, false] }),
};
