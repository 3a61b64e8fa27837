import type { DiagnosticKind } from '@termsheet/dsl';
import { type Passage, passageInText } from '../../prose/passages.ts';
import type { Prose } from '../../prose/read-prose.ts';
import { lawOfText } from '../prose/law-of-text.ts';
import type { SettledContext, SettledRule } from '../rule-context.ts';

/** What a law finds in the sentences of a contract: what it says of them, and where they run. */
export interface FoundInProse<Parameters> {
  readonly parameters: Parameters;
  readonly passages: readonly Passage[];
}

/** A reader takes in so many places at a glance. */
const MAX_PLACES = 6;

/** A law that the sentences of a contract keep or break by themselves, as they run on over its lines. */
export function lawOfProse<Parameters>(
  kind: DiagnosticKind<Parameters>,
  find: (prose: Prose, context: SettledContext) => Iterable<FoundInProse<Parameters>>,
): SettledRule {
  return lawOfText(kind, function* (prose, context) {
    for (const { parameters, passages } of find(prose, context)) {
      const shown = passages.slice(0, MAX_PLACES);
      yield { parameters, places: shown.map((passage) => passageInText(prose.flow, passage)) };
    }
  });
}
