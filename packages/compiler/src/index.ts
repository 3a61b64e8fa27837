export { areSameItems } from './compile/are-same-items.ts';
export * from './compile/compile.ts';
export { Compilation } from './compile/compilation.ts';
export { checkProse } from './compile/check-prose.ts';
export { type Prose, readProse } from './prose/read-prose.ts';
export { hashText } from './documents/hash-text.ts';
export type { HashedFile } from './documents/hash-source.ts';
export { citeSection } from './documents/document.ts';
export type { OpenFile, Opened } from './documents/gather-documents.ts';
export { CONTRACT_ENDING, OUTSIDE_FOLDER, refusalOfWay } from './documents/refuse-use.ts';
export type { Reading, Readings } from './documents/read-document.ts';
export { openExample } from './diagnostics/example-documents.ts';
export { findAll, findFirst } from './compile/find-all.ts';
export {
  type Account,
  coverProse,
  type ProseCoverage,
  type SectionCoverage,
} from './prose/cover-prose.ts';
export { lineOfSection } from './prose/line-of-section.ts';
export { semanticDiagnostics } from './diagnostics/semantic-diagnostics.ts';
export type { Bound, BoundRule } from './bound/bound.ts';
export { nearestDayOf } from './bound/nearest-day.ts';
export type { Checked } from './checked/checked.ts';
export type { IrConstant, IrExpression, IrListItem } from './ir/expression.ts';
export type { Ir } from './ir/ir.ts';
export { IR_VERSION, type IrFile, irSchema, readIr, writeIr } from './ir/json/ir-file.ts';
export { IrError } from './ir/json/ir-error.ts';
export type { Tables } from './ir/tables.ts';
export { checkInvariants } from './ir/invariants.ts';
export { partsOf, rowParts, windowParts, type IrParts } from './ir/parts-of.ts';
export { bodiesOf, type IrBody } from './ir/bodies-of.ts';
export { makeExecutable } from './evaluator/make-executable.ts';
export * from './batch/index.ts';
export * from './comparison/index.ts';
export * from './difference/index.ts';
export * from './inputs/index.ts';
export * from './readings/index.ts';
export * from './results/index.ts';
export { describeType } from './checked/describe-type.ts';
export { isInDays, type Type } from './checked/type.ts';
export { suggestNames } from './bound/suggest-names.ts';
export type { Referent } from './bound/referent.ts';
export type { Binding, LocalBinding, OccurrenceBinding, Scope } from './bound/scope.ts';
export type * from './bound/symbol.ts';
export { symbolKindWords } from './bound/symbol-kind-words.ts';
export { otherNumbers } from './bound/grammatical-number.ts';
export { eventsOf } from './bound/event-of.ts';
export type { SymbolTable } from './bound/symbol-table.ts';
export { childrenOf, type Children } from './checked/children-of.ts';
export { CannotEmit } from './emit/cannot-emit.ts';
export { emitters, type Emitter } from './emit/emitters.ts';
export { coveredTerms } from './emit/simulation/covered-terms.ts';
export { makeDirect, type Direct } from './emit/simulation/make-direct.ts';
export type { EmitOptions, EmittedFile } from './emit/emitted-file.ts';
export { pythonRuntimeFolder } from './emit/python/emit-python.ts';
export { pythonParts } from './emit/python/names/python-names.ts';
export { emitWorkbook, type WorkbookOptions } from './emit/excel/emit-workbook.ts';
export type {
  CellContent,
  CellStyle,
  Sheet,
  SheetCell,
  SheetChoice,
  SheetCondition,
  Workbook,
} from './emit/excel/workbook.ts';
