import { Exact } from '../exact/exact.ts';
import type { StateSpec } from '../program/program.ts';
import type { Value } from '../value/value.ts';
import type { Code } from './code.ts';
import { Frame } from './frame.ts';
import { guard } from './guard.ts';
import type { Moment } from './moment.ts';
import type { Run } from './run.ts';

/** What a quantity accrues by itself up to a moment; nothing for one that only rules change. */
export function accruedAt(run: Run, spec: StateSpec<Code>, moment: Moment): Value {
  const { accrues } = spec;
  if (accrues === null) return Exact.ZERO;
  return guard(run, spec, () => accrues(new Frame(run, moment, [], null)));
}
