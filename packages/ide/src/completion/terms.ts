import {
  type ContractSymbol,
  describeType,
  type EventSymbol,
  type FieldSymbol,
  type SymbolKind,
  type Type,
} from '@termsheet/compiler';
import type { Analysis } from '../workspace/analysis.ts';
import type { CompletionKind, Proposal } from './completion.ts';

/** How well something fits in a place: at once, as part of something that does, or not. */
export type Fit = 'fits' | 'leads' | 'misfits';

const RANKS: Readonly<Record<Fit, number>> = { fits: 100, leads: 300, misfits: 700 };

/** How near a Term is to the place; the nearer comes first among those that fit alike. */
export const NEAR = { local: 0, field: 10, clause: 20, file: 30, far: 40, elsewhere: 60 } as const;

/** The rank of what fits so and is so near. */
export function rankOf(fit: Fit, near: number): number {
  return RANKS[fit] + near;
}

const KINDS: Readonly<Record<SymbolKind, CompletionKind>> = {
  party: 'party',
  'share class': 'share class',
  calendar: 'calendar',
  blank: 'blank',
  fact: 'fact',
  state: 'quantity',
  definition: 'definition',
  ambiguity: 'ambiguity',
  unresolved: 'unresolved',
  event: 'event',
  obligation: 'obligation',
  right: 'right',
  covenant: 'covenant',
  'late cost': 'quantity',
};

/** What a symbol is, as a proposal shows it. */
export function kindOf(symbol: ContractSymbol): CompletionKind {
  if (symbol.kind !== 'event') return KINDS[symbol.kind];
  if (symbol.node.kind === 'Table') return 'table';
  const isSchedule = symbol.node.kind === 'Event' && symbol.node.occurs?.kind === 'Schedule';
  return isSchedule ? 'schedule' : 'event';
}

/** A proposal of a Term by the name under which the file knows it. */
export function proposeTerm(
  analysis: Analysis,
  [name, symbol]: readonly [string, ContractSymbol],
  rank: number,
): Proposal {
  const known = described.get(analysis) ?? new Map<string, Proposal>();
  described.set(analysis, known);
  const before = known.get(name);
  if (before !== undefined) return { ...before, rank };
  const proposal: Proposal = {
    ...written(name),
    kind: kindOf(symbol),
    detail: detailOf(analysis, symbol),
    where: symbol.clause === '' ? 'heading' : symbol.clause,
    rank,
    source: { of: 'term', path: analysis.path, name },
  };
  known.set(name, proposal);
  return proposal;
}

/** What is said of a Term is the same at every place of a file. */
const described = new WeakMap<Analysis, Map<string, Proposal>>();

/** The type of a symbol in words, with what it is given for; or what kind of thing it is. */
function detailOf(analysis: Analysis, symbol: ContractSymbol): string | null {
  const type = analysis.compilation.checked.symbolTypes.get(symbol);
  if (type === undefined || type.kind === 'error') return null;
  const { node } = symbol;
  if (node.kind === 'Definition' && node.parameter !== null) {
    const { name, type: of } = node.parameter;
    return `for ${name.text} (${analysis.compilation.source.text.slice(of.span.start, of.span.end)}): ${describeType(type)}`;
  }
  const key = analysis.compilation.bound.keys.get(symbol);
  return key === undefined
    ? describeType(type)
    : `for each ${key.name.text}: ${describeType(type)}`;
}

/** A proposal of a field of an event, or of a column of a table. */
export function proposeField(
  analysis: Analysis,
  { event, field }: { readonly event: EventSymbol; readonly field: FieldSymbol },
  rank: number,
): Proposal {
  const known = describedFields.get(field);
  if (known !== undefined) return { ...known, rank };
  const type = analysis.compilation.checked.fieldTypes.get(field);
  const name = field.name.text;
  const proposal: Proposal = {
    ...written(name),
    kind: 'field',
    detail: type === undefined || type.kind === 'error' ? null : describeType(type),
    where: event.name.text,
    rank,
    source: { of: 'field', path: analysis.path, event: event.name.text, name },
  };
  describedFields.set(field, proposal);
  return proposal;
}

const describedFields = new WeakMap<FieldSymbol, Proposal>();

const TERM =
  /^\p{Lu}[\p{L}\d]*(?:[-&'’][\p{L}\d]+)*(?: (?:of \p{Lu}|\p{Lu}|\d)[\p{L}\d]*(?:[-&'’][\p{L}\d]+)*)*$/u;

/** A name as a file writes it: in backquotes where it is no capitalised Term. */
export function written(name: string): Pick<Proposal, 'label' | 'text' | 'filter'> {
  return TERM.test(name)
    ? { label: name, text: name, filter: name }
    : { label: name, text: `\`${name}\``, filter: name };
}

/** How a value of a type fits where another is wanted. */
export function fitOf(type: Type | null | undefined, wanted: Type | null): Fit {
  if (wanted === null || type === null || type === undefined) return 'leads';
  if (type.kind === 'error' || type.kind === 'open' || wanted.kind === 'error') return 'leads';
  if (wanted.kind === 'open') return type.kind === 'quantity' ? 'fits' : 'leads';
  if (isSame(type, wanted)) return 'fits';
  // A comparison makes a condition of any value, and a statistic one value of a list.
  if (wanted.kind === 'yes/no') return 'leads';
  if (type.kind === 'list') return isSame(type.of, wanted) ? 'leads' : 'misfits';
  if (wanted.kind === 'list') return isSame(type, wanted.of) ? 'fits' : 'misfits';
  const isFactor = type.kind === 'quantity' && wanted.kind === 'quantity';
  return isFactor && type.unit.factors.length === 0 ? 'leads' : 'misfits';
}

function isSame(one: Type, other: Type): boolean {
  if (one.kind === 'quantity') return other.kind === 'quantity' && one.unit.key === other.unit.key;
  if (one.kind === 'one of') {
    return other.kind === 'one of' && one.members.join('\n') === other.members.join('\n');
  }
  if (one.kind === 'occurrence') return other.kind === 'occurrence' && one.event === other.event;
  return one.kind === other.kind;
}
