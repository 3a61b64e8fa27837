import type { ContractSymbol } from '@termsheet/compiler';
import type { Span } from '@termsheet/dsl';
import { declaringNode, sectionOf } from '../names/declaring-node.ts';
import type { Meaning } from '../names/meaning.ts';
import type { Analysis } from '../workspace/analysis.ts';
import type { OutlineKind } from './outline.ts';

/** A Term, as what feeds others and is fed by others. */
export interface CallItem {
  readonly name: string;
  readonly kind: OutlineKind;
  /** The clause that it stands in, and of a field its event. */
  readonly detail: string;
  readonly path: string;
  /** The whole declaration, and the words that name it. */
  readonly span: Span;
  readonly nameSpan: Span;
}

/** What a meaning is in a hierarchy of Terms; null for what is no figure, date or event: a party, a choice. */
export function callItemOf(analysis: Analysis, meaning: Meaning): CallItem | null {
  const kind = kindOf(meaning);
  if (kind === null) return null;
  const { path, span: nameSpan } = analysis.place(meaning.name.span);
  const node = declaringNode(analysis, meaning.name);
  const span = node === null ? nameSpan : analysis.place(node.span).span;
  const detail =
    meaning.kind === 'field' ? `of ${meaning.event.name.text}` : clauseOf(analysis, meaning);
  return { name: meaning.name.text, kind, detail, path, span, nameSpan };
}

function clauseOf(analysis: Analysis, { name }: Meaning): string {
  const section = sectionOf(analysis, name);
  if (section?.kind !== 'Clause') return '';
  const { reference } = section as unknown as { readonly reference: { readonly text: string } };
  return `§${reference.text}`;
}

function kindOf(meaning: Meaning): OutlineKind | null {
  if (meaning.kind === 'field') return meaning.field.node.kind === 'Obligation' ? null : 'field';
  return meaning.kind === 'symbol' ? kindOfSymbol(meaning.symbol) : null;
}

function kindOfSymbol(symbol: ContractSymbol): OutlineKind | null {
  switch (symbol.kind) {
    case 'party':
    case 'share class':
      return null;
    case 'late cost':
      return 'state';
    case 'state':
      return symbol.node.kind === 'Accrual' ? 'accrual' : 'state';
    case 'event':
      switch (symbol.node.kind) {
        case 'Table':
          return 'table';
        case 'Obligation':
          return 'obligation';
        case 'Covenant':
          return 'covenant';
        case 'Event':
          return symbol.node.occurs?.kind === 'Schedule' ? 'schedule' : 'event';
      }
    case 'calendar':
    case 'blank':
    case 'fact':
    case 'definition':
    case 'ambiguity':
    case 'unresolved':
    case 'obligation':
    case 'right':
    case 'covenant':
      return symbol.kind;
  }
}
