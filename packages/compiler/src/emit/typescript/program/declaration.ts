import { record, tall } from '../../code/code.ts';
import type { Declaration, DeclaredPart } from '../../code/program/declared-part.ts';
import { annotated } from '../layout/annotated.ts';
import { codeAfter } from '../layout/from-code.ts';
import type { ModuleContext } from '../module-context.ts';
import { commentText } from '../text/comment-text.ts';
import { docComment } from '../text/doc-comment.ts';

/** Writes a part as a constant, under the words of the contract. */
export function declare(context: ModuleContext, part: DeclaredPart): Declaration {
  const { use, scope, ir } = context;
  const name = scope.claim(part.wish);
  const type = part.holdsCode ? `${use(part.type)}<${use('Code')}>` : use(part.type);
  const words = part.site === null ? '' : commentText(ir.sites[part.site]?.text ?? '');
  const comment = words === '' ? [] : docComment([{ quote: words }], '');
  const code = codeAfter(
    `const ${annotated(context.form, name, type)} =`,
    tall(record(part.type, part.members)),
  );
  return { name, clause: part.clause, lines: [...comment, `${code};`] };
}
