import { describeUnit } from '@termsheet/runtime';
import { choicesOf } from '../../code/interface/walk-types.ts';
import { writtenForms } from '../../code/interface/written-forms.ts';
import { layOutAfter } from '../layout/lay-out.ts';
import { type Piece, plain, callOf, subscript } from '../layout/syntax.ts';
import { docstring, docText } from '../text/docstring.ts';
import { stringLiteral } from '../text/string-literal.ts';
import type { ContractContext } from './contract-context.ts';
import { definitionLines } from './definition-lines.ts';
import { literalType } from './written-types.ts';

/** The amounts of each unit, and what terms of that unit come to. */
export function unitAliases(context: ContractContext): readonly string[] {
  return [...context.exported.units].flatMap(([label, { unit, amount, outcome }]) => {
    const literal = literalType(context, [label]);
    const words = docText(describeUnit(unit));
    return [
      '',
      ...alias(amount, subscript(context.import('Amount'), [literal])),
      ...docstring([`An amount in ${words}.`], ''),
      ...alias(outcome, subscript(context.import('AmountOutcome'), [literal])),
      ...docstring([`An amount in ${words}, or why there is none.`], ''),
    ];
  });
}

/** One function for each unit that callers hand in. */
export function unitConstructors(context: ContractContext): readonly string[] {
  return [...context.exported.units].flatMap(([label, { unit, amount, make }]) => {
    if (make === null) return [];
    const words = docText(describeUnit(unit));
    const title = `${words.charAt(0).toUpperCase()}${words.slice(1)}, written ${writtenForms(label, unit)}.`;
    const args = [stringLiteral(label), 'figure'].map((each) => ({ head: '', piece: plain(each) }));
    return [
      '',
      '',
      ...definitionLines({
        name: make,
        parameters: [`figure: ${context.import('Figure')}`],
        result: plain(amount),
        indent: 0,
      }),
      ...docstring([title, 'Raises InputError where the text states no figure.'], '    '),
      layOutAfter('return ', callOf(context.import('amount_of'), args), { indent: 4 }),
    ];
  });
}

/** The parties, the values of each `one of` and the readings of each ambiguity. */
export function choiceAliases(context: ContractContext): readonly string[] {
  const { ir, exported } = context;
  const choices = choicesOf(ir);
  return [
    ...(ir.parties.length === 0
      ? []
      : literalAlias(context, exported.party, {
          members: ir.parties,
          title: 'A party of the contract.',
        })),
    ...[...exported.choices].flatMap(([key, type]) =>
      literalAlias(context, type, {
        // The key is the list of the members, as `choicesOf` wrote it.
        members: JSON.parse(key) as readonly string[],
        title: `The values of ${docText(choices.get(key) ?? 'a term')}.`,
      }),
    ),
    ...ir.ambiguities.flatMap(({ name, clause, readings }, index) =>
      literalAlias(context, exported.readingTypes[index] ?? '', {
        members: readings.map(({ label }) => label),
        title: `The readings of ${docText(name)} (${docText(clause)}).`,
      }),
    ),
  ];
}

function literalAlias(
  context: ContractContext,
  name: string,
  { members, title }: { readonly members: readonly string[]; readonly title: string },
): readonly string[] {
  return ['', ...alias(name, literalType(context, members)), ...docstring([title], '')];
}

/** `Name = X`, the name of a type. */
export function alias(name: string, type: Piece): readonly string[] {
  return [layOutAfter(`${name} = `, type)];
}
