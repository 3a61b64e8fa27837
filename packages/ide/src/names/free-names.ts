import type { Bound, LocalBinding, OccurrenceBinding } from '@termsheet/compiler';
import type { Allocate, AmountPerformed, Expression, It, Name } from '@termsheet/dsl';
import { isName, nodesBelow, type SyntaxNode } from '../tree/syntax-node.ts';

type Binding = LocalBinding | OccurrenceBinding;

/** What an expression reads that is only at hand where it stands. */
export interface FreeNames {
  readonly locals: ReadonlySet<LocalBinding>;
  readonly occurrences: ReadonlySet<OccurrenceBinding>;
  /** Names that stand for the same wherever they are written. */
  readonly declared: readonly Name[];
  /** The names that are read of what is at hand. */
  readonly bound: readonly Name[];
  /** Whether it says `it`, or speaks of the performance at hand. */
  readonly pointsAtHand: boolean;
}

/** Sorts the names of an expression into those that mean the same anywhere, and the others. */
export function freeNames(bound: Bound, expression: Expression): FreeNames {
  const nodes = [...nodesBelow([expression])];
  const inner = new Set<Binding>(nodes.flatMap((node) => bindingsOf(bound, node)));
  const locals = new Set<LocalBinding>();
  const occurrences = new Set<OccurrenceBinding>();
  const declared: Name[] = [];
  const atHand: Name[] = [];
  let pointsAtHand = false;
  const note = (binding: Binding | null | undefined, name: Name | null): boolean => {
    if (binding == null || inner.has(binding)) return false;
    if (binding.kind === 'local') locals.add(binding);
    else occurrences.add(binding);
    if (name !== null) atHand.push(name);
    return true;
  };
  for (const node of nodes) {
    if (isName(node)) {
      const binding = bindingOf(bound, node);
      if (!note(binding, node) && binding === null) declared.push(node);
    } else if (node.kind === 'Allocate') {
      note(bound.parts.get(node as Allocate), null);
    } else if (node.kind === 'It') {
      const it = bound.its.get(node as It);
      pointsAtHand ||= it === undefined || !inner.has(it);
    }
    pointsAtHand ||= bound.performances.has(node as AmountPerformed);
    pointsAtHand ||= bound.notices.has(node as Expression);
  }
  return { locals, occurrences, declared, bound: atHand, pointsAtHand };
}

/** What a name is read of; null for what is declared. */
function bindingOf({ referents }: Bound, name: Name): Binding | null {
  const referent = referents.get(name);
  switch (referent?.kind) {
    case 'local':
      return referent.local;
    case 'field':
      return referent.of;
    case 'occurrence':
      return referent.occurrence;
    case 'declared':
      return referent.key;
    default:
      return null;
  }
}

/** What a node brings into scope for some of what is below it. */
export function bindingsOf(bound: Bound, node: SyntaxNode): readonly Binding[] {
  const tables: readonly ReadonlyMap<unknown, Binding>[] = [
    bound.rows,
    bound.variables,
    bound.frames,
  ];
  return tables.flatMap((table) => table.get(node) ?? []);
}

/** Everything that is brought into scope about a place, the innermost first. */
export function bindingsAbout(bound: Bound, nodes: readonly SyntaxNode[]): readonly Binding[] {
  return nodes.toReversed().flatMap((node) => bindingsOf(bound, node));
}

/** The names that a binding brings. */
export function namesOf(binding: Binding): readonly string[] {
  if (binding.kind === 'local') return [binding.name.text];
  return binding.events.flatMap((event) => [...event.fields.keys()]);
}
