import { mergeRows, type ReadingsApart, type ReadingsTable } from '@termsheet/compiler';
import { inBrief } from '../layout/in-brief.ts';
import { layOutTable } from '../layout/lay-out-table.ts';
import type { TextLayout } from '../layout/text-layout.ts';
import { wrapText } from '../layout/wrap-text.ts';
import {
  apartInWords,
  boundsInWords,
  combinedHead,
  type CombinedScenario,
  questionWords,
  rowsInWords,
} from './combined-words.ts';

const INDENT = '  ';

/** So many Terms are columns of one table. */
const COLUMNS = 3;

/** Every combination of readings that matters in one scenario, for a terminal. */
export function combinedToText(
  { contract, scenario, combined }: CombinedScenario,
  layout: TextLayout,
): string {
  const bounds = boundsInWords(combined);
  const head = [
    layout.style.bold(contract),
    `in "${scenario}"`,
    ...wrapText(combinedHead(combined), layout.width),
    ...(bounds === null ? [] : wrapText(bounds, layout.width)),
  ];
  const tables = combined.tables.map((table) => tableLines(table, layout));
  const idle = combined.idle.map((apart) => apartLines(apart, layout));
  return `${[head, ...tables, ...idle].map((lines) => lines.join('\n')).join('\n\n')}\n`;
}

/** The readings are numbered above the table, so that its rows have room for what they give. */
function tableLines(table: ReadingsTable, { width, style }: TextLayout): readonly string[] {
  const { ambiguities, questions } = table;
  const shown = questions.slice(0, COLUMNS);
  const others = questions.slice(COLUMNS).map(({ asked }) => asked);
  const legend = ambiguities.map((name, column) => [
    `${INDENT}${LETTERS[column] ?? column + 1}  ${name}`,
    labelsOf(table, column)
      .map((label, at) => `${at + 1} “${label}”`)
      .join(', '),
  ]);
  const rows = mergeRows(table.rows).map(({ labels, isGiven, answers }) => [
    labels
      .map((label, column) => (label === null ? 'any' : labelsOf(table, column).indexOf(label) + 1))
      .map((number, column) => `${LETTERS[column] ?? column + 1}${number === 'any' ? '–' : number}`)
      .join(' '),
    ...shown.map((_, column) => inBrief(answers[column]?.shown ?? '')),
    isGiven ? '← as given' : '',
  ]);
  const heads = ['', ...shown.map(({ asked }) => asked), ''];
  const room = width - INDENT.length;
  return [
    ...shown.flatMap((question) => wrapText(questionWords(question), width).map(style.bold)),
    ...(others.length === 0 ? [] : wrapText(`and so do ${others.join(', ')}`, width)),
    `${INDENT}${rowsInWords(table)}`,
    ...layOutTable(legend, width).map(style.dim),
    ...layOutTable(shown.length > 1 ? [heads, ...rows] : rows, room).map((line) => INDENT + line),
  ];
}

const LETTERS = 'ABCDEFGHIJKLMNOPQRSTUVWXYZ';

function labelsOf({ rows }: ReadingsTable, column: number): readonly string[] {
  return [...new Set(rows.map(({ labels }) => labels[column] ?? ''))];
}

function apartLines(apart: ReadingsApart, { width, style }: TextLayout): readonly string[] {
  const labels = apart.labels.map((label) => `“${label}”`).join(' or ');
  return [
    style.bold(apart.ambiguity),
    ...wrapText(`All the same here: ${labels}.`, width - INDENT.length).map((l) => INDENT + l),
    ...apartInWords(apart).flatMap((line) =>
      wrapText(line, width - INDENT.length).map((each) => INDENT + each),
    ),
  ];
}
