import type { Doc } from 'prettier';
import { builders } from 'prettier/doc';
import {
  afterComma,
  column,
  filled,
  fillUp,
  flat,
  gap,
  type Chapter,
  type Setting,
} from './layouts.ts';
import { isWord, type WovenNode } from './woven.ts';

const { align, group, hardline, indent, line } = builders;

/** Lists: one label a line, the items below one another; or all in one line. */
export const lists: Chapter = {
  List: (setting) => (isLabelled(setting.node) ? labelled(setting) : inline(setting)),
  ListItem: item,
  ItemsOf: flat,
};

/** Whether a list has a line for each of its items. */
export function isLabelled(node: WovenNode): boolean {
  return node.pieces.some(
    (piece) => !isWord(piece) && piece.kind === 'ListItem' && labelOf(piece) !== null,
  );
}

function labelOf(node: WovenNode): WovenNode | null {
  const first = node.pieces[0];
  return first !== undefined && !isWord(first) && first.kind === 'Label' ? first : null;
}

/** Where further lines are indented already: an item's by its label, an event's below its name. */
const INDENTED: ReadonlySet<string> = new Set(['ListItem', 'OccursWhen']);

function labelled(setting: Setting): Doc {
  const docs = setting.pieces.map((piece, index) =>
    piece.kind === 'ListItem' ? [hardline, piece.line] : [gap(setting, index), piece.doc],
  );
  return INDENTED.has(setting.node.parent?.kind ?? '') ? docs : indent(docs);
}

function inline(setting: Setting): Doc {
  return filled(({ word, role }, index, pieces) => {
    const before = pieces[index - 1]?.word;
    return word === 'and' || word === 'or' || (role === 'items' && before === ',');
  })(setting);
}

function item(setting: Setting): Doc {
  const label = labelOf(setting.node);
  const breaks = (_piece: unknown, index: number): boolean =>
    setting.pieces[index - 1]?.word === ',' && index > 1;
  if (label === null) return setting.pieces.length > 1 ? column(setting, breaks) : flat(setting);
  const width = Math.max(...labelsBeside(setting.node).map(({ span }) => span.end - span.start));
  const own = label.span.end - label.span.start;
  const [first, ...rest] = setting.pieces;
  const content = itemOf({ ...setting, pieces: rest });
  return [first?.doc ?? '', ' '.repeat(width - own + 1), align(width + 1, content)];
}

/** What is listed, and in which case: `, if C` on the same line where it fits; `, otherwise` at its end. */
function itemOf(setting: Setting): Doc {
  const at = setting.pieces.findIndex(({ word }) => word === 'otherwise');
  if (at < 0) return fillUp(setting, afterComma);
  const value = flat({ ...setting, pieces: setting.pieces.slice(0, at) });
  return [value, group(line), setting.pieces[at]?.doc ?? ''];
}

function labelsBeside(node: WovenNode): WovenNode[] {
  const items = node.parent?.pieces ?? [];
  return items.flatMap((piece) => (isWord(piece) ? [] : (labelOf(piece) ?? [])));
}
