import type { ProsePassage } from './passage.ts';
import type { Prose } from './read-prose.ts';

/** Who bears the costs of enforcing the contract, as one sentence says it. */
export interface CostAllocation extends ProsePassage {
  /** `the defaulting party`, in lower case. */
  readonly payer: string;
}

const PAYS =
  /\b((?:[Tt]he|[Ee]ach|[Aa]ny)\s+(?:[A-Za-z-]+\s+){0,2}[A-Za-z-]+|[A-Z][a-z]+)\s+(?:shall|will|must|agrees\s+to)\s+(?:pay|bear|reimburse)\b/gu;
const COSTS = /\b(?:fees|costs|expenses)\b/iu;
/** `incurred in enforcing this Agreement`, `costs of collection`. */
const ENFORCEMENT =
  /\b(?:incurred\s+)?in\s+(?:connection\s+with\s+)?(?:the\s+)?enforc(?:ing|ement)\b|\bcosts?\s+of\s+(?:collection|enforcement)\b/iu;

/** The sentences of a text that say who pays for enforcing it. */
export function readEnforcementCosts({ text, sentences }: Prose): readonly CostAllocation[] {
  return sentences.flatMap(({ start, end }) => {
    const sentence = text.slice(start, end);
    const enforcement = ENFORCEMENT.exec(sentence);
    if (enforcement === null) return [];
    const pays = [...sentence.slice(0, enforcement.index).matchAll(PAYS)].at(-1);
    const payer = pays?.[1];
    if (pays === undefined || payer === undefined) return [];
    if (!COSTS.test(sentence.slice(pays.index, enforcement.index + enforcement[0].length)))
      return [];
    return [
      {
        payer: payer.toLowerCase().replaceAll(/\s+/gu, ' '),
        start: start + pays.index,
        end: start + enforcement.index + enforcement[0].length,
      },
    ];
  });
}
