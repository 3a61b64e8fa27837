import {
  afterComma,
  block,
  filled,
  either,
  flat,
  hanging,
  roles,
  words,
  type Chapter,
} from './layouts.ts';
import { headed } from './definitions.ts';

/** Events, and rules with a line for each statement. */
export const eventsAndRules: Chapter = {
  Field: flat,
  Event: block(either(roles('fields'), words('received')), either(afterComma, roles('occurs'))),
  OccursWhen: headed('condition'),
  OccursAfterEach: filled(words('where', 'unless')),
  Target: filled(roles('window')),
  Set: headed('value'),
  Reduce: headed('value'),
  Increase: headed('value'),
  ValidOnlyIf: hanging(words('otherwise')),
  Effective: flat,
  Upon: block(roles('statements', 'effective'), words('when')),
  NoAdjustment: headed('exception'),
};
