import { type ComparedAmbiguity, escapeMarkdown, type ReadingParting } from '@termsheet/compiler';
import {
  headInWords,
  notPartedInWords,
  partingInWords,
  placeInWords,
  readingInWords,
} from './reading-words.ts';

/** Each ambiguity with its readings, and where scenarios part them the most. */
export function readingsToMarkdown(
  contract: string,
  compared: readonly ComparedAmbiguity[],
): string {
  const lines = [
    `# ${escapeMarkdown(contract)}`,
    '',
    `${headInWords(compared)}.`,
    '',
    ...compared.flatMap(ambiguityLines),
  ];
  return `${lines.join('\n').trimEnd()}\n`;
}

function ambiguityLines(ambiguity: ComparedAmbiguity): readonly string[] {
  const { name, quotes, remark, readings, most } = ambiguity;
  return [
    `## ${escapeMarkdown(name)}`,
    '',
    escapeMarkdown(placeInWords(ambiguity)),
    '',
    ...quotes.flatMap((quote) => [`> ${escapeMarkdown(quote)}`, '']),
    ...(remark === null ? [] : [escapeMarkdown(remark), '']),
    ...readings.map((reading) => `- ${escapeMarkdown(readingInWords(reading))}`),
    '',
    ...most.flatMap(partingLines),
    ...(most.length === 0 ? [escapeMarkdown(notPartedInWords(ambiguity)), ''] : []),
  ];
}

function partingLines(parting: ReadingParting): readonly string[] {
  const { scenario, answers } = parting;
  return [
    `**${escapeMarkdown(partingInWords(parting))}**, in “${escapeMarkdown(scenario.title)}”`,
    '',
    ...answers.map(
      ({ label, shown }) => `- ${escapeMarkdown(`“${label}”`)}: ${escapeMarkdown(shown)}`,
    ),
    '',
  ];
}
