import { describeType, writeName } from '@termsheet/compiler';
import type { Name } from '@termsheet/dsl';
import { checkedTypes } from '../../names/checked-types.ts';
import { typeSettingOf } from '../../names/type-setting.ts';
import { wantedType } from '../../names/wanted-type.ts';
import { writeType } from '../../names/write-type.ts';
import type { Finding, Mend, QuickFix } from '../finding.ts';
import { insertAbove } from '../placing.ts';

/** A Term that nothing declares is declared above where it is read, of the kind that its place wants. */
export const declareTerm: QuickFix = {
  codes: ['unknown-term'],
  mendsOf: (finding) => {
    const name = finding.nodes.at(-1);
    if (name?.kind !== 'Name') return [];
    const { text } = name as Name;
    const wanted = typeWanted(finding);
    if (wanted === null) return [];
    const as = `as a %, ${wanted.words}`;
    const ways = [
      { what: 'fact', lines: [`fact ${writeName(text)} : ${wanted.written}`] },
      { what: 'blank', lines: [`blank ${writeName(text)} : ${wanted.written}`] },
    ];
    const mends = ways.flatMap(({ what, lines }) =>
      declared(finding, `Declare “${text}” ${as.replace('%', what)}`, lines),
    );
    const reason = '"the contract uses this Term and does not define it"';
    const open = [`unresolved ${writeName(text)} : ${wanted.written} ${reason}`];
    return [
      ...mends,
      ...declared(finding, `Set “${text}” down as a Term that the contract leaves undefined`, open),
    ];
  },
};

function declared(
  { analysis, nodes }: Finding,
  title: string,
  lines: readonly string[],
): readonly Mend[] {
  const change = insertAbove(analysis, nodes, lines);
  return change === null ? [] : [{ title, changes: [change] }];
}

interface Wanted {
  readonly written: string;
  readonly words: string;
}

/** What the place wants; where nothing tells, money, which Terms mostly are. */
function typeWanted({ analysis, nodes }: Finding): Wanted | null {
  const setting = typeSettingOf(analysis);
  const types = checkedTypes(analysis);
  // The name itself stands in a reference to it.
  const type = wantedType(types, nodes.slice(0, -1)) ?? types.money;
  const written = type === null ? null : writeType(type, setting);
  return type === null || written === null ? null : { written, words: describeType(type) };
}
