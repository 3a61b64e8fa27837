import { Missing, type MissingKind } from '../value/missing.ts';

/**
 * Why there is no value, without the reasons: direct code tells the status of a term and leaves it to the
 * engine to say why. One of each kind, so that nothing is made where a value is missing.
 */
export const ABSENCES: Readonly<Record<MissingKind, Missing>> = {
  'not yet': new Missing('not yet', []),
  none: new Missing('none', []),
  unknown: new Missing('unknown', []),
  impossible: new Missing('impossible', []),
};
