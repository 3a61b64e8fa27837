/** The types and modifiers that the protocol knows, as far as they are used here. */
export type StandardTokenType =
  | 'class'
  | 'comment'
  | 'decorator'
  | 'enum'
  | 'enumMember'
  | 'event'
  | 'function'
  | 'keyword'
  | 'method'
  | 'namespace'
  | 'number'
  | 'operator'
  | 'parameter'
  | 'property'
  | 'string'
  | 'struct'
  | 'type'
  | 'variable';

/** Our own types, for what no language of programs has. */
export type OwnTokenType =
  | 'ambiguity'
  | 'blank'
  | 'calendar'
  | 'covenant'
  | 'date'
  | 'fact'
  | 'label'
  | 'money'
  | 'obligation'
  | 'quote'
  | 'right'
  | 'section'
  | 'unresolved';

export type TokenType = StandardTokenType | OwnTokenType;

export type TokenModifier =
  'declaration' | 'modification' | 'deprecated' | 'defaultLibrary' | 'unresolved';

/** One of our own types, as an editor is told of it. */
export interface OwnTokenTypeEntry {
  readonly type: OwnTokenType;
  /** What it is for an editor that does not know it. */
  readonly superType: StandardTokenType;
  readonly description: string;
}

/** Our own types of tokens, which an editor shows like those of the protocol until it is told otherwise. */
export const ownTokenTypes: readonly OwnTokenTypeEntry[] = [
  { type: 'ambiguity', superType: 'enum', description: 'A doubt that has several readings' },
  { type: 'blank', superType: 'variable', description: 'A blank of the contract, filled once' },
  { type: 'calendar', superType: 'type', description: 'A calendar whose days count' },
  { type: 'covenant', superType: 'method', description: 'What must hold' },
  { type: 'date', superType: 'number', description: 'A date or a time of day' },
  { type: 'fact', superType: 'variable', description: 'A fact of the world, supplied as it comes' },
  { type: 'label', superType: 'decorator', description: 'The label of a list item: (a), (ii)' },
  { type: 'money', superType: 'number', description: 'An amount of money' },
  { type: 'obligation', superType: 'method', description: 'What a party must do' },
  { type: 'quote', superType: 'string', description: 'Words of the contract itself' },
  { type: 'right', superType: 'method', description: 'What a party may do' },
  { type: 'section', superType: 'namespace', description: 'A section of the contract: §4.2' },
  {
    type: 'unresolved',
    superType: 'variable',
    description: 'A Term that the contract leaves open',
  },
];

/** All types, in the order in which a server announces them. */
export const semanticTokenTypes: readonly TokenType[] = [
  'class',
  'comment',
  'decorator',
  'enum',
  'enumMember',
  'event',
  'function',
  'keyword',
  'method',
  'namespace',
  'number',
  'operator',
  'parameter',
  'property',
  'string',
  'struct',
  'type',
  'variable',
  ...ownTokenTypes.map(({ type }) => type),
];

/** All modifiers, in the order in which a server announces them; the last is our own. */
export const semanticTokenModifiers: readonly TokenModifier[] = [
  'declaration',
  'modification',
  'deprecated',
  'defaultLibrary',
  'unresolved',
];
