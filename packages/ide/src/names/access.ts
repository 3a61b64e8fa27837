import type { Name, Text } from '@termsheet/dsl';
import { nodesOf, type SyntaxNode } from '../tree/syntax-node.ts';
import type { NamingNode } from './meaning.ts';

/** What is done with a name: it is declared, what it stands for is written, or it is read. */
export type Access = 'declaration' | 'write' | 'read';

/** The nodes whose own names declare something. */
const DECLARING: ReadonlySet<string> = new Set([
  'Accrual',
  'Ambiguous',
  'Blank',
  'Calendar',
  'Covenant',
  'Definition',
  'Event',
  'Fact',
  'Field',
  'Obligation',
  'OneOfType',
  'Parameter',
  'Party',
  'Right',
  'ShareClass',
  'State',
  'Table',
  'Unresolved',
]);

interface Naming {
  readonly kind: string;
  readonly name?: Name;
  readonly names?: readonly Name[];
  readonly members?: readonly Name[];
  /** `as Default Interest`. */
  readonly as?: Name | null;
  readonly label?: Text;
  readonly id?: Text | null;
}

/** Which names of some sections declare or write; all others read. */
export function accessesOf(sections: readonly SyntaxNode[]): ReadonlyMap<NamingNode, Access> {
  const found = new Map<NamingNode, Access>();
  for (const section of sections) {
    for (const node of nodesOf(section)) noteAccesses(node, found);
  }
  return found;
}

function noteAccesses(node: Naming, found: Map<NamingNode, Access>): void {
  if (DECLARING.has(node.kind)) {
    const { name, names, members } = node;
    for (const each of names ?? members ?? []) found.set(each, 'declaration');
    if (names === undefined && members === undefined) note(name, 'declaration', found);
    return;
  }
  switch (node.kind) {
    case 'PerDay':
    case 'LateInterest':
      return note(node.as, 'declaration', found);
    case 'Reading':
      return note(node.label, 'declaration', found);
    case 'EventStep':
    case 'PerformanceStep':
      return note(node.id, 'declaration', found);
    case 'FieldLine':
    case 'GivenLine':
    case 'Target':
    case 'UseBinding':
      return note(node.name, 'write', found);
    default:
  }
}

function note(
  name: NamingNode | null | undefined,
  access: Access,
  found: Map<NamingNode, Access>,
): void {
  if (name != null) found.set(name, access);
}
