import { proseRoleNotBound } from '../../../diagnostics/prose/names/prose-role-not-bound.ts';
import { readUnboundRoles } from '../../../prose/names/roles.ts';
import { MAX_IN_PROSE } from '../../prose-place.ts';
import { lawOfText } from '../law-of-text.ts';

/** Who must do or may do something is somebody: a role is bound by a definition or by its sentence. */
export const proseRolesAreBound = lawOfText(proseRoleNotBound, function* (prose) {
  const found = readUnboundRoles(prose).slice(0, MAX_IN_PROSE);
  if (found.length === 0) return;
  const roles = found.map(({ role }) => role);
  yield { parameters: { roles }, places: found };
});
