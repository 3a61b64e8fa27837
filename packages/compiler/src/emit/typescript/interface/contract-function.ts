import { functionCode } from '../layout/function-code.ts';
import type { ModuleContext } from '../module-context.ts';
import { titleOf } from '../module-header.ts';
import { docComment } from '../text/doc-comment.ts';

/** What the module calls that which its contract is opened with. */
export interface SourceNames {
  readonly program: string;
  readonly names: string;
  readonly sourceHash: string;
}

/** The function that opens the contract over inputs; with no blank to fill, they can be left out. */
export function contractFunction(context: ModuleContext, source: SourceNames): readonly string[] {
  const { exported, form, ir, use } = context;
  const members = Object.entries(source).map(([key, name]: [string, string]) =>
    key === name ? key : `${key}: ${name}`,
  );
  return [
    '',
    ...docComment(
      [
        `${titleOf(ir)}, over these inputs.`,
        '@throws InputError for the first input that cannot be read; none is ever ignored.',
      ],
      '',
    ),
    ...functionCode(form, {
      name: exported.contract,
      parameter: {
        name: 'inputs',
        type: exported.inputs,
        fallback: ir.blanks.length === 0 ? '{}' : null,
      },
      result: `${use('TypedContract')}<${exported.onDate}>`,
      body: `return ${use('openContract')}({ ${members.join(', ')} }, inputs);`,
    }),
  ];
}
