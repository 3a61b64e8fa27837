import {
  type ClauseChange,
  escapeMarkdown,
  type OutcomeDifference,
  type PieceChange,
  type SmallestScenario,
} from '@termsheet/compiler';
import type { ComparedVersions } from './difference-to-json.ts';
import {
  askedInWords,
  changeInWords,
  countsInWords,
  MEASURE_WORDS,
  scenarioLines,
  searchedInWords,
  shrunkInWords,
  signedDifference,
  throughInWords,
  workedOutInWords,
} from './difference-words.ts';
import { markWords } from './mark-words.ts';

/** So many differences of one measure are in a table. */
const ROWS = 50;

/** What changed and what it is worth, as a page. */
export function differenceToMarkdown({ before, after, difference }: ComparedVersions): string {
  const { text, meaning, worth } = difference;
  const renamed = [...text.renamed].map(
    ([old, now]) => `- ${escapeMarkdown(old)} is now called ${escapeMarkdown(now)}`,
  );
  const searched = searchedInWords(difference);
  const lines = [
    `# ${escapeMarkdown(before.title)} → ${escapeMarkdown(after.title)}`,
    '',
    escapeMarkdown(countsInWords(difference)),
    '',
    ...text.changes.flatMap(clauseLines),
    ...(renamed.length === 0 ? [] : [...renamed, '']),
    ...(meaning.through.length === 0
      ? []
      : [
          `Something else is meant by what rests on that: ${escapeMarkdown(throughInWords(difference, meaning.through.length))}.`,
          '',
        ]),
    '## What it is worth',
    '',
    escapeMarkdown(workedOutInWords(difference)),
    '',
    ...(searched === null ? [] : [escapeMarkdown(searched), '']),
    ...[...Map.groupBy(worth.differences, ({ measure }) => measure)].flatMap(([measure, found]) =>
      tableLines(MEASURE_WORDS[measure], found),
    ),
    ...scenarioPart('All that the biggest of these take', worth.example),
    ...scenarioPart('The smallest scenario found in which they differ', worth.smallest),
  ];
  return `${lines.join('\n').trimEnd()}\n`;
}

function clauseLines(change: ClauseChange): readonly string[] {
  return [
    `## ${escapeMarkdown(changeInWords(change))}`,
    '',
    ...change.pieces.map((piece) => `- ${pieceInMarkdown(piece)}`),
    ...(change.pieces.length === 0 ? [] : ['']),
  ];
}

function pieceInMarkdown({ before, after }: PieceChange): string {
  if (before === null) return `**added:** ${escapeMarkdown(after ?? '')}`;
  if (after === null) return `**removed:** ~~${escapeMarkdown(before)}~~`;
  return markWords(before, after)
    .map(({ kind, text }) => {
      const [, lead = '', words = '', end = ''] = /^(\s*)(.*?)(\s*)$/su.exec(text) ?? [];
      const escaped = escapeMarkdown(words);
      if (kind === 'same' || words === '') return `${lead}${escaped}${end}`;
      const mark = kind === 'removed' ? '~~' : '**';
      return `${lead}${mark}${escaped}${mark}${end}`;
    })
    .join('');
}

function tableLines(head: string, found: readonly OutcomeDifference[]): readonly string[] {
  const others = found.length - ROWS;
  return [
    `| ${head} | before | after | difference | scenario |`,
    '| --- | --- | --- | --- | --- |',
    ...found.slice(0, ROWS).map((each) => {
      const answers = each.answers.map(({ shown }) => shown);
      const cells = [askedInWords(each), ...answers, signedDifference(each), each.scenario.title];
      return `| ${cells.map(escapeMarkdown).join(' | ')} |`;
    }),
    '',
    ...(others > 0 ? [`${others} more are in the JSON.`, ''] : []),
  ];
}

/** A fence longer than any run of backquotes in it. */
function scenarioPart(head: string, found: SmallestScenario | null): readonly string[] {
  if (found === null) return [];
  const lines = scenarioLines(found);
  const longest = Math.max(
    2,
    ...(lines.join('\n').match(/`+/gu) ?? []).map(({ length }) => length),
  );
  const fence = '`'.repeat(longest + 1);
  return [
    `## ${head}`,
    '',
    `${escapeMarkdown(shrunkInWords(found))}.`,
    '',
    `${fence}terms-scenario`,
    ...lines,
    fence,
    '',
  ];
}
