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
  roles,
  words,
  type Chapter,
  type Choice,
  type Setting,
} from './layouts.ts';
import { headed } from './definitions.ts';

const { indent } = builders;

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
  ValidOnlyIf: block(words('otherwise')),
  Effective: flat,
  Upon: block(roles('statements', 'effective'), words('when')),
  NoAdjustment: headed('exception'),
};

/** How it occurs goes below its name where it must; the dates of a schedule begin beside it. */
const opensOwnLine: Choice = ({ role, kind }) => role === 'occurs' && kind !== 'Schedule';

function event(setting: Setting): Doc {
  const { pieces } = setting;
  const at = pieces.findIndex(({ word }) => word === 'received');
  const received = pieces[at];
  const layOut = block(roles('fields'), either(afterComma, opensOwnLine));
  if (received === undefined) return layOut(setting);
  const before = layOut({ ...setting, pieces: pieces.slice(0, at) });
  const first = { ...received, doc: received.line };
  const last = headed('received')({ ...setting, pieces: [first, ...pieces.slice(at + 1)] });
  return [before, indent([breakLine(setting, received), last])];
}
