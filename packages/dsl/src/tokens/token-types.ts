import { createToken, type TokenType } from 'chevrotain';
import { keywords, type Keyword } from './keywords.ts';

type TypesOf<Name extends string> = { readonly [Key in Name]: TokenType };

function createTypes<Name extends string>(
  names: readonly Name[],
  prefix: string,
  categories: ReadonlyMap<string, TokenType>,
): TypesOf<Name> {
  const entries = names.map((name) => {
    const category = categories.get(name);
    const type = createToken({
      name: prefix + name,
      ...(category === undefined ? {} : { categories: category }),
    });
    return [name, type];
  });
  return Object.fromEntries(entries) as TypesOf<Name>;
}

/** What the parser takes at one stroke, whichever of its kinds it is. */
export const C = createTypes(['LogicalOperator', 'ArithmeticOperator'], 'Any', new Map());

const categories = new Map([
  ['and', C.LogicalOperator],
  ['or', C.LogicalOperator],
  ['CommaAnd', C.LogicalOperator],
  ['CommaOr', C.LogicalOperator],
  ['Plus', C.ArithmeticOperator],
  ['Minus', C.ArithmeticOperator],
  ['Times', C.ArithmeticOperator],
  ['Over', C.ArithmeticOperator],
]);

/** One token type for each word of the language: `K.means`. */
export const K: TypesOf<Keyword> = createTypes(keywords, 'word_', categories);

/** The other token types. */
export const T = createTypes(
  [
    'Name',
    /** A name first on its line whose line goes on to `means` or `starts at`. */
    'DefinedName',
    /** A name first on its line, with others or alone before a `:`. */
    'FieldName',
    /** Who an obligation binds, or a right belongs to, first on its line. */
    'Subject',
    /** A name first on its line in a scenario. */
    'ValueName',
    'Number',
    'Percent',
    'Money',
    'Date',
    /** `5:00 pm New York time`. */
    'Time',
    /** `Actual/360`, behind `counted` or `day count`. */
    'DayCount',
    /** `7th`. */
    'Ordinal',
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
    /** A bar first on its line, which opens a line of cells. */
    'RowBar',
    'UnknownWord',
    'OddCharacters',
    // Two words or signs that work as one.
    'AsIf',
    'CommaAnd',
    'CommaAs',
    'CommaBeginning',
    'CommaBut',
    'CommaCompounded',
    'CommaEach',
    'CommaEnding',
    'CommaIf',
    'CommaOr',
    'CommaOtherwise',
    'CommaPaid',
    'CommaRolled',
    'CommaRounded',
    'CommaSeveral',
    'CommaUnless',
    'CommaThen',
    'CommaWith',
    'InEffect',
    'NoAdjustment',
    'NoTime',
    'NotComputable',
    'NotYet',
    'ShareClass',
    'YesOrNo',
    /** `for` of `for each E` below the name of an obligation or right. */
    'ForEachDuty',
    // Words first on their line in a scenario.
    'StepOn',
    'GivenAnd',
  ],
  'Token',
  categories,
);

/** All token types, as the parser wants them. */
export const vocabulary: TokenType[] = [
  ...Object.values(C),
  ...Object.values(K),
  ...Object.values(T),
];
