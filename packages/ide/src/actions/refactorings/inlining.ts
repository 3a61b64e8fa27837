import type { DefinitionSymbol } from '@termsheet/compiler';
import type { Name } from '@termsheet/dsl';
import { bindingsAbout, freeNames, namesOf } from '../../names/free-names.ts';
import { indentAt } from '../../tree/lines.ts';
import { fillsPlace, needsBrackets } from '../../tree/needs-brackets.ts';
import { nodesAbout } from '../../tree/nodes-about.ts';
import { reindent } from '../../tree/reindent.ts';
import { nodesBelow, type SyntaxNode } from '../../tree/syntax-node.ts';
import type { Analysis } from '../../workspace/analysis.ts';

/** A place where a definition is named. */
export interface Use {
  readonly name: Name;
  /** What stands for its value: the reference, or the name itself where it is no value. */
  readonly reference: SyntaxNode;
  /** The nodes about it, the outermost first. */
  readonly about: readonly SyntaxNode[];
}

/** Where the file names a definition, but for its declaration. */
export function usesOf({ meanings, sections }: Analysis, symbol: DefinitionSymbol): readonly Use[] {
  const uses: Use[] = [];
  for (const [name, meaning] of meanings) {
    if (name.kind !== 'Name' || name === symbol.name) continue;
    if (meaning.kind !== 'symbol' || meaning.symbol !== symbol) continue;
    const path = nodesAbout(sections, name.span).filter((node) => node !== name);
    const reference = path.at(-1) ?? name;
    const isValue = reference.kind === 'Reference';
    uses.push({
      name,
      reference: isValue ? reference : name,
      about: isValue ? path.slice(0, -1) : path,
    });
  }
  return uses;
}

/** Why the words of a definition would not mean the same at a use, in a sentence. */
export function whyNotInline(
  analysis: Analysis,
  symbol: DefinitionSymbol,
  use: Use,
): string | null {
  return (
    ofDefinition(symbol) ??
    ofHypotheses(analysis, symbol) ??
    ofUse(symbol, use) ??
    ofScope(analysis, symbol, use) ??
    ofLayout(symbol, use)
  );
}

function ofDefinition({ name, node }: DefinitionSymbol): string | null {
  if (node.parameter !== null)
    return `“${name.text}” is worked out for a “${node.parameter.name.text}”.`;
  if (node.body.kind === 'Hole') return `What “${name.text}” means could not be read.`;
  return node.body.kind === 'NotComputable'
    ? `“${name.text}” has no words that could be computed.`
    : null;
}

/** What an `as if` takes a Term to be, it takes it to be wherever that is named. */
function ofHypotheses({ compilation }: Analysis, symbol: DefinitionSymbol): string | null {
  const { hypotheses, symbols } = compilation.bound;
  const isAssumed = hypotheses.some(({ assumptions }) =>
    assumptions.some(({ name }) => symbols.find(name) === symbol),
  );
  return isAssumed ? `An “as if” assumes something of “${symbol.name.text}”.` : null;
}

function ofUse({ name }: DefinitionSymbol, { reference, about }: Use): string | null {
  const holder = about.at(-1)?.kind;
  if (about[0]?.kind === 'Scenario') return `A scenario speaks of “${name.text}” by its name.`;
  if (holder === 'FieldOf') return `“${name.text}” is read of another event than the one at hand.`;
  if (holder === 'SolvedTogether') return `“${name.text}” is solved together with others.`;
  if (holder === 'ItemsOf') return `The items of “${name.text}” are read by their labels.`;
  if (holder === 'Schedule' || reference.kind !== 'Reference') {
    return `Only the name of “${name.text}” can stand in one of its places.`;
  }
  return null;
}

/** Names at hand at the use must not be taken for what the definition speaks of. */
function ofScope(
  { compilation }: Analysis,
  { name, node }: DefinitionSymbol,
  use: Use,
): string | null {
  const { bound } = compilation;
  const { declared, bound: atHand, locals, occurrences } = freeNames(bound, node.body);
  const about = bindingsAbout(bound, use.about);
  const taken = declared.find(({ text }) =>
    about.some((binding) => namesOf(binding).includes(text)),
  );
  if (taken !== undefined) return `“${taken.text}” stands for something else at one of its places.`;
  if (node.forEach === null || (locals.size === 0 && occurrences.size === 0)) return null;
  const referent = bound.referents.get(use.name);
  const key = referent?.kind === 'declared' ? referent.key : null;
  if (key === null)
    return `It is not said at one of its places for which event “${name.text}” is read.`;
  const [nearest] = about;
  const isNearest =
    nearest === key ||
    atHand.every(({ text }) => about.find((binding) => namesOf(binding).includes(text)) === key);
  return isNearest ? null : `Another event is at hand where “${name.text}” is read.`;
}

/** Items with labels stand on lines of their own. */
function ofLayout({ name, node }: DefinitionSymbol, { about }: Use): string | null {
  if (fillsPlace(about.at(-1)) && about.at(-1)?.kind !== 'Group') return null;
  const hasItems = [...nodesBelow([node.body])].some(
    (each) => each.kind === 'List' && (each as { readonly layout?: string }).layout === 'labelled',
  );
  return hasItems ? `The items of “${name.text}” stand on lines of their own.` : null;
}

/** The words of a definition as they stand at a use, in brackets where they want them. */
export function wordsInPlace(analysis: Analysis, { node }: DefinitionSymbol, use: Use): string {
  const { text, comments } = analysis;
  const { span } = node.body;
  const parent = use.about.at(-1);
  const within = comments.filter(
    (each) => span.start <= each.span.start && each.span.end <= span.end,
  );
  let words = text.slice(span.start, span.end);
  for (const comment of within.toReversed()) {
    const from = comment.span.start - span.start;
    words = words.slice(0, from).trimEnd() + words.slice(comment.span.end - span.start);
  }
  if (fillsPlace(parent)) return reindent(words, `${indentAt(text, use.name.span.start)}    `);
  if (parent?.kind === 'Counting') return words.replace(/^day count\s+/, '');
  const line = words.replaceAll(/\s*\n\s*/g, ' ');
  return needsBrackets(node.body, { parent, instead: use.reference }) ? `(${line})` : line;
}
