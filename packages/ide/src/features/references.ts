import type { Span } from '@termsheet/dsl';
import type { Access } from '../names/access.ts';
import { findOccurrences } from '../names/find-occurrences.ts';
import { withKin } from '../names/kin.ts';
import { occurrenceAt, occurrencesOf } from '../names/occurrences.ts';
import type { At } from '../workspace/at.ts';
import type { Place } from '../workspace/place.ts';
import type { Workspace } from '../workspace/workspace.ts';

/** A place at which something is named, and what is done with it there. */
export interface ReferencePlace extends Place {
  readonly access: Access;
}

/** Every place of the workspace that names what is named at a place, its declaration among them. */
export function referencesAt(workspace: Workspace, at: At): readonly ReferencePlace[] {
  const analysis = workspace.analysis(at.path);
  const occurrence = analysis === null ? null : occurrenceAt(analysis, at.offset);
  if (analysis === null || occurrence === null) return [];
  const { meaning, identity } = occurrence;
  return findOccurrences(workspace, { analysis, meaning, identity }).map(
    ({ path, span, access }) => ({ path, span, access }),
  );
}

/** The places of a file that name what is named at an offset of it. */
export function highlightsAt(
  workspace: Workspace,
  at: At,
): readonly { readonly span: Span; readonly access: Access }[] {
  const analysis = workspace.analysis(at.path);
  const occurrence = analysis === null ? null : occurrenceAt(analysis, at.offset);
  if (analysis === null || occurrence === null) return [];
  const identities = withKin(occurrence.identity, [analysis]);
  return occurrencesOf(analysis)
    .filter(({ identity }) => identities.has(identity))
    .map(({ span, access }) => ({ span, access }));
}
