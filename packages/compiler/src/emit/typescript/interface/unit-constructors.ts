import { describeUnit, type Unit } from '@termsheet/runtime';
import { functionCode } from '../layout/function-code.ts';
import { layOut } from '../layout/lay-out.ts';
import { call, name, text } from '../layout/syntax.ts';
import type { ModuleContext } from '../module-context.ts';
import { commentText } from '../text/comment-text.ts';
import { docComment } from '../text/doc-comment.ts';
import { stringLiteral } from '../text/string-literal.ts';
import { writtenForms } from '../../code/interface/written-forms.ts';
import { suppliedUnits } from '../../code/interface/walk-types.ts';

/** One function for each unit that callers hand in. */
export function unitConstructors(context: ModuleContext): readonly string[] {
  return [...suppliedUnits(context.ir)].flatMap(([label, unit]) => {
    const functionName = context.exported.units.get(label) ?? 'amount';
    return constructorOf(context, { name: functionName, label, unit });
  });
}

interface UnitConstructor {
  readonly name: string;
  readonly label: string;
  readonly unit: Unit;
}

function constructorOf(context: ModuleContext, unit: UnitConstructor): readonly string[] {
  const { use, form } = context;
  const body = call(use('amountOf'), text(unit.label), name('figure'));
  const description = commentText(describeUnit(unit.unit));
  return [
    '',
    ...docComment(
      [
        `${description.charAt(0).toUpperCase()}${description.slice(1)}, written ${writtenForms(unit.label, unit.unit)}.`,
        '@throws InputError where the text states no figure.',
      ],
      '',
    ),
    ...functionCode(form, {
      name: unit.name,
      parameter: { name: 'figure', type: `string | ${use('Exact')}`, fallback: null },
      result: `${use('Amount')}<${stringLiteral(unit.label)}>`,
      body: `return ${layOut(body, { indent: 2, column: 9, after: 1 })};`,
    }),
  ];
}
