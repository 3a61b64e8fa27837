import { escapeMarkdown, mergeRows, type ReadingsTable } from '@termsheet/compiler';
import {
  apartInWords,
  boundsInWords,
  combinedHead,
  type CombinedScenario,
  questionWords,
  rowsInWords,
} from './combined-words.ts';

/** Every combination of readings that matters in one scenario, as a page. */
export function combinedToMarkdown({ contract, scenario, combined }: CombinedScenario): string {
  const bounds = boundsInWords(combined);
  const lines = [
    `# ${escapeMarkdown(contract)}`,
    '',
    `In “${escapeMarkdown(scenario)}”. ${escapeMarkdown(combinedHead(combined))}`,
    '',
    ...(bounds === null ? [] : [escapeMarkdown(bounds), '']),
    ...combined.tables.flatMap(tableLines),
    ...combined.idle.flatMap((apart) => [
      `## ${escapeMarkdown(apart.ambiguity)}`,
      '',
      `All the same here: ${apart.labels.map((label) => `“${escapeMarkdown(label)}”`).join(' or ')}.`,
      '',
      ...apartInWords(apart).flatMap((line) => [escapeMarkdown(line), '']),
    ]),
  ];
  return `${lines.join('\n').trimEnd()}\n`;
}

function tableLines(table: ReadingsTable): readonly string[] {
  const { ambiguities, questions, rows } = table;
  const heads = [...ambiguities, ...questions.map(({ asked }) => asked)].map(escapeMarkdown);
  return [
    `## ${questions.map((question) => escapeMarkdown(questionWords(question))).join('; ')}`,
    '',
    `${rowsInWords(table)}; the one that the scenario chooses is bold.`,
    '',
    `| ${heads.join(' | ')} |`,
    `| ${heads.map(() => '---').join(' | ')} |`,
    ...mergeRows(rows).map(({ labels, isGiven, answers }) => {
      const cells = [
        ...labels.map((label) => (label === null ? 'any' : `“${label}”`)),
        ...answers.map(({ shown }) => shown),
      ];
      const marked = cells.map((cell) =>
        isGiven ? `**${escapeMarkdown(cell)}**` : escapeMarkdown(cell),
      );
      return `| ${marked.join(' | ')} |`;
    }),
    '',
  ];
}
