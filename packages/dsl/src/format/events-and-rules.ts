import type { Doc } from 'prettier';
import { builders } from 'prettier/doc';
import {
  afterComma,
  block,
  breakLine,
  fillUp,
  filled,
  either,
  flat,
  hanging,
  roles,
  textOf,
  words,
  type Chapter,
  type Choice,
  type Setting,
} from './layouts.ts';
import { displayText } from '../diagnostics/display-width.ts';
import { headed } from './definitions.ts';

const { hardline, indent } = builders;

/** Events, and rules with a line for each statement. */
export const eventsAndRules: Chapter = {
  Field: flat,
  Event: event,
  OccursWhen: headed('condition'),
  OccursAfterEach: (setting) => fillUp(setting, words('where', 'unless')),
  Target: filled(roles('window')),
  Set: headed('value'),
  Reduce: headed('value'),
  Increase: headed('value'),
  ValidOnlyIf: validOnlyIf,
  Effective: flat,
  Upon: upon,
  NoAdjustment: headed('exception'),
};

const inLines = block(roles('statements', 'effective'), words('when'));

/** A line for each statement; a single short one stays beside its event where the author put it there. */
function upon(setting: Setting): Doc {
  const { node, pieces, text, width } = setting;
  const isOneLine = !text.slice(node.span.start, node.span.end).includes('\n');
  const statements = pieces.filter(({ role }) => role === 'statements' || role === 'effective');
  const isShort = displayText(textOf(node, text)).width <= width - INDENT;
  const isOneStatement = statements.length === 1 && statements[0]?.kind !== 'ValidOnlyIf';
  return isOneLine && isOneStatement && isShort ? flat(setting) : inLines(setting);
}

/** How far in the rules of a clause are. */
const INDENT = 2;

/** A condition, and on a line of its own what is said where it is not met. */
function validOnlyIf(setting: Setting): Doc {
  const at = setting.pieces.findIndex(({ word }) => word === 'otherwise');
  const rule = flat({ ...setting, pieces: setting.pieces.slice(0, at) });
  const reason = hanging(roles('otherwise'))({ ...setting, pieces: setting.pieces.slice(at) });
  return [indent(rule), indent([hardline, reason])];
}

/** How it occurs goes below its name where it must; the dates of a schedule begin beside it. */
const opensOwnLine: Choice = ({ role, kind }) => role === 'occurs' && kind !== 'Schedule';

function event(setting: Setting): Doc {
  const { pieces } = setting;
  const at = pieces.findIndex(({ word }) => word === 'received');
  const received = pieces[at];
  const layOut = block(roles('fields'), either(afterComma, opensOwnLine));
  if (received === undefined) return layOut(setting);
  const before = layOut({ ...setting, pieces: pieces.slice(0, at) });
  // Comments above the line are no reason to break it.
  const first = { ...received, doc: received.bare };
  const last = headed('received')({ ...setting, pieces: [first, ...pieces.slice(at + 1)] });
  return [before, indent([breakLine(setting, received, at), received.above, last])];
}
