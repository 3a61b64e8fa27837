import type { Type } from '@termsheet/compiler';
import type { Name } from '@termsheet/dsl';
import { memberKey } from '../names/declarations.ts';
import type { Meaning } from '../names/meaning.ts';
import { nodesBelow } from '../tree/syntax-node.ts';
import type { Analysis } from '../workspace/analysis.ts';

/** The words that declare what something is one of: its event, table, share classes, calendar or members. */
export function typeWords(analysis: Analysis, of: Meaning | Type): readonly Name[] {
  switch (of.kind) {
    case 'symbol': {
      const type = analysis.compilation.checked.symbolTypes.get(of.symbol);
      return type === undefined ? [of.symbol.name] : typeWords(analysis, type);
    }
    case 'field':
      return wordsOf(analysis, analysis.compilation.checked.fieldTypes.get(of.field));
    case 'local':
      return wordsOf(analysis, analysis.compilation.checked.localTypes.get(of.local));
    case 'member':
      return [of.name];
    case 'occurrence':
      if (!('name' in of)) return named(analysis, of.event);
      return of.event === null ? [] : [of.event.name];
    case 'quantity':
      return of.unit.factors.flatMap(({ dimension }) =>
        dimension.kind === 'shares' ? named(analysis, dimension.shareClass) : [],
      );
    case 'duration':
      return typeof of.basis === 'string' ? [] : named(analysis, of.basis.calendar);
    case 'list':
      return typeWords(analysis, of.of);
    case 'one of':
      return listing(analysis, of.members);
    default:
      return [];
  }
}

function wordsOf(analysis: Analysis, type: Type | undefined): readonly Name[] {
  return type === undefined ? [] : typeWords(analysis, type);
}

function named({ compilation }: Analysis, name: string): readonly Name[] {
  const symbol = compilation.bound.symbols.byName.get(name);
  return symbol === undefined ? [] : [symbol.name];
}

/** The first member of the type that lists just these, where it does so first. */
function listing({ compilation }: Analysis, members: readonly string[]): readonly Name[] {
  const [first = ''] = members;
  const sought = memberKey(first, members);
  for (const node of nodesBelow(compilation.file.sections)) {
    if (node.kind !== 'OneOfType') continue;
    const { members: listed } = node as unknown as { readonly members: readonly Name[] };
    const [name] = listed;
    const key = memberKey(
      first,
      listed.map(({ text }) => text),
    );
    if (name !== undefined && key === sought) return [name];
  }
  return [];
}
