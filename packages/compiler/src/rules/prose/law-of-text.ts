import type { DiagnosticKind } from '@termsheet/dsl';
import type { ProsePassage } from '../../prose/passage.ts';
import type { Prose } from '../../prose/read-prose.ts';
import { MAX_IN_PROSE, placeInProse, prosePlace } from '../prose-place.ts';
import type { SettledContext, SettledRule, WordsContext, WordsRule } from '../rule-context.ts';

/** What a law finds in the words of a contract: what it says of them, and where they stand in its text. */
export interface FoundInText<Parameters> {
  readonly parameters: Parameters;
  readonly places: readonly ProsePassage[];
}

/**
 * A law that the words of a contract keep or break by themselves: `find` gives what breaks it, and no
 * more is asked of it than a reader looks through.
 */
export function lawOfText<Parameters>(
  kind: DiagnosticKind<Parameters>,
  find: (prose: Prose) => Iterable<FoundInText<Parameters>>,
): WordsRule {
  return (context) => {
    tellOfText(kind, find(context.proseIndex), context);
  };
}

/** A law on the words of a contract that asks the file as well. Without the words it says nothing. */
export function lawOfTextAndFile<Parameters>(
  kind: DiagnosticKind<Parameters>,
  find: (prose: Prose, context: SettledContext) => Iterable<FoundInText<Parameters>>,
): SettledRule {
  return (context) => {
    const { checked, proseIndex, report } = context;
    if (proseIndex === null) return;
    const found = find(proseIndex, context);
    tellOfText(kind, found, { proseIndex, place: prosePlace(checked), report });
  };
}

function tellOfText<Parameters>(
  kind: DiagnosticKind<Parameters>,
  finds: Iterable<FoundInText<Parameters>>,
  { proseIndex, place, report }: WordsContext,
): void {
  let told = 0;
  for (const { parameters, places } of finds) {
    told += 1;
    if (told > MAX_IN_PROSE) return;
    const prose = places.map(({ start, end }) => placeInProse(proseIndex, start, end));
    report(kind.at(place, parameters, { prose }));
  }
}
