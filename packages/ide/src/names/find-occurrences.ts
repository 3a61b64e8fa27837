import type { Analysis } from '../workspace/analysis.ts';
import { connectedFiles } from '../workspace/connected-files.ts';
import type { Workspace } from '../workspace/workspace.ts';
import { declaredWords } from './identity.ts';
import { withKin } from './kin.ts';
import type { Meaning } from './meaning.ts';
import { type Occurrence, occurrencesOf } from './occurrences.ts';

/** A place at which something is named, in whatever file. */
export interface FoundOccurrence extends Occurrence {
  readonly path: string;
}

/** What is sought: by its identity, as the analysis of a file knows it. */
export interface Sought {
  readonly analysis: Analysis;
  readonly meaning: Meaning;
  readonly identity: string;
}

/** All places of the workspace that name one thing, in the order of the files connected to it. */
export function findOccurrences(workspace: Workspace, sought: Sought): readonly FoundOccurrence[] {
  const analyses = analysesThatMayName(workspace, sought);
  const identities = withKin(sought.identity, analyses);
  return analyses.flatMap((analysis) =>
    occurrencesOf(analysis)
      .filter(({ identity }) => identities.has(identity))
      .map((occurrence) => ({ ...occurrence, path: analysis.path })),
  );
}

/**
 * The files connected with the one that declares it whose text has its longest word: others are not
 * even compiled.
 */
function analysesThatMayName(
  workspace: Workspace,
  { analysis, meaning }: Sought,
): readonly Analysis[] {
  const { path } = analysis.place(meaning.name.span);
  const paths = meaning.kind === 'local' ? [path] : connectedFiles(workspace, path);
  const word = longestWord(declaredWords(analysis, meaning));
  return paths.flatMap((each) => {
    if (workspace.text(each)?.includes(word) !== true) return [];
    return workspace.analysis(each) ?? [];
  });
}

/** Without its last letter, which is another in the plural. */
function longestWord(words: string): string {
  const [longest = ''] = words.split(' ').toSorted((one, other) => other.length - one.length);
  return longest.length > 3 ? longest.slice(0, -1) : longest;
}
