import { type Compilation, declaredNames } from '@termsheet/compiler';
import type { Calendar, Declaration, Party, ShareClass } from '@termsheet/dsl';

/** A declaration below a comment that holds a mechanism's id. */
export interface EncodedMechanism {
  readonly id: string;
  /** As it is cited; the heading of the contract has no number. */
  readonly clause: string;
  /** What the declaration is called, or what it changes. */
  readonly names: readonly string[];
  /** Why it is not computable; null where it is encoded. */
  readonly reason: string | null;
  /** The calendars and duties whose conditions read it: those have no derivation of their own. */
  readonly carriers: readonly string[];
}

/** A line comment that holds only ids: `// DT-26, DT-75`. */
const IDS = /^(?:\/\/)?\s*((?:HT|DT)-\d\d(?:, (?:HT|DT)-\d\d)*)\s*$/u;

type Declared = Declaration | Calendar | Party | ShareClass;

/** The declarations of a contract file that say which mechanisms they encode. */
export function encodedMechanisms(compilation: Compilation): readonly EncodedMechanism[] {
  const { comments } = compilation.file;
  const declared = declarationsOf(compilation);
  return comments.flatMap(({ text, span }) => {
    const ids = IDS.exec(text)?.[1]?.split(', ') ?? [];
    const next = declared.find(({ node }) => node.kind !== 'Quote' && node.span.start > span.start);
    if (next === undefined) return [];
    const { node, clause } = next;
    const names = namesOf(node);
    return ids.map((id) => ({
      id,
      clause,
      names,
      carriers: carriersOf(names, compilation),
      reason: node.kind === 'NotComputableSection' ? node.reason.text : null,
    }));
  });
}

function declarationsOf({ bound }: Compilation): readonly { node: Declared; clause: string }[] {
  return (bound.documents.list[0]?.sections ?? []).flatMap((section) => {
    if (section.kind !== 'Clause' && section.kind !== 'Contract') return [];
    const clause = section.kind === 'Clause' ? `§${section.reference.text}` : 'heading';
    return section.declarations.map((node) => ({ node, clause }));
  });
}

function namesOf(node: Declared): readonly string[] {
  switch (node.kind) {
    case 'Upon':
      return [
        ...node.statements.flatMap((each) => ('target' in each ? [each.target.name.text] : [])),
        ...node.events.map(({ name }) => name.text),
      ];
    case 'NoAdjustment':
      return [node.state.text];
    case 'Check':
      return [node.title.text];
    case 'Right':
      return [node.name.text, node.by.name.text];
    case 'SolvedTogether':
      return node.names.map(({ text }) => text);
    default:
      return declaredNames(node);
  }
}

/**
 * The calendars and duties that are called so, or whose conditions read one of the names, by way of
 * definitions or at once: their conditions have no derivation of their own.
 */
function carriersOf(names: readonly string[], compilation: Compilation): readonly string[] {
  const declared = declarationsOf(compilation).map(({ node }) => node);
  const reading = new Set(names);
  const mentions = ({ span }: Declared): boolean => {
    const words = compilation.source.text.slice(span.start, span.end);
    return [...reading].some((name) => words.includes(name));
  };
  for (let step = 0; step < MOST_STEPS; step += 1) {
    for (const node of declared) {
      if (node.kind === 'Definition' && mentions(node)) reading.add(node.name.text);
    }
  }
  return declared.flatMap((node) =>
    (node.kind === 'Calendar' || node.kind === 'Obligation') && mentions(node)
      ? [node.name.text]
      : [],
  );
}

const MOST_STEPS = 2;
