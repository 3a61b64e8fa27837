import { describeType, writeName } from '@termsheet/compiler';
import type { Name } from '@termsheet/dsl';
import { checkedTypes } from '../../names/checked-types.ts';
import { typeSettingOf } from '../../names/type-setting.ts';
import { wantedType } from '../../names/wanted-type.ts';
import { writeType } from '../../names/write-type.ts';
import { indentAt } from '../../tree/lines.ts';
import { insertion } from '../change.ts';
import type { Finding, QuickFix } from '../finding.ts';
import { eventSpokenOf } from '../known-names.ts';

/** A field that an event does not have is declared under it, of the kind that its place wants. */
export const declareField: QuickFix = {
  codes: ['unknown-field'],
  mendsOf: ({ analysis, nodes }: Finding) => {
    const name = nodes.at(-1);
    const event = eventSpokenOf({ analysis, nodes })?.node;
    if (name?.kind !== 'Name' || event?.kind !== 'Event' || event.occurs !== null) return [];
    if (event.span.end > analysis.text.length) return [];
    const setting = typeSettingOf(analysis);
    const types = checkedTypes(analysis);
    const type = wantedType(types, nodes.slice(0, -1)) ?? types.money;
    const written = type === null ? null : writeType(type, setting);
    if (type === null || written === null) return [];
    const { text } = name as Name;
    const indent = `${indentAt(analysis.text, event.span.start)}  `;
    const after =
      event.fields.at(-1)?.span.end ?? (event.by.at(-1) ?? event.names.at(-1))?.span.end;
    if (after === undefined) return [];
    const of = event.names[0]?.text ?? '';
    const change = insertion(after, `\n${indent}${writeName(text)} : ${written}`);
    return [
      { title: `Report “${text}”, ${describeType(type)}, with each “${of}”`, changes: [change] },
    ];
  },
};
