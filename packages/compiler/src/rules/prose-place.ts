import type { Span } from '@termsheet/dsl';
import type { Checked } from '../checked/checked.ts';

/** At most so many findings of one kind are made in the prose: a file that is no contract has many. */
export const MAX_IN_PROSE = 20;

/** Where the file names its prose: what is found there is told here. */
export function prosePlace({ bound }: Checked): Span {
  const settings = bound.contract?.settings ?? [];
  const named = settings.find((setting) => setting.kind === 'ProseSetting');
  return named?.span ?? bound.contract?.title.span ?? { start: 0, end: 0 };
}
