import type { Declaration, Expression, Window } from '@termsheet/dsl';
import type { Bound } from '../../bound/bound.ts';
import type { ContractSymbol } from '../../bound/symbol.ts';
import type { Checked } from '../../checked/checked.ts';
import { declarationsIn } from '../../documents/declared-names.ts';
import { childrenOf } from '../../checked/children-of.ts';
import { type Constants, constantsOf } from '../conditions/constant-of.ts';
import { statedDatesIn, type StatedDatesOf } from '../dates/stated-dates.ts';
import { type Root, rootsOf, rootsOfHeadings } from './roots-of.ts';
import { windowsOf, windowsOfDeclaration } from './windows-of.ts';

type ExpressionOf<Kind extends Expression['kind']> = Extract<Expression, { readonly kind: Kind }>;

/** A file walked once: every rule looks up here what it is about. */
export interface FileIndex {
  /** The declarations of the heading and the clauses, in the order of the file. */
  readonly declarations: readonly Declaration[];
  readonly roots: readonly Root[];
  readonly expressions: readonly Expression[];
  readonly windows: readonly Window[];
  /** How often the expressions read each symbol. */
  readonly reads: ReadonlyMap<ContractSymbol, number>;
  /** What is known whatever the inputs. */
  readonly constants: Constants;
  /** The dates of a schedule that are known beforehand. */
  readonly statedDates: StatedDatesOf;
  /** Every expression of a kind, wherever in the contract it stands. */
  readonly all: <Kind extends Expression['kind']>(kind: Kind) => readonly ExpressionOf<Kind>[];
}

/** Walks a file. */
export function indexFile(checked: Checked): FileIndex {
  const { bound } = checked;
  const declarations = [...declarationsIn(bound.file.sections)];
  const roots = declarations.flatMap(rootsOf);
  roots.push(...rootsOfHeadings(bound));
  const expressions = expressionsIn(roots.map(({ expression }) => expression));
  const windows = declarations.flatMap(windowsOfDeclaration);
  const byKind = new Map<Expression['kind'], Expression[]>();
  for (const expression of expressions) {
    windows.push(...windowsOf(expression));
    const alike = byKind.get(expression.kind);
    if (alike === undefined) byKind.set(expression.kind, [expression]);
    else alike.push(expression);
  }
  const all = <Kind extends Expression['kind']>(kind: Kind): readonly ExpressionOf<Kind>[] =>
    (byKind.get(kind) ?? []).filter((each): each is ExpressionOf<Kind> => each.kind === kind);
  const constants = constantsOf(checked);
  return {
    declarations,
    roots,
    expressions,
    windows,
    all,
    reads: countReads(bound, expressions),
    constants,
    statedDates: statedDatesIn(checked, constants),
  };
}

function countReads(
  { referents }: Bound,
  expressions: readonly Expression[],
): ReadonlyMap<ContractSymbol, number> {
  const reads = new Map<ContractSymbol, number>();
  for (const expression of expressions) {
    for (const name of childrenOf(expression).names) {
      const referent = referents.get(name);
      if (referent?.kind !== 'declared') continue;
      reads.set(referent.symbol, (reads.get(referent.symbol) ?? 0) + 1);
    }
  }
  return reads;
}

/** The expressions and everything that stands in them. */
export function expressionsIn(roots: readonly Expression[]): readonly Expression[] {
  const found = [...roots];
  for (const expression of found) {
    for (const child of childrenOf(expression).expressions) found.push(child);
  }
  return found;
}
