import type { Blank, Event, EventStep, Fact, Field, FieldLine, Name } from '@termsheet/dsl';
import type { SyntaxNode } from '../../tree/syntax-node.ts';
import type { Change } from '../change.ts';
import { type Finding, innermost, type Mend, type QuickFix } from '../finding.ts';
import { gives, withoutLines, withoutOne, withoutSayings } from '../removals.ts';

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
    const changes: Change[] = [
      out ?? withoutLines(analysis.text, declaration.span),
      ...withoutSayings(analysis, saysOf(declaration, name.text, nodes)),
    ];
    const what = diagnostic.code.replace('unused-', '');
    const mend: Mend = { title: `Leave out the ${what} “${name.text}”`, changes };
    return [mend];
  },
};

function saysOf(
  declaration: SyntaxNode,
  name: string,
  nodes: Finding['nodes'],
): (node: SyntaxNode) => boolean {
  if (declaration.kind === 'Event') {
    return (node) => node.kind === 'EventStep' && (node as EventStep).event.text === name;
  }
  if (declaration.kind !== 'Field') return gives(name);
  const event = innermost<Event>(nodes, 'Event')?.names ?? [];
  return (node) =>
    node.kind === 'FieldLine' && (node as FieldLine).name.text === name && event.length > 0;
}
