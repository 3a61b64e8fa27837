import { proseRoleNotBound } from '../../../diagnostics/prose/names/prose-role-not-bound.ts';
import { readUnboundRoles } from '../../../prose/names/roles.ts';
import { MAX_IN_PROSE, placeInProse, prosePlace } from '../../prose-place.ts';
import type { SettledRule } from '../../rule-context.ts';

/** Who must do or may do something is somebody: a role is bound by a definition or by its sentence. */
export const proseRolesAreBound: SettledRule = ({ checked, proseIndex, report }) => {
  if (proseIndex === null) return;
  const found = readUnboundRoles(proseIndex).slice(0, MAX_IN_PROSE);
  if (found.length === 0) return;
  const prose = found.map(({ start, end }) => placeInProse(proseIndex, start, end));
  const roles = found.map(({ role }) => role);
  report(proseRoleNotBound.at(prosePlace(checked), { roles }, { prose }));
};
