import type { Name, NoAdjustment, Span, Upon, UseBinding } from '@termsheet/dsl';
import type { SyntaxNode } from '../tree/syntax-node.ts';
import { nodesAbout } from '../tree/nodes-about.ts';
import type { Analysis } from '../workspace/analysis.ts';

/** What a stretch of a file is part of: the Terms whose meaning it says, or a check. */
export interface Owner {
  /** The words that name it there: they declare it, or a rule writes what they stand for. */
  readonly name: Span;
  /** How much of the file says it there. */
  readonly parts: readonly Span[];
}

/** The Terms that hang on a stretch of a file; none in a heading or a scenario. */
export function ownersOf({ sections }: Analysis, span: Span): readonly Owner[] {
  const [section, declaration, ...inner] = nodesAbout(sections, span);
  if (section === undefined || declaration === undefined) return [];
  if (section.kind === 'Scenario') return [];
  return ownersIn(declaration, inner[0] ?? declaration);
}

function ownersIn(declaration: SyntaxNode, at: SyntaxNode): readonly Owner[] {
  switch (declaration.kind) {
    case 'Upon':
      return ownersOfRule(declaration as Upon, at);
    case 'NoAdjustment':
      return [{ name: (declaration as NoAdjustment).state.span, parts: [declaration.span] }];
    case 'UseBinding':
      return [{ name: (declaration as UseBinding).name.span, parts: [declaration.span] }];
    case 'Check':
    case 'SolvedTogether':
    case 'Quote':
      return [];
    default:
      return namesOf(declaration).map(({ span }) => ({ name: span, parts: [declaration.span] }));
  }
}

/** What a rule waits for decides all that it writes; what one of its lines says only what that writes. */
function ownersOfRule({ statements, ...head }: Upon, at: SyntaxNode): readonly Owner[] {
  const writes = statements.flatMap((each) => (each.kind === 'ValidOnlyIf' ? [] : [each]));
  const own = writes.filter(({ span: of }) => of.start <= at.span.start && at.span.end <= of.end);
  const conditions = [
    ...head.events,
    ...(head.condition === null ? [] : [head.condition]),
    ...(head.effective === null ? [] : [head.effective]),
    ...statements.filter(({ kind }) => kind === 'ValidOnlyIf'),
  ].map((each) => each.span);
  return (own.length > 0 ? own : writes).map(({ target, span: of }) => ({
    name: target.name.span,
    parts: [of, ...conditions],
  }));
}

function namesOf(node: SyntaxNode): readonly Name[] {
  const { name, names } = node as { readonly name?: Name; readonly names?: readonly Name[] };
  return names ?? (name === undefined ? [] : [name]);
}
