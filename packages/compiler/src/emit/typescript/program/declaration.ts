import { annotated } from '../layout/annotated.ts';
import { layOutAfter } from '../layout/lay-out.ts';
import { tallObject, type Syntax } from '../layout/syntax.ts';
import type { ModuleContext } from '../module-context.ts';
import type { RuntimeName } from '../runtime-names.ts';
import { commentText } from '../text/comment-text.ts';
import { docComment } from '../text/doc-comment.ts';

/** A constant of an emitted module that holds one part of the program. */
export interface Declaration {
  readonly name: string;
  readonly clause: string;
  readonly lines: readonly string[];
}

/** One part of the program. */
export interface DeclaredPart {
  /** What it is called where nothing else has the name. */
  readonly wish: string;
  readonly clause: string;
  /** The runtime's type of such a part. */
  readonly type: RuntimeName;
  /** Whether that type is generic in the code that stands for expressions. */
  readonly holdsCode: boolean;
  /** The words of the contract that it stands for; null where there are none. */
  readonly site: number | null;
  readonly members: Readonly<Record<string, Syntax>>;
}

/** Writes a part as a constant, under the words of the contract. */
export function declare(context: ModuleContext, part: DeclaredPart): Declaration {
  const { use, scope, ir } = context;
  const name = scope.claim(part.wish);
  const type = part.holdsCode ? `${use(part.type)}<${use('Code')}>` : use(part.type);
  const words = part.site === null ? '' : commentText(ir.sites[part.site]?.text ?? '');
  const comment = words === '' ? [] : docComment([{ quote: words }], '');
  const code = layOutAfter(
    `const ${annotated(context.form, name, type)} =`,
    tallObject(part.members),
    0,
  );
  return { name, clause: part.clause, lines: [...comment, `${code};`] };
}
