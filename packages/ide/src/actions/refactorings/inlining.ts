import type { DefinitionSymbol } from '@termsheet/compiler';
import {
  type Application,
  applyEdits,
  type Definition,
  type Expression,
  type Name,
  type Reference,
  type Span,
} from '@termsheet/dsl';
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
  /** What it is worked out for there. */
  readonly argument: Expression | null;
}

/** Where the file names a definition, but for its declaration. */
export function usesOf({ meanings, sections }: Analysis, symbol: DefinitionSymbol): readonly Use[] {
  const uses: Use[] = [];
  for (const [name, meaning] of meanings) {
    if (name.kind !== 'Name' || name === symbol.name) continue;
    if (meaning.kind !== 'symbol' || meaning.symbol !== symbol) continue;
    const path = nodesAbout(sections, name.span).filter((node) => node !== name);
    uses.push(useOf(name, path));
  }
  return uses;
}

function useOf(name: Name, path: readonly SyntaxNode[]): Use {
  const holder = path.at(-1);
  const about = path.slice(0, -1);
  if (holder?.kind === 'Application' && (holder as Application).callee === name) {
    return { name, reference: holder, about, argument: (holder as Application).argument };
  }
  if (holder?.kind === 'Reference') return { name, reference: holder, about, argument: null };
  return { name, reference: name, about: path, argument: null };
}

/** Why the words of a definition would not mean the same at a use, in a sentence. */
export function whyNotInline(
  analysis: Analysis,
  symbol: DefinitionSymbol,
  use: Use,
): string | null {
  return (
    ofDefinition(symbol) ??
    ofSystems(analysis, symbol) ??
    ofUse(symbol, use) ??
    ofScope(analysis, symbol, use) ??
    ofArgument(analysis, symbol, use) ??
    ofLayout(symbol, use)
  );
}

function ofDefinition({ name, node }: DefinitionSymbol): string | null {
  if (node.body.kind === 'Hole') return `What “${name.text}” means could not be read.`;
  return node.body.kind === 'NotComputable'
    ? `“${name.text}” has no words that could be computed.`
    : null;
}

/** What is solved for, or what an `as if` takes to be something, is so wherever it is named. */
function ofSystems({ compilation }: Analysis, symbol: DefinitionSymbol): string | null {
  const { hypotheses, symbols, systems } = compilation.bound;
  if (systems.some(({ members }) => members.includes(symbol))) {
    return `“${symbol.name.text}” is solved together with others.`;
  }
  const isAssumed = hypotheses.some(({ assumptions }) =>
    assumptions.some(({ name }) => symbols.find(name) === symbol),
  );
  return isAssumed ? `An “as if” assumes something of “${symbol.name.text}”.` : null;
}

function ofUse({ name }: DefinitionSymbol, { reference, about }: Use): string | null {
  const holder = about.at(-1)?.kind;
  if (about[0]?.kind === 'Scenario') return `A scenario speaks of “${name.text}” by its name.`;
  if (holder === 'FieldOf') return `“${name.text}” is read of another event than the one at hand.`;
  if (holder === 'ItemsOf') return `The items of “${name.text}” are read by their labels.`;
  if (holder === 'Schedule' || reference.kind === 'Name') {
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
  const isAtHand = node.forEach !== null;
  if (!isAtHand || (locals.size === 0 && occurrences.size === 0)) return null;
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

/** Where what stands below is read on another day, of another event, or as something else. */
const ELSEWHERE: ReadonlySet<string> = new Set([
  'OnDate',
  'ImmediatelyBefore',
  'AsIf',
  'OnDays',
  'Statistic',
  'EventStatistic',
  'ThereIs',
  'PickEvent',
  'Largest',
  'Allocate',
  'Interest',
]);

/** An argument is worked out where it is written, whatever day or event the definition then reads. */
function ofArgument(
  { compilation }: Analysis,
  { name, node }: DefinitionSymbol,
  { argument }: Use,
): string | null {
  if (node.parameter === null) return null;
  const parameter = node.parameter.name.text;
  if (argument === null) return `“${name.text}” is worked out for a “${parameter}”.`;
  if (argument.kind.endsWith('Literal')) return null;
  const places = parametersIn(compilation.bound, node);
  const isElsewhere = places.some(({ about }) => about.some(({ kind }) => ELSEWHERE.has(kind)));
  return isElsewhere
    ? `In the words of “${name.text}”, “${parameter}” is read on another day or of another event.`
    : null;
}

/** Where a definition reads its parameter, with the nodes of its body about each place. */
function parametersIn(
  bound: Analysis['compilation']['bound'],
  { body, parameter }: Definition,
): readonly { readonly reference: SyntaxNode; readonly about: readonly SyntaxNode[] }[] {
  return [...nodesBelow([body])].flatMap((node) => {
    if (node.kind !== 'Reference') return [];
    const referent = bound.referents.get((node as Reference).name);
    if (referent?.kind !== 'local' || referent.local.name !== parameter?.name) return [];
    const about = nodesAbout([body], node.span).filter(
      (each) => each !== node && each.kind !== 'Name',
    );
    return [{ reference: node, about }];
  });
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
  const body = text.slice(span.start, span.end);
  const within = ({ start, end }: Span): Span => ({
    start: start - span.start,
    end: end - span.start,
  });
  const edits = comments
    .filter((each) => span.start <= each.span.start && each.span.end <= span.end)
    .map((comment) => {
      const { start, end } = within(comment.span);
      return { span: { start: body.slice(0, start).trimEnd().length, end }, text: '' };
    });
  for (const place of parametersIn(analysis.compilation.bound, node)) {
    if (use.argument === null) continue;
    const argument = argumentAt(analysis, use.argument, place);
    edits.push({ span: within(place.reference.span), text: argument });
  }
  const words = applyEdits(body, edits);
  if (fillsPlace(parent)) return reindent(words, `${indentAt(text, use.name.span.start)}    `);
  if (parent?.kind === 'Counting') return words.replace(/^day count\s+/, '');
  const line = words.replaceAll(/\s*\n\s*/g, ' ');
  return needsBrackets(node.body, { parent, instead: use.reference }) ? `(${line})` : line;
}

/** The words of an argument in place of the parameter. */
function argumentAt(
  { text }: Analysis,
  argument: Expression,
  { reference, about }: { readonly reference: SyntaxNode; readonly about: readonly SyntaxNode[] },
): string {
  const words = text.slice(argument.span.start, argument.span.end).replaceAll(/\s*\n\s*/g, ' ');
  // The body itself may come to stand within something else.
  const parent = about.at(-1) ?? { kind: 'Arithmetic', span: reference.span };
  return needsBrackets(argument, { parent, instead: reference }) ? `(${words})` : words;
}
