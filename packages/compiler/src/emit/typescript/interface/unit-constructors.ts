import { describeUnit, type Unit } from '@termsheet/runtime';
import { displayWidth } from '../../code/display-width.ts';
import { layOut, WIDTH } from '../layout/lay-out.ts';
import { call, name, text } from '../layout/syntax.ts';
import type { ModuleContext } from '../module-context.ts';
import { nameIdentifiers } from '../names/name-identifiers.ts';
import { commentText } from '../text/comment-text.ts';
import { docComment } from '../text/doc-comment.ts';
import { stringLiteral } from '../text/string-literal.ts';
import { writtenForms } from '../../code/interface/written-forms.ts';
import { suppliedUnits } from '../../code/interface/walk-types.ts';

/** One function for each unit that callers hand in. */
export function unitConstructors(context: ModuleContext): readonly string[] {
  const units = [...suppliedUnits(context.ir)];
  const names = nameIdentifiers(units.map(([label]) => label));
  return units.flatMap(([label, unit], index) =>
    constructorOf(context, { name: names[index] ?? 'amount', label, unit }),
  );
}

interface UnitConstructor {
  readonly name: string;
  readonly label: string;
  readonly unit: Unit;
}

function constructorOf(context: ModuleContext, unit: UnitConstructor): readonly string[] {
  const { use, scope } = context;
  const functionName = scope.claim(unit.name);
  const parameter = `figure: string | ${use('Exact')}`;
  const result = `${use('Amount')}<${stringLiteral(unit.label)}>`;
  const flat = `export function ${functionName}(${parameter}): ${result} {`;
  const head =
    displayWidth(flat) <= WIDTH
      ? [flat]
      : [`export function ${functionName}(`, `  ${parameter},`, `): ${result} {`];
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
    ...head,
    `  return ${layOut(body, { indent: 2, column: 9, after: 1 })};`,
    '}',
  ];
}
