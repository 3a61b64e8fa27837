import type { Accrual, Counting, Interest, InterestTerms } from '@termsheet/dsl';
import type { BindContext } from './bind-context.ts';
import { enterKey, ownedBy } from './definitions.ts';
import type { Scope } from './scope.ts';

/** Resolves what accrues, in the scope of its key where it has one. */
export function bindAccrual(context: BindContext, node: Accrual): void {
  const own = ownedBy(context, node.name);
  const scope = enterKey(own, node);
  bindTerms(own, scope, node);
  if (node.until !== null) own.bind(own, scope, node.until);
}

export function bindInterest(context: BindContext, scope: Scope | null, node: Interest): void {
  bindTerms(context, scope, node);
  context.bind(context, scope, node.until);
}

function bindTerms(context: BindContext, scope: Scope | null, terms: InterestTerms): void {
  const { principal, rate, counting, from } = terms;
  for (const part of [principal, rate, from]) context.bind(context, scope, part);
  bindCounting(context, scope, counting);
}

/** Resolves how days are counted. */
export function bindCounting(
  context: BindContext,
  scope: Scope | null,
  { dayCount, maturing }: Counting,
): void {
  context.bind(context, scope, dayCount);
  if (maturing !== null) context.bind(context, scope, maturing);
}
