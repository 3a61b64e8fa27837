import type { DiagnosticKind } from '@termsheet/dsl';
import { type Passage, passageInText } from '../../prose/passages.ts';
import type { Prose } from '../../prose/read-prose.ts';
import { type FoundInText, lawOfText, lawOfTextAndFile } from '../prose/law-of-text.ts';
import type { SettledContext, SettledRule, WordsRule } from '../rule-context.ts';

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
  find: (prose: Prose) => Iterable<FoundInProse<Parameters>>,
): WordsRule {
  return lawOfText(kind, (prose) => inText(prose, find(prose)));
}

/** A law on the sentences of a contract that asks the file as well. */
export function lawOfProseAndFile<Parameters>(
  kind: DiagnosticKind<Parameters>,
  find: (prose: Prose, context: SettledContext) => Iterable<FoundInProse<Parameters>>,
): SettledRule {
  return lawOfTextAndFile(kind, (prose, context) => inText(prose, find(prose, context)));
}

function* inText<Parameters>(
  { flow }: Prose,
  finds: Iterable<FoundInProse<Parameters>>,
): Iterable<FoundInText<Parameters>> {
  for (const { parameters, passages } of finds) {
    const shown = passages.slice(0, MAX_PLACES);
    yield { parameters, places: shown.map((passage) => passageInText(flow, passage)) };
  }
}
