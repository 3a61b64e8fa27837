import type { Declaration, Diagnostic, Expression, Name, UseBinding } from '@termsheet/dsl';
import { suggestNames } from '../bound/suggest-names.ts';
import { useAliasNotAName } from '../diagnostics/use-alias-not-a-name.ts';
import { useFillsTwice } from '../diagnostics/use-fills-twice.ts';
import { useFillsNothing } from '../diagnostics/use-fills-nothing.ts';
import { declarationsIn, declaredNames } from './declared-names.ts';
import type { Alias, Document, UsedDocument } from './document.ts';

/** What the `with` lines of a deal fill. */
export interface Filling {
  /** By the name in the used document that is filled. */
  readonly values: ReadonlyMap<Name, Expression>;
  /** What a document calls by another name than the one it stands for, by that document. */
  readonly aliases: ReadonlyMap<Document, ReadonlyMap<string, Alias>>;
  /** The names whose declarations the aliases replace. */
  readonly replaced: ReadonlySet<Name>;
}

interface Drafts {
  readonly values: Map<Name, Expression>;
  readonly aliases: Map<Document, Map<string, Alias>>;
  readonly replaced: Set<Name>;
}

/** A declared name that a `with` line may fill, and how. */
interface Fillable {
  readonly name: Name;
  readonly node: Declaration;
  readonly how: 'value' | 'alias';
}

/** What is left open by a document: its blanks, facts and undefined terms are filled by a value. */
const BY_VALUE: ReadonlySet<Declaration['kind']> = new Set(['Blank', 'Fact', 'Unresolved']);

/** Whom and what a document speaks of can be someone or something of the document that uses it. */
const BY_ALIAS: ReadonlySet<Declaration['kind']> = new Set([
  'Event',
  'Party',
  'ShareClass',
  'Calendar',
]);

/** Reads the `with` lines of every `use`. */
export function fillUses(
  list: readonly Document[],
  report: (diagnostic: Diagnostic) => void,
): Filling {
  const drafts: Drafts = { values: new Map(), aliases: new Map(), replaced: new Set() };
  for (const { uses } of list) for (const use of uses) fillUse(drafts, use, report);
  return drafts;
}

function fillUse(
  drafts: Drafts,
  { node, document }: UsedDocument,
  report: (diagnostic: Diagnostic) => void,
): void {
  if (node.bindings.length === 0) return;
  const fillable = fillableOf(document);
  for (const binding of node.bindings) {
    const found = fillable.get(binding.name.text);
    const { span } = binding.name;
    if (found === undefined) {
      const nearest = suggestNames(binding.name.text, fillable.keys())[0] ?? null;
      report(useFillsNothing.at(span, { name: binding.name.text, path: node.path.text, nearest }));
    } else if (drafts.values.has(found.name) || drafts.replaced.has(found.name)) {
      const related = [{ span: found.name.span, message: 'this is what is filled' }];
      report(useFillsTwice.at(span, { name: binding.name.text }, { related }));
    } else {
      fill(drafts, { document, found, binding }, report);
    }
  }
}

function fill(
  drafts: Drafts,
  filled: {
    readonly document: Document;
    readonly found: Fillable;
    readonly binding: UseBinding;
  },
  report: (diagnostic: Diagnostic) => void,
): void {
  const { document, found, binding } = filled;
  if (found.how === 'value') {
    drafts.values.set(found.name, binding.value);
    drafts.replaced.add(found.name);
    return;
  }
  if (binding.value.kind !== 'Reference') {
    const related = [{ span: found.name.span, message: 'declared here' }];
    report(useAliasNotAName.at(binding.value.span, { name: found.name.text }, { related }));
    return;
  }
  const aliases = drafts.aliases.get(document) ?? new Map<string, Alias>();
  const { name, node } = found;
  drafts.aliases.set(document, aliases.set(name.text, { name, node, meant: binding.value.name }));
  drafts.replaced.add(found.name);
}

function fillableOf(document: Document): Map<string, Fillable> {
  const fillable = new Map<string, Fillable>();
  for (const node of declarationsIn(document.sections)) {
    const how = BY_VALUE.has(node.kind) ? 'value' : BY_ALIAS.has(node.kind) ? 'alias' : null;
    if (how === null) continue;
    for (const name of declaredNames(node)) fillable.set(name.text, { name, node, how });
  }
  return fillable;
}
