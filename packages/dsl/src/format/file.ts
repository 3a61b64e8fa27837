import type { Doc } from 'prettier';
import { builders } from 'prettier/doc';
import {
  alike,
  block,
  breakLine,
  either,
  flat,
  gap,
  roles,
  words,
  type Chapter,
  type Piece,
  type Setting,
} from './layouts.ts';

const { hardline, indent } = builders;

/** Sections, a blank line before each, and what stands in them. */
export const file: Chapter = {
  ...alike(['ProseSetting', 'CurrencySetting', 'InEffectSetting', 'GovernedBySetting'], flat),
  ...alike(['DeadlinesSetting', 'Calendar', 'Party', 'ShareClass', 'Quote', 'UseBinding'], flat),
  File: sections,
  Contract: contract,
  Clause: clause,
  Use: block(either(words('with'), roles('bindings'))),
};

function sections({ pieces }: Setting): Doc {
  return pieces.map(({ line }, index) => (index === 0 ? line : [hardline, hardline, line]));
}

/** Parties and share classes of the heading stand at the margin, as sections do. */
function contract(setting: Setting): Doc {
  return setting.pieces.map((piece, index): Doc => {
    const { role, kind, doc, line } = piece;
    if (role === 'title' || piece.kind === 'word') return [gap(setting, index), doc];
    const isAtMargin = kind === 'Party' || kind === 'ShareClass';
    const isFirst = !isAtMargin && setting.pieces[index - 1]?.role === 'title';
    const before = breakLine(setting, piece, isFirst ? 0 : index);
    return isAtMargin ? [before, line] : indent([before, line]);
  });
}

/** A run of quotes has a blank line behind it. */
function clause(setting: Setting): Doc {
  const docs = setting.pieces.map((piece, index): Doc => {
    if (piece.role !== 'declarations') return [gap(setting, index), piece.doc];
    const before = setting.pieces[index - 1];
    const isFirst = before?.role !== 'declarations';
    const breaks = breakLine(setting, piece, isFirst ? 0 : index);
    const isBlank = endsQuotes(before, piece) || breaks.length > 1;
    return [isBlank ? [hardline, hardline] : hardline, piece.line];
  });
  return indent(docs);
}

function endsQuotes(before: Piece | undefined, piece: Piece): boolean {
  return before?.kind === 'Quote' && piece.kind !== 'Quote';
}
