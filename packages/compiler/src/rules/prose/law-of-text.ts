import type { DiagnosticKind } from '@termsheet/dsl';
import type { ProsePassage } from '../../prose/passage.ts';
import type { Prose } from '../../prose/read-prose.ts';
import { MAX_IN_PROSE, placeInProse, prosePlace } from '../prose-place.ts';
import type { SettledContext, SettledRule } from '../rule-context.ts';

/** What a law finds in the words of a contract: what it says of them, and where they stand in its text. */
export interface FoundInText<Parameters> {
  readonly parameters: Parameters;
  readonly places: readonly ProsePassage[];
}

/**
 * A law that the words of a contract keep or break by themselves: `find` gives what breaks it, and no
 * more is asked of it than a reader looks through. Without the words it says nothing.
 */
export function lawOfText<Parameters>(
  kind: DiagnosticKind<Parameters>,
  find: (prose: Prose, context: SettledContext) => Iterable<FoundInText<Parameters>>,
): SettledRule {
  return (context) => {
    const { checked, proseIndex, report } = context;
    if (proseIndex === null) return;
    let told = 0;
    for (const { parameters, places } of find(proseIndex, context)) {
      told += 1;
      if (told > MAX_IN_PROSE) return;
      const prose = places.map(({ start, end }) => placeInProse(proseIndex, start, end));
      report(kind.at(prosePlace(checked), parameters, { prose }));
    }
  };
}
