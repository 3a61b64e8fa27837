import type { Expression } from '@termsheet/dsl';
import type { Bound, BoundSystem } from '../bound/bound.ts';
import type { ContractSymbol, DefinitionSymbol } from '../bound/symbol.ts';
import { noUnknown } from '../diagnostics/no-unknown.ts';
import { soughtRange } from '../diagnostics/sought-range.ts';
import { solvedInVain } from '../diagnostics/solved-in-vain.ts';
import { typeNotKnown } from '../diagnostics/type-not-known.ts';
import type { CheckContext } from './check-context.ts';
import type { CheckedSystem } from './checked.ts';
import { inferBodyType, inferSymbolType } from './definitions.ts';
import { describeType } from './describe-type.ts';
import { writtenType } from './names-and-literals.ts';
import { originsOf } from './origin.ts';
import { requireQuantity } from './requirements.ts';
import { symbolsIn } from './symbols-in.ts';
import { checkOneMoment } from './system-moments.ts';
import { chooseUnknowns } from './system-unknowns.ts';
import { anythingType, errorType } from './type.ts';
import { unify } from './unify.ts';

/** Infers definitions that include one another, if they are solved together; else tells that not. */
export function inferSystem(context: CheckContext, symbols: readonly ContractSymbol[]): boolean {
  const [first] = symbols;
  const system = first === undefined ? undefined : systemOf(context.bound, first);
  const members = system?.members.filter((member) => symbols.includes(member)) ?? [];
  if (system === undefined || members.length < symbols.length) return false;
  inferTypes(context, members);
  checkOneMoment(context, members);
  const unknowns = chooseUnknowns(context, members, firstSought(system, members));
  if (unknowns === null) {
    const names = members.map(({ name }) => name.text);
    const areKnown = members.every((member) => context.symbolTypes.get(member)?.kind !== 'error');
    if (areKnown) context.report(noUnknown.at(system.node.span, { names }));
    for (const member of members) context.cyclic.add(member);
    return true;
  }
  const range = firstSought(system, members) === null ? null : system.node.range;
  context.systems.push({ of: system, members, unknowns, range });
  return true;
}

function systemOf(bound: Bound, symbol: ContractSymbol): BoundSystem | undefined {
  return bound.systems.find(({ members }) => members.some((member) => member === symbol));
}

/** Of symbols some of which are solved together, the names of those that are not; null where none is. */
export function leftOutOfSystem(
  bound: Bound,
  symbols: readonly ContractSymbol[],
): readonly string[] | null {
  const left = symbols.filter((symbol) => systemOf(bound, symbol) === undefined);
  return left.length === symbols.length ? null : left.map(({ name }) => name.text);
}

/** The definition that bounds are given for, if it is among those of one circle. */
function firstSought(
  { node, members: all }: BoundSystem,
  members: readonly DefinitionSymbol[],
): DefinitionSymbol | null {
  const [first] = all;
  return node.range !== null && first !== undefined && members.includes(first) ? first : null;
}

/** Each type is what is written, else what the body gives once enough of the others are known. */
function inferTypes(context: CheckContext, members: readonly DefinitionSymbol[]): void {
  const silent: CheckContext = { ...context, report: () => undefined, suggest: () => [] };
  let open: readonly DefinitionSymbol[] = members.filter((member) => {
    const { resultType } = member.node;
    const type = resultType === null ? anythingType : writtenType(context, resultType);
    context.symbolTypes.set(member, type);
    return resultType === null;
  });
  for (let before = open.length + 1; open.length > 0 && open.length < before;) {
    before = open.length;
    open = open.filter((member) => {
      const type = inferBodyType(silent, member);
      if (type.kind === 'error' || type.kind === 'open') return true;
      context.symbolTypes.set(member, type);
      return false;
    });
  }
  for (const member of open) context.symbolTypes.set(member, errorType);
  // What is said of one of them may be enough for all.
  const [first, ...others] = open;
  if (first !== undefined) {
    const names = { name: first.name.text, others: others.map(({ name }) => name.text) };
    context.report(typeNotKnown.at(first.node.body.span, names));
  }
  for (const member of members) inferSymbolType(context, member);
}

/** What a declaration as a whole says: that each name is in a circle, and where a figure is sought. */
export function checkSystem(context: CheckContext, system: BoundSystem): void {
  const circles = context.systems.filter(({ of }) => of === system);
  const solved = new Set(circles.flatMap(({ members }) => members));
  for (const member of system.members) {
    if (solved.has(member) || context.cyclic.has(member)) continue;
    const at = system.node.names.find((name) => isNameOf(context.bound, name, member));
    if (at !== undefined) context.report(solvedInVain.at(at.span, { name: at.text }));
  }
  const bounded = circles.find(({ range }) => range !== null);
  if (bounded !== undefined) checkRange(context, bounded);
}

function isNameOf(
  { referents }: Bound,
  name: BoundSystem['node']['names'][number],
  member: DefinitionSymbol,
): boolean {
  const referent = referents.get(name);
  return referent?.kind === 'declared' && referent.symbol === member;
}

function checkRange(context: CheckContext, { of, unknowns, members, range }: CheckedSystem): void {
  const [first, ...others] = unknowns;
  if (first === undefined || range === null) return;
  const name = first.name.text;
  if (others.length > 0) {
    const names = others.map((other) => other.name.text);
    context.report(soughtRange.at(of.node.span, { name, fault: 'not alone', others: names }));
  }
  const wanted = context.symbolTypes.get(first) ?? errorType;
  for (const bound of [range.from, range.to]) {
    const found = requireQuantity(context, bound, 'a bound of what is solved for');
    if (unify(wanted, found) === null) {
      const words = { wanted: describeType(wanted), found: describeType(found) };
      const related = originsOf(context, [bound]);
      context.report(soughtRange.at(bound.span, { name, fault: 'type', ...words }, { related }));
    }
    const read = firstReadBy(context.bound, bound, members);
    if (read === null) continue;
    const parameters = { name, fault: 'circular', reads: read.name.text } as const;
    context.report(soughtRange.at(bound.span, parameters));
  }
}

/** The first of some definitions that an expression reads, itself or through others. */
function firstReadBy(
  bound: Bound,
  expression: Expression,
  sought: readonly DefinitionSymbol[],
): ContractSymbol | null {
  const waiting = symbolsIn(bound, expression);
  const seen = new Set(waiting);
  for (const symbol of waiting) {
    if (sought.some((each) => each === symbol)) return symbol;
    for (const dependency of bound.dependencies.get(symbol) ?? []) {
      if (seen.has(dependency.symbol)) continue;
      seen.add(dependency.symbol);
      waiting.push(dependency.symbol);
    }
  }
  return null;
}
