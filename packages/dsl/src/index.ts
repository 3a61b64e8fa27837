export type * from './tree/index.ts';
export { applyEdits, type TextEdit } from './source/apply-edits.ts';
export { editsInOne, stretchesOf } from './source/edits-in-one.ts';
export { locating, type Located } from './source/locating.ts';
export type { Source, SourcePart } from './source/source.ts';
export { indexLines, type LineIndex, type Position } from './source/line-index.ts';
export { readNumberWords } from './source/read-number-words.ts';
export type * from './diagnostics/diagnostic.ts';
export * from './diagnostics/diagnostic-kind.ts';
export { renderDiagnostic, type StyledPart, type Styler } from './diagnostics/render-diagnostic.ts';
export { syntaxDiagnostics, type DiagnosticPage } from './diagnostics/syntax-diagnostics.ts';
export { LONGEST_SOURCE, parse, type Parsed } from './grammar/parse.ts';
export type { Part } from './grammar/parts.ts';
export { firstLabels, labelAfter } from './grammar/label-order.ts';
export { placeAt, reparse } from './grammar/reparse.ts';
export {
  type Asked,
  type Expectation,
  expectAt,
  type Reading as WayToRead,
  type TokenKind,
} from './grammar/expect-at.ts';
export { tokenize, type Tokenization } from './tokens/tokenize.ts';
export { currencyCodes, isCurrency } from './tokens/scan-number.ts';
export { Token } from './tokens/token.ts';
export { measureDistance } from './tokens/measure-distance.ts';
export { findNearestWord } from './tokens/find-nearest-word.ts';
export { keywords, type Keyword } from './tokens/keywords.ts';
export { lexicalSpans, type LexicalClass, type LexicalSpan } from './tokens/lexical-class.ts';
export { tokenPatterns, type TokenPattern } from './tokens/token-patterns.ts';
