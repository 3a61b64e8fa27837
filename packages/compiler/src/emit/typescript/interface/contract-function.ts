import { displayWidth } from '../../code/display-width.ts';
import { WIDTH } from '../layout/lay-out.ts';
import type { ModuleContext } from '../module-context.ts';
import { titleOf } from '../module-header.ts';
import { docComment } from '../text/doc-comment.ts';

/** The function that opens the contract over inputs; with no blank to fill, they can be left out. */
export function contractFunction(
  context: ModuleContext,
  source: { readonly programName: string; readonly namesName: string },
): readonly string[] {
  const { exported, ir, use } = context;
  const fallback = ir.blanks.length === 0 ? ' = {}' : '';
  const parameter = `inputs: ${exported.inputs}${fallback}`;
  const result = `${use('TypedContract')}<${exported.onDate}>`;
  const flat = `export function ${exported.contract}(${parameter}): ${result} {`;
  const head =
    displayWidth(flat) <= WIDTH
      ? [flat]
      : [`export function ${exported.contract}(`, `  ${parameter},`, `): ${result} {`];
  const members = [property('program', source.programName), property('names', source.namesName)];
  return [
    '',
    ...docComment(
      [
        `${titleOf(ir)}, over these inputs.`,
        '@throws InputError for the first input that cannot be read; none is ever ignored.',
      ],
      '',
    ),
    ...head,
    `  return ${use('openContract')}({ ${members.join(', ')} }, inputs);`,
    '}',
  ];
}

function property(key: string, name: string): string {
  return key === name ? key : `${key}: ${name}`;
}
