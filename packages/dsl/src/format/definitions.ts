import type { Doc } from 'prettier';
import { builders } from 'prettier/doc';
import {
  alike,
  beside,
  block,
  flat,
  gap,
  hanging,
  mayBreak,
  onOneLine,
  roles,
  type Chapter,
  type Setting,
} from './layouts.ts';
import { isLabelled } from './lists.ts';
import { isWord } from './woven.ts';

const { group, indent, line } = builders;

/** Definitions and facts: the body beside the head where it fits, or else below it. */
export const definitions: Chapter = {
  ...alike(['Blank', 'Fact', 'Parameter'], flat),
  NotComputableSection: hanging(roles('reason')),
  Definition: headed('body', onOneLine),
  State: headed('start', onOneLine),
  Reading: headed('value'),
  Ambiguous: block(roles('readings')),
  SolvedTogether: hanging(roles('from')),
  Unresolved: hanging(roles('reason')),
  Check: headed('condition'),
};

/** What stays beside its head on however long a line. */
const SHORT = new Set(['MoneyLiteral', 'NumberLiteral', 'PercentLiteral', 'YesNoLiteral']);

/**
 * A head, which may have to be on one line, since what it defines is told by that; then what it announces:
 * a list with labels opens beside the head, anything else hangs.
 */
export function headed(role: string, write = (head: Doc): Doc => head): (setting: Setting) => Doc {
  return (setting) => {
    const at = setting.pieces.findIndex((piece) => piece.role === role);
    const body = setting.pieces[at];
    if (body === undefined) return flat(setting);
    const head = write(flat({ ...setting, pieces: setting.pieces.slice(0, at) }));
    const rest = setting.pieces
      .slice(at + 1)
      .map((piece, index) => [gap(setting, at + 1 + index), piece.doc]);
    const opensBeside = body.kind === 'List' && !isWord(body.woven) && isLabelled(body.woven);
    if (opensBeside) return [head, gap(setting, at), body.doc, rest];
    if (SHORT.has(body.kind) || !mayBreak(setting, at)) {
      return [head, gap(setting, at), beside(body), rest];
    }
    return group([head, indent([line, body.doc]), rest]);
  };
}
