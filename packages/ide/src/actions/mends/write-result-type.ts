import type { Definition } from '@termsheet/dsl';
import { describeType } from '@termsheet/compiler';
import { typeSettingOf } from '../../names/type-setting.ts';
import { writeType } from '../../names/write-type.ts';
import { deletion, insertion } from '../change.ts';
import { type Finding, innermost, type Mend, type QuickFix } from '../finding.ts';

const USUAL = ['money', 'number', 'date', 'yes/no'];

/** The kind of value that a Term says it is, and the one that its words give. */
export const writeResultType: QuickFix = {
  codes: ['result-type-mismatch', 'type-not-known'],
  mendsOf: (finding) => {
    const definition = innermost<Definition>(finding.nodes, 'Definition');
    if (definition === null) return [];
    return finding.diagnostic.code === 'type-not-known'
      ? said(definition)
      : agreeing(finding, definition);
  },
};

function said({ name, forEach, parameter }: Definition): readonly Mend[] {
  const { end } = (forEach ?? parameter ?? name).span;
  return USUAL.map((type) => ({
    title: `Say that “${name.text}” is ${type === 'yes/no' ? 'yes or no' : `a ${type}`.replace('a money', 'money')}`,
    changes: [insertion(end, ` : ${type}`)],
  }));
}

function agreeing(
  { analysis }: Finding,
  { name, resultType, body, forEach, parameter }: Definition,
): readonly Mend[] {
  if (resultType === null) return [];
  const type = analysis.compilation.checked.types.get(body);
  const written = type === undefined ? null : writeType(type, typeSettingOf(analysis));
  const { end } = (forEach ?? parameter ?? name).span;
  const agreed: Mend[] =
    type === undefined || written === null
      ? []
      : [
          {
            title: `Say that “${name.text}” is ${describeType(type)}`,
            changes: [{ span: resultType.span, text: written }],
          },
        ];
  return [
    ...agreed,
    { title: 'Leave out what it is said to be', changes: [deletion(end, resultType.span.end)] },
  ];
}
