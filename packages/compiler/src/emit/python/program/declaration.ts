import { record, tall } from '../../code/code.ts';
import type { Declaration, DeclaredPart } from '../../code/program/declared-part.ts';
import { pythonOf } from '../layout/from-code.ts';
import { layOutAfter } from '../layout/lay-out.ts';
import type { PythonContext } from '../python-context.ts';
import { commentLines } from '../text/docstring.ts';

/** Writes a part as a constant, under the words of the contract. */
export function declare(context: PythonContext, part: DeclaredPart): Declaration {
  const { scope, ir } = context;
  const name = scope.claim(part.wish);
  const type = part.holdsCode ? `${part.type}[${context.import('Code')}]` : part.type;
  const words = part.site === null ? '' : (ir.sites[part.site]?.text ?? '');
  const code = pythonOf(context.import, tall(record(part.type, part.members)));
  return {
    name,
    clause: part.clause,
    lines: [...commentLines(words), layOutAfter(`${name}: ${type} = `, code)],
  };
}
