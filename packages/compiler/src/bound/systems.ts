import type { Name, SolvedTogether } from '@termsheet/dsl';
import { notSolvable } from '../diagnostics/not-solvable.ts';
import { solvedTwice } from '../diagnostics/solved-twice.ts';
import type { BindContext } from './bind-context.ts';
import { declaredHere, nearestOf } from './names-and-literals.ts';
import type { DefinitionSymbol } from './symbol.ts';

/** Resolves the definitions that are solved together; only definitions can be. */
export function bindSolvedTogether(
  context: BindContext,
  node: SolvedTogether,
  clause: string,
): void {
  const outside = { ...context, owner: null };
  const named = new Map<DefinitionSymbol, Name>();
  for (const name of node.names) {
    const symbol = bindMember(outside, name);
    if (symbol === null) continue;
    const before = named.get(symbol) ?? nameInOther(context, symbol);
    if (before === null) named.set(symbol, name);
    else {
      const related = [{ span: before.span, message: 'it is named here first' }];
      context.report(solvedTwice.at(name.span, { name: name.text }, { related }));
    }
  }
  if (node.range !== null) {
    context.bind(outside, null, node.range.from);
    context.bind(outside, null, node.range.to);
  }
  context.tables.systems.push({ node, clause, members: [...named.keys()] });
}

function bindMember(context: BindContext, name: Name): DefinitionSymbol | null {
  const symbol = context.symbols.find(name);
  if (symbol?.kind === 'definition') {
    context.tables.referents.set(name, { kind: 'declared', symbol, key: null });
    return symbol;
  }
  context.tables.referents.set(name, { kind: 'unknown' });
  const nearest = nearestOf(context, name, 'definition');
  const parameters = { name: name.text, isA: symbol?.kind ?? null, nearest };
  context.report(notSolvable.at(name.span, parameters, declaredHere(symbol)));
  return null;
}

/** Where another declaration names a definition already. */
function nameInOther(context: BindContext, symbol: DefinitionSymbol): Name | null {
  for (const { node, members } of context.tables.systems) {
    if (!members.includes(symbol)) continue;
    return node.names.find((name) => context.symbols.find(name) === symbol) ?? null;
  }
  return null;
}
