import type { Construct } from './construct.ts';
import { declarationConstructs } from './declarations.ts';
import { expressionConstructs } from './expressions.ts';

export type { Construct } from './construct.ts';

const constructs: ReadonlyMap<string, Construct> = new Map(
  Object.entries({ ...declarationConstructs, ...expressionConstructs }),
);

/** What the language says by a kind of node; null for what says nothing by itself, as a name. */
export function constructOf(kind: string): Construct | null {
  return constructs.get(kind) ?? null;
}

/** The kinds of node that are told of. */
export const constructKinds: readonly string[] = [...constructs.keys()];
