import { type Compilation, declaredNames } from '@termsheet/compiler';
import type { Calendar, Declaration, Party, ShareClass } from '@termsheet/dsl';
import { isAbout } from './is-about.ts';

/** A declaration that computes, below a comment that holds a mechanism's id. */
export interface EncodedMechanism {
  readonly id: string;
  /** As it is cited; the heading of the contract has no number. */
  readonly clause: string;
  /** What the declaration is called, or what it changes. */
  readonly names: readonly string[];
  /** Why it is not computable; null where it is encoded. */
  readonly reason: string | null;
  /** What reads it without a derivation of its own: calendars, duties and the events that occur by themselves. */
  readonly carriers: readonly string[];
}

/** A line comment that holds only ids: `// DT-26, DT-75`. */
const IDS = /^(?:\/\/)?\s*((?:HT|DT)-\d\d(?:, (?:HT|DT)-\d\d)*)\s*$/u;

type Declared = Declaration | Calendar | Party | ShareClass;

/** What is told computes nothing: the declaration that reads it does. A check is judged with every scenario. */
const TOLD: ReadonlySet<Declared['kind']> = new Set([
  'Quote',
  'Fact',
  'Blank',
  'Party',
  'ShareClass',
  'Table',
  'Unresolved',
  'Check',
]);

function isTold(node: Declared): boolean {
  return node.kind === 'Event' ? node.occurs === null : TOLD.has(node.kind);
}

/**
 * The declarations of a contract file that compute a mechanism: one with a comment of its id inside, and
 * all that follow such a comment, in that clause, until other ids stand.
 */
export function encodedMechanisms(compilation: Compilation): readonly EncodedMechanism[] {
  const marks = compilation.file.comments.flatMap(({ text, span }) => {
    const ids = IDS.exec(text)?.[1]?.split(', ');
    return ids === undefined ? [] : [{ ids, at: span.start }];
  });
  const placed = declarationsOf(compilation);
  return placed.flatMap(({ node, clause, start }, place) => {
    if (isTold(node)) return [];
    // What is not computable is the mechanism only right below its id: else it is another matter of the clause.
    const mustBeNext = node.kind === 'NotComputableSection';
    const from = mustBeNext ? Math.max(start, placed[place - 1]?.node.span.end ?? 0) : start;
    const above = marks.findLast(({ at }) => from < at && at < node.span.start);
    const inside = marks.filter(({ at }) => node.span.start < at && at < node.span.end);
    const names = namesOf(node);
    const carriers = carriersOf(names, compilation);
    const reason = node.kind === 'NotComputableSection' ? node.reason.text : null;
    const ids = [...(above?.ids ?? []), ...inside.flatMap((mark) => mark.ids)];
    return [...new Set(ids)].map((id) => ({ id, clause, names, carriers, reason }));
  });
}

/** A declaration, and where the clause that it stands in is cited and starts. */
interface Placed {
  readonly node: Declared;
  readonly clause: string;
  readonly start: number;
}

function declarationsOf({ bound }: Compilation): readonly Placed[] {
  return (bound.documents.list[0]?.sections ?? []).flatMap((section) => {
    if (section.kind !== 'Clause' && section.kind !== 'Contract') return [];
    const clause = section.kind === 'Clause' ? `§${section.reference.text}` : 'heading';
    const { start } = section.span;
    return section.declarations.map((node) => ({ node, clause, start }));
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
 * The calendars, the duties and the events that occur by themselves which read one of the names, by way
 * of definitions or at once: what decides their days and conditions has no derivation of its own.
 */
function carriersOf(names: readonly string[], compilation: Compilation): readonly string[] {
  const declared = declarationsOf(compilation).map(({ node }) => node);
  const reading = new Set(names);
  const mentions = ({ span }: Declared): boolean => {
    const words = compilation.source.text.slice(span.start, span.end);
    return [...reading].some((name) => isAbout(words, name));
  };
  for (let step = 0; step < MOST_STEPS; step += 1) {
    for (const node of declared) {
      if (node.kind === 'Definition' && mentions(node)) reading.add(node.name.text);
    }
  }
  return declared.flatMap((node) => (isCarrier(node) && mentions(node) ? namesOf(node) : []));
}

function isCarrier(node: Declared): boolean {
  if (node.kind === 'Event') return node.occurs !== null;
  return node.kind === 'Calendar' || node.kind === 'Obligation';
}

const MOST_STEPS = 2;
