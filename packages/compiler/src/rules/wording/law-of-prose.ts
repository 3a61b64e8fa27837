import type { DiagnosticKind, ProsePlace } from '@termsheet/dsl';
import { inText } from '../../prose/flow.ts';
import type { Passage } from '../../prose/passages.ts';
import type { Prose } from '../../prose/read-prose.ts';
import { MAX_IN_PROSE, placeInProse, prosePlace } from '../prose-place.ts';
import type { SettledContext, SettledRule } from '../rule-context.ts';

/** What a law finds in the words of a contract: what it says of them, and where they stand. */
export interface FoundInProse<Parameters> {
  readonly parameters: Parameters;
  readonly passages: readonly Passage[];
}

/** A reader takes in so many places at a glance. */
const MAX_PLACES = 6;

/** A law that the words of a contract keep or break by themselves. */
export function lawOfProse<Parameters>(
  kind: DiagnosticKind<Parameters>,
  find: (prose: Prose, context: SettledContext) => Iterable<FoundInProse<Parameters>>,
): SettledRule {
  return (context) => {
    const { checked, proseIndex, report } = context;
    if (proseIndex === null) return;
    let told = 0;
    for (const { parameters, passages } of find(proseIndex, context)) {
      told += 1;
      if (told > MAX_IN_PROSE) return;
      const prose = passages
        .slice(0, MAX_PLACES)
        .map(({ start, end }) => shownPlace(proseIndex, start, end));
      report(kind.at(prosePlace(checked), parameters, { prose }));
    }
  };
}

/** A passage as the text has it that the flow was made from. */
function shownPlace(prose: Prose, start: number, end: number): ProsePlace {
  const last = inText(prose.flow, Math.max(start, end - 1));
  return placeInProse(prose, inText(prose.flow, start), last + 1);
}
