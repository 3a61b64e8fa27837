import {
  type AmbiguitySymbol,
  type BlankSymbol,
  type FactSymbol,
  type Type,
  writeName,
} from '@termsheet/compiler';
import type { Contract } from '@termsheet/dsl';
import { typeSettingOf } from '../../names/type-setting.ts';
import { writeFigure } from '../../names/write-figure.ts';
import { lineEnd } from '../../tree/lines.ts';
import type { Analysis } from '../../workspace/analysis.ts';
import { insertion } from '../change.ts';
import type { Refactoring, Rewriting, Selection } from '../refactoring.ts';

const TITLE = 'a first case';

/** A scenario that gives everything that the contract asks for, to be filled in. */
export const writeScenario: Refactoring = {
  rewritingsOf: ({ analysis, nodes, span }: Selection): readonly Rewriting[] => {
    const [contract] = nodes;
    if (contract?.kind !== 'Contract') return [];
    if (span.end > lineEnd(analysis.text, (contract as Contract).title.span.end)) return [];
    const given = linesOf(analysis);
    if (given.length === 0) return [];
    const { text } = analysis;
    const gap = text.endsWith('\n') ? '\n' : '\n\n';
    const lines = [`scenario "${TITLE}"`, `  given ${given.join('\n    and ')}`];
    const change = insertion(text.length, `${gap}${lines.join('\n')}\n`);
    const select = { change, from: change.text.indexOf(TITLE), length: TITLE.length };
    const title = `Write a scenario with the ${given.length} things that the contract asks for`;
    return [{ title, kind: 'refactor.rewrite', changes: [change], select }];
  },
};

/** Every blank, fact and choice between readings, with some value that it can have. */
function linesOf(analysis: Analysis): readonly string[] {
  const { byName } = analysis.compilation.bound.symbols;
  return [...byName].flatMap(([name, symbol]): readonly string[] => {
    if (symbol.kind === 'ambiguity') return lineOfReading(name, symbol);
    if (symbol.kind !== 'blank' && symbol.kind !== 'fact') return [];
    return lineOfValue(analysis, name, symbol);
  });
}

function lineOfReading(name: string, { node }: AmbiguitySymbol): readonly string[] {
  const [first] = node.readings;
  return first === undefined ? [] : [`${writeName(name)} is "${first.label.text}"`];
}

function lineOfValue(
  analysis: Analysis,
  name: string,
  symbol: BlankSymbol | FactSymbol,
): readonly string[] {
  const { checked, bound } = analysis.compilation;
  // What is given for an event waits for the event.
  if (bound.keys.has(symbol)) return [];
  const type = checked.symbolTypes.get(symbol);
  const one = type?.kind === 'list' ? type.of : type;
  const value = one === undefined ? null : sampleOf(analysis, one);
  if (value === null) return [];
  const isSeries = symbol.kind === 'fact' && symbol.node.series !== null;
  return [`${writeName(name)}${isSeries ? ` on ${OPEN_DAY}` : ''} is ${value}`];
}

/** A Monday on which markets are open. */
const OPEN_DAY = 'January 5, 2026';

/** Some value of a type, to be written over. */
function sampleOf(analysis: Analysis, type: Type): string | null {
  const { lists } = analysis.compilation.bound.symbols;
  switch (type.kind) {
    case 'quantity':
      return sampleFigure(analysis, type);
    case 'date':
      return OPEN_DAY;
    case 'time':
      return '5:00 pm New York time';
    case 'day count':
      return 'day count 30/360';
    case 'yes/no':
      return 'no';
    case 'text':
      return '"text"';
    case 'party': {
      const [party] = lists.party;
      return party === undefined ? null : writeName(party.name.text);
    }
    case 'one of':
      return writeName(type.members[0] ?? '');
    case 'duration':
      if (typeof type.basis === 'object') return `1 ${writeName(type.basis.calendar)}`;
      return type.basis === 'calendar months' ? '1 month' : '1 day';
    default:
      return null;
  }
}

function sampleFigure(
  analysis: Analysis,
  type: Extract<Type, { readonly kind: 'quantity' }>,
): string | null {
  const [first, second] = type.unit.factors;
  if (first === undefined) return '1';
  if (second === undefined && first.dimension.kind === 'annum') return '1% per annum';
  return writeFigure('1', type, typeSettingOf(analysis));
}
