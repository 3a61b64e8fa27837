import { createToken, type TokenType } from 'chevrotain';
import { keywords, laterKeywords, type Keyword } from './keywords.ts';

type TypesOf<Name extends string> = { readonly [Key in Name]: TokenType };

function createTypes<Name extends string>(names: readonly Name[], prefix: string): TypesOf<Name> {
  const entries = names.map((name) => [name, createToken({ name: prefix + name })]);
  return Object.fromEntries(entries) as TypesOf<Name>;
}

/** One token type for each word of the language: `K.means`. */
export const K: TypesOf<Keyword> = createTypes([...keywords, ...laterKeywords], 'word_');

/** The other token types. */
export const T = createTypes(
  [
    'Name',
    /** A name first on its line whose line goes on to `means` or `starts at`. */
    'DefinedName',
    /** A name first on its line, with others or alone before a `:`. */
    'FieldName',
    /** A name first on its line in a scenario. */
    'ValueName',
    'Number',
    'Percent',
    'Money',
    'Date',
    /** `March 8`, no year. */
    'DayAndMonth',
    'Text',
    'SectionReference',
    'Quote',
    'Label',
    'OpeningBracket',
    'ClosingBracket',
    'Comma',
    'Colon',
    'Plus',
    'Minus',
    'Times',
    'Over',
    'Bar',
    'UnknownWord',
    'OddCharacters',
    // Two words or signs that work as one.
    'CommaAnd',
    'CommaBut',
    'CommaEach',
    'CommaIf',
    'CommaOr',
    'CommaOtherwise',
    'CommaRounded',
    'CommaSeveral',
    'InEffect',
    'NoAdjustment',
    'NotComputable',
    'NotYet',
    'ShareClass',
    'YesOrNo',
    // Words first on their line in a scenario.
    'StepOn',
    'GivenAnd',
  ],
  'Token',
);

/** All token types, as the parser wants them. */
export const vocabulary: TokenType[] = [...Object.values(K), ...Object.values(T)];
