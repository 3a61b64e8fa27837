import { describeType } from '../../checked/describe-type.ts';
import { shown } from '../diagnostics/wording.ts';
import { inputWrongType } from '../diagnostics/input-wrong-type.ts';
import type { ValueForm } from './value-form.ts';

/** Lists: contracts work them out, nobody writes one as a single value. */
export const computedForm: ValueForm = {
  readLiteral: () => undefined,
  readText: ({ context, name, place, type }, text) => {
    const found = { name, expected: describeType(type), found: `the text "${shown(text)}"` };
    context.findings.report(inputWrongType.at(place.span, found), place.describe);
    return null;
  },
  schema: () => false,
};
