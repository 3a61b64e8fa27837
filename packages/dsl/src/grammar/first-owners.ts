import {
  Alternation,
  type EmbeddedActionsParser,
  type IProduction,
  NonTerminal,
  Option,
  Repetition,
  type Rule,
  Terminal,
  type TokenType,
} from 'chevrotain';
import { vocabulary } from '../tokens/token-types.ts';

/** A choice of the grammar, by the rule it stands in and its number there. */
export interface Production {
  readonly rule: string;
  readonly kind: 'Alternation' | 'Option' | 'Repetition';
  readonly occurrence: number;
}

/** By the tokens with which something can begin: the rule that takes each. */
export type Owners = ReadonlyMap<TokenType, string>;

/** The parts of a production, in order, as chevrotain's own tree of a grammar has them. */
interface Parts extends IProduction {
  readonly definition?: readonly IProduction[];
  readonly idx?: number;
}

type Grammar = Pick<EmbeddedActionsParser, 'getGAstProductions'>;

const CLASSES = { Alternation, Option, Repetition } as const;

const known = new WeakMap<Grammar, Map<string, Owners>>();

/** With which tokens a choice can begin, and which rule takes each. */
export function ownersOfFirst(grammar: Grammar, production: Production): Owners {
  const { rule, kind, occurrence } = production;
  const cache = known.get(grammar) ?? new Map<string, Owners>();
  known.set(grammar, cache);
  const key = `${rule} ${kind} ${occurrence}`;
  const before = cache.get(key);
  if (before !== undefined) return before;
  const root: Rule | undefined = grammar.getGAstProductions()[rule];
  const node = root === undefined ? null : findProduction(root, production);
  const owners = new Map<TokenType, string>();
  if (node !== null) collectParts(node, { rule, owners });
  cache.set(key, owners);
  return owners;
}

function findProduction(node: Parts, wanted: Production): Parts | null {
  if (node instanceof CLASSES[wanted.kind] && node.idx === wanted.occurrence) return node;
  if (node instanceof NonTerminal) return null;
  for (const part of node.definition ?? []) {
    const found = findProduction(part, wanted);
    if (found !== null) return found;
  }
  return null;
}

interface Collecting {
  readonly rule: string;
  readonly owners: Map<TokenType, string>;
}

/** What a node itself can begin with; tells whether it may also be left out. */
function collect(node: Parts, into: Collecting): boolean {
  if (node instanceof Terminal) {
    note(node.terminalType, into);
    return false;
  }
  if (node instanceof NonTerminal) {
    const rule = node.referencedRule;
    return collectSequence(rule.definition, { rule: rule.name, owners: into.owners });
  }
  const mayBeEmpty = collectParts(node, into);
  return node instanceof Option || node instanceof Repetition || mayBeEmpty;
}

function collectParts(node: Parts, into: Collecting): boolean {
  const parts = node.definition ?? [];
  if (!(node instanceof Alternation)) return collectSequence(parts, into);
  return parts.map((part) => collect(part, into)).some((isEmpty) => isEmpty);
}

function collectSequence(parts: readonly IProduction[], into: Collecting): boolean {
  return parts.every((part) => collect(part, into));
}

function note(type: TokenType, { rule, owners }: Collecting): void {
  const kinds = type.categoryMatches ?? [];
  const types =
    kinds.length === 0
      ? [type]
      : vocabulary.filter((each) => kinds.includes(each.tokenTypeIdx ?? -1));
  for (const each of types) if (!owners.has(each)) owners.set(each, rule);
}
