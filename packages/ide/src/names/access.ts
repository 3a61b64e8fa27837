import type { Name, Text } from '@termsheet/dsl';
import { nodesBelow, type SyntaxNode } from '../tree/syntax-node.ts';
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

/** The nodes that say what something is from now on, or is given to be. */
const WRITING: ReadonlySet<string> = new Set(['FieldLine', 'GivenLine', 'Target', 'UseBinding']);

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
  for (const node of nodesBelow(sections)) {
    for (const name of declaredBy(node)) found.set(name, 'declaration');
    const { name } = node as unknown as Naming;
    if (WRITING.has(node.kind) && name !== undefined) found.set(name, 'write');
  }
  return found;
}

function declaredBy(node: Naming): readonly NamingNode[] {
  if (DECLARING.has(node.kind)) {
    return node.names ?? node.members ?? (node.name === undefined ? [] : [node.name]);
  }
  switch (node.kind) {
    case 'PerDay':
    case 'LateInterest':
      return node.as == null ? [] : [node.as];
    case 'Reading':
      return node.label === undefined ? [] : [node.label];
    case 'EventStep':
    case 'PerformanceStep':
      return node.id == null ? [] : [node.id];
    default:
      return [];
  }
}
