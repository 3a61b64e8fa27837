import type { Source, Span } from '@termsheet/dsl';

/** What a certificate is written from: a text in Markdown with places that the contract fills. */
export interface Template {
  readonly source: Source;
  readonly heading: TemplateHeading;
  readonly blocks: readonly TemplateBlock[];
  /** Every place that is filled, in the order of the text. */
  readonly placeholders: readonly Placeholder[];
}

/** What stands above a template's text, between lines of three hyphens. */
export interface TemplateHeading {
  /** The events that it is for. */
  readonly events: readonly Spanned[];
  /** The Term whose adjustment it certifies; null for a notice, which certifies none. */
  readonly adjusts: Spanned | null;
  /** How the contract calls its sections, `Article`. */
  readonly sectionWord: string;
}

/** A word of the template with its place. */
export interface Spanned {
  readonly text: string;
  readonly span: Span;
}

export type TemplateBlock =
  | {
      readonly kind: 'heading';
      readonly level: 1 | 2 | 3;
      readonly children: readonly TemplateInline[];
    }
  | { readonly kind: 'paragraph'; readonly children: readonly TemplateInline[] }
  | {
      readonly kind: 'list';
      readonly isOrdered: boolean;
      readonly start: number;
      readonly items: readonly (readonly TemplateBlock[])[];
    }
  | { readonly kind: 'quote'; readonly blocks: readonly TemplateBlock[] }
  | {
      readonly kind: 'table';
      readonly isRight: readonly boolean[];
      readonly rows: readonly (readonly (readonly TemplateInline[])[])[];
    }
  /** `---`: what follows begins on a page of its own. */
  | { readonly kind: 'page break' };

export type TemplateInline =
  | { readonly kind: 'text'; readonly text: string }
  | { readonly kind: 'strong' | 'emphasis'; readonly children: readonly TemplateInline[] }
  | { readonly kind: 'break' }
  | Placeholder;

/** `{…}`: a place that the contract fills, or that stays a blank. */
export interface Placeholder {
  readonly kind: 'placeholder';
  /** The place of what stands between the braces. */
  readonly span: Span;
  readonly asks: Asked;
}

/** What a placeholder asks for. */
export type Asked = AskedInline | AskedBlock;

/** An expression of the language, with where it stands in the template. */
export interface Expressed {
  readonly expression: string;
  readonly start: number;
}

export type AskedInline =
  | { readonly kind: 'blank'; readonly label: string; readonly isLine: boolean }
  | ({ readonly kind: 'figure'; readonly isBare: boolean } & Expressed)
  | ({ readonly kind: 'when' } & Expressed)
  | { readonly kind: 'adjusted'; readonly term: string; readonly moment: 'before' | 'after' }
  | { readonly kind: 'effective date' }
  | { readonly kind: 'section' }
  | { readonly kind: 'name'; readonly of: string };

export type AskedBlock =
  | { readonly kind: 'facts' }
  | { readonly kind: 'test' }
  | { readonly kind: 'steps of the adjustment' }
  | ({ readonly kind: 'steps' } & Expressed)
  | { readonly kind: 'words of the adjustment' }
  | { readonly kind: 'words'; readonly section: string }
  | { readonly kind: 'readings' }
  | { readonly kind: 'notes' }
  | { readonly kind: 'signature'; readonly party: string; readonly isByOfficer: boolean };

const BLOCKS: ReadonlySet<string> = new Set<AskedBlock['kind']>([
  'facts',
  'test',
  'steps of the adjustment',
  'steps',
  'words of the adjustment',
  'words',
  'readings',
  'notes',
  'signature',
]);

/** Whether it takes a paragraph of its own. */
export function isBlock(asks: Asked): asks is AskedBlock {
  return BLOCKS.has(asks.kind);
}
