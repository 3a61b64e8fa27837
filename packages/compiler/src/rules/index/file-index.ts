import type { Declaration, Expression, Window } from '@termsheet/dsl';
import type { ContractSymbol } from '../../bound/symbol.ts';
import type { Checked } from '../../checked/checked.ts';
import { declarationsIn } from '../../documents/declared-names.ts';
import { type Children, childrenOf } from '../../checked/children-of.ts';
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
  /** Those of one declaration. */
  readonly within: (node: Declaration) => readonly Expression[];
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
  const roots: Root[] = [];
  const expressions: Expression[] = [];
  const reads = new Map<ContractSymbol, number>();
  const note = ({ names }: Children): void => {
    for (const name of names) {
      const referent = bound.referents.get(name);
      if (referent?.kind !== 'declared') continue;
      reads.set(referent.symbol, (reads.get(referent.symbol) ?? 0) + 1);
    }
  };
  const enter = (own: readonly Root[]): readonly Expression[] => {
    const found = walk(
      own.map(({ expression }) => expression),
      note,
    );
    for (const root of own) roots.push(root);
    for (const expression of found) expressions.push(expression);
    return found;
  };
  const within = new Map(declarations.map((node) => [node, enter(rootsOf(node))]));
  enter(rootsOfHeadings(bound));
  const constants = constantsOf(checked);
  return {
    declarations,
    roots,
    expressions,
    within: (node) => within.get(node) ?? [],
    windows: windowsIn(declarations, expressions),
    all: byKind(expressions),
    reads,
    constants,
    statedDates: statedDatesIn(checked, constants),
  };
}

function windowsIn(
  declarations: readonly Declaration[],
  expressions: readonly Expression[],
): readonly Window[] {
  const windows = declarations.flatMap(windowsOfDeclaration);
  for (const expression of expressions) windows.push(...windowsOf(expression));
  return windows;
}

function byKind(expressions: readonly Expression[]): FileIndex['all'] {
  const alike = new Map<Expression['kind'], Expression[]>();
  for (const expression of expressions) {
    const known = alike.get(expression.kind);
    if (known === undefined) alike.set(expression.kind, [expression]);
    else known.push(expression);
  }
  // Each list holds those of its kind.
  return <Kind extends Expression['kind']>(kind: Kind) =>
    (alike.get(kind) ?? []) as readonly Expression[] as readonly ExpressionOf<Kind>[];
}

/** The expressions and everything that stands in them. */
export function expressionsIn(roots: readonly Expression[]): readonly Expression[] {
  return walk(roots, () => undefined);
}

function walk(
  roots: readonly Expression[],
  note: (children: Children) => void,
): readonly Expression[] {
  const found = [...roots];
  for (const expression of found) {
    const children = childrenOf(expression);
    note(children);
    for (const child of children.expressions) found.push(child);
  }
  return found;
}
