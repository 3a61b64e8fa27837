import { declaredWords } from '../names/identity.ts';
import type { FoundOccurrence } from '../names/find-occurrences.ts';
import { type Occurrence, occurrencesOf } from '../names/occurrences.ts';
import type { Analysis } from '../workspace/analysis.ts';
import { connectedFiles } from '../workspace/connected-files.ts';
import type { Workspace } from '../workspace/workspace.ts';

/** The prefix of a copy where it is declared, and where it stands before the Terms of the copy. */
export function findPrefixed(
  workspace: Workspace,
  { path }: Analysis,
  { text: prefix, identity }: Occurrence,
): readonly FoundOccurrence[] {
  return connectedFiles(workspace, path).flatMap((each) => {
    const analysis =
      workspace.text(each)?.includes(prefix) === true ? workspace.analysis(each) : null;
    return analysis === null ? [] : prefixedIn(analysis, prefix, identity);
  });
}

function prefixedIn(
  analysis: Analysis,
  prefix: string,
  identity: string,
): readonly FoundOccurrence[] {
  return occurrencesOf(analysis).flatMap((occurrence) => {
    if (occurrence.identity === identity) return [{ ...occurrence, path: analysis.path }];
    const { text, meaning, span } = occurrence;
    const isOfCopy =
      meaning.kind === 'symbol' &&
      text.startsWith(`${prefix} `) &&
      text.length > declaredWords(analysis, meaning).length;
    if (!isOfCopy) return [];
    return [{ ...occurrence, path: analysis.path, span, text }];
  });
}
