import type { Blank, Event, Fact, Field, Name } from '@termsheet/dsl';
import { innermost, type QuickFix } from '../finding.ts';
import { withoutLines, withoutOne, withoutSayings } from '../removals.ts';

/** A blank, fact, field or event that nothing reads is left out, with what scenarios say of it. */
export const leaveOutUnused: QuickFix = {
  codes: ['unused-blank', 'unused-fact', 'unused-field', 'unused-event'],
  mendsOf: ({ analysis, diagnostic, nodes }) => {
    const declaration = innermost<Blank | Fact | Field | Event>(
      nodes,
      'Blank',
      'Fact',
      'Field',
      'Event',
    );
    const name = innermost<Name>(nodes, 'Name');
    if (declaration === null || name === null) return [];
    const { names } = declaration;
    const out =
      names.length > 1 ? withoutOne(analysis.text, names, { left: name, joint: null }) : null;
    // A field that a scenario states is read there: the scenarios say nothing of one that is not.
    const said = declaration.kind === 'Field' ? [] : withoutSayings(analysis, name.text);
    const changes = [out ?? withoutLines(analysis.text, declaration.span), ...said];
    const what = diagnostic.code.replace('unused-', '');
    return [{ title: `Leave out the ${what} “${name.text}”`, changes }];
  },
};
