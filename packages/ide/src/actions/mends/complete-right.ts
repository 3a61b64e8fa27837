import { writeName } from '@termsheet/compiler';
import type { Right } from '@termsheet/dsl';
import { indentAt } from '../../tree/lines.ts';
import { insertion } from '../change.ts';
import { type Finding, innermost, type Mend, type QuickFix } from '../finding.ts';
import { eventSpokenOf } from '../known-names.ts';
import { insertBelow } from '../placing.ts';

/** Whose right it is, what of it is limited, and at what time of day it is used. */
export const completeRight: QuickFix = {
  codes: ['right-of-another', 'right-field-unclear', 'right-without-time'],
  mendsOf: (finding) => {
    const right = innermost<Right>(finding.nodes, 'Right');
    if (right === null) return [];
    switch (finding.diagnostic.code) {
      case 'right-of-another':
        return ofOther(finding, right);
      case 'right-field-unclear':
        return ofField(finding, right);
      default:
        return withTime(finding);
    }
  },
};

function eventNode(finding: Finding): { readonly by: readonly { readonly text: string }[] } | null {
  const node = eventSpokenOf(finding)?.node;
  return node?.kind === 'Event' ? node : null;
}

function ofOther(finding: Finding, { holder }: Right): readonly Mend[] {
  return (eventNode(finding)?.by ?? []).map(({ text }) => ({
    title: `Give the right to “${text}”`,
    changes: [{ span: holder.span, text: writeName(text) }],
    isPreferred: true,
  }));
}

function ofField(finding: Finding, { limit }: Right): readonly Mend[] {
  const { checked } = finding.analysis.compilation;
  const wanted = limit === null ? undefined : checked.types.get(limit.most);
  const fields = [...(eventSpokenOf(finding)?.fields.values() ?? [])].filter((field) => {
    const type = checked.fieldTypes.get(field);
    return (
      type?.kind === 'quantity' && wanted?.kind === 'quantity' && type.unit.key === wanted.unit.key
    );
  });
  const at = limit?.span.start;
  if (at === undefined) return [];
  return fields.map(({ name: { text } }) => ({
    title: `Limit “${text}”`,
    changes: [insertion(at, `${writeName(text)} `)],
  }));
}

function withTime(finding: Finding): readonly Mend[] {
  const node = eventSpokenOf(finding)?.node;
  if (node?.kind !== 'Event') return [];
  const last = node.fields.at(-1);
  const lines = ['Time Received : time'];
  const { text } = finding.analysis;
  const change =
    last === undefined
      ? insertBelow(finding.analysis, node.by.at(-1) ?? node, { lines, deeper: '  ' })
      : insertBelow(finding.analysis, last, {
          lines,
          deeper: indentAt(text, last.span.start) === indentAt(text, node.span.start) ? '  ' : '',
        });
  return [{ title: 'Report the time of day with the event', changes: [change] }];
}
