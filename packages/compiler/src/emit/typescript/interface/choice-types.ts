import type { ModuleContext } from '../module-context.ts';
import { commentText } from '../text/comment-text.ts';
import { docComment } from '../text/doc-comment.ts';
import { stringLiteral } from '../text/string-literal.ts';
import { typeAlias } from './type-alias.ts';
import { choicesOf } from '../../code/interface/walk-types.ts';

/** The parties, the values of each `one of` and the readings of each ambiguity, as unions. */
export function choiceTypes(context: ModuleContext): readonly string[] {
  const { ir, exported } = context;
  const choices = choicesOf(ir);
  return [
    ...(ir.parties.length === 0
      ? []
      : describedAlias('A party of the contract.', exported.party, ir.parties)),
    ...[...exported.choices].flatMap(([key, type]) => {
      const title = `The values of ${commentText(choices.get(key) ?? 'a term')}.`;
      // The key is the list of the members, as `choicesOf` wrote it.
      return describedAlias(title, type, JSON.parse(key) as readonly string[]);
    }),
    ...ir.ambiguities.flatMap(({ name, clause, readings }, index) => {
      const title = `The readings of ${commentText(name)} (${commentText(clause)}).`;
      const labels = readings.map(({ label }) => label);
      return describedAlias(title, exported.readings[index] ?? '', labels);
    }),
  ];
}

function describedAlias(
  title: string,
  type: string,
  members: readonly string[],
): readonly string[] {
  return ['', ...docComment([title], ''), ...typeAlias(type, members.map(stringLiteral))];
}
