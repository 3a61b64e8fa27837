import type { Expression } from '@termsheet/dsl';
import type { BoundWrite } from '../bound/bound.ts';
import { childrenOf } from '../checked/children-of.ts';
import { fieldOfTwoEvents } from '../diagnostics/field-of-two-events.ts';
import { expressionsIn } from './index/file-index.ts';
import type { SettledRule } from './rule-context.ts';

/**
 * What a rule writes for each occurrence of another event reads a field by its bare name only where one of the
 * two has it. Where both do it is that of the occurrence which is written for, which nobody need think of.
 */
export const fieldsAreOfOneEvent: SettledRule = ({ checked, report }) => {
  const { referents } = checked.bound;
  for (const write of [...checked.bound.writes.values()].flat()) {
    for (const name of expressionsIn(readForEach(write)).flatMap(
      (each) => childrenOf(each).names,
    )) {
      const referent = referents.get(name);
      if (referent?.kind !== 'field' || referent.of?.role !== 'row') continue;
      const [of] = referent.of.events;
      if (of === undefined || write.rule.events.includes(of)) continue;
      const upon = write.rule.events.find(({ fields }) => fields.has(name.text));
      if (upon === undefined) continue;
      const words = { field: name.text, of: of.name.text, upon: upon.name.text };
      report(fieldOfTwoEvents.at(name.span, words));
    }
  }
};

/** What is read of, and written to, each occurrence of another event. */
function readForEach({ rule, statement }: BoundWrite): readonly Expression[] {
  const written = rule.node.statements[statement];
  if (written === undefined || written.kind === 'ValidOnlyIf') return [];
  const { forEach } = written.target;
  if (forEach === null) return [];
  return forEach.where === null ? [written.value] : [forEach.where, written.value];
}
