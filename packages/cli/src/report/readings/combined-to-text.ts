import type { ReadingsApart, ReadingsTable } from '@termsheet/compiler';
import type { Style } from '../../host/style.ts';
import { layOutTable } from '../layout/lay-out-table.ts';
import { wrapText } from '../layout/wrap-text.ts';
import {
  apartInWords,
  boundsInWords,
  combinedHead,
  type CombinedScenario,
  questionWords,
  rowsInWords,
} from './combined-words.ts';

interface CombinedLayout {
  readonly width: number;
  readonly style: Style;
}

const INDENT = '  ';

/** So many Terms are columns of one table. */
const COLUMNS = 3;

/** Every combination of readings that matters in one scenario, for a terminal. */
export function combinedToText(
  { contract, scenario, combined }: CombinedScenario,
  layout: CombinedLayout,
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

function tableLines(table: ReadingsTable, { width, style }: CombinedLayout): readonly string[] {
  const { ambiguities, questions, rows } = table;
  const shown = questions.slice(0, COLUMNS);
  const others = questions.slice(COLUMNS).map(({ asked }) => asked);
  const cells = rows.map(({ labels, isGiven, answers }) => [
    ...labels.map((label) => `“${label}”`),
    ...shown.map((_, column) => answers[column]?.shown ?? ''),
    isGiven ? '← as given' : '',
  ]);
  const heads = [...ambiguities, ...shown.map(({ asked }) => asked), ''];
  return [
    ...shown.flatMap((question) => wrapText(questionWords(question), width).map(style.bold)),
    ...(others.length === 0 ? [] : wrapText(`and so do ${others.join(', ')}`, width)),
    style.dim(`${INDENT}${rowsInWords(table)}`),
    ...layOutTable([heads, ...cells], width - INDENT.length).map((line) => INDENT + line),
  ];
}

function apartLines(apart: ReadingsApart, { width, style }: CombinedLayout): readonly string[] {
  const labels = apart.labels.map((label) => `“${label}”`).join(' or ');
  return [
    style.bold(apart.ambiguity),
    ...wrapText(`All the same here: ${labels}.`, width - INDENT.length).map((l) => INDENT + l),
    ...apartInWords(apart).flatMap((line) =>
      wrapText(line, width - INDENT.length).map((each) => INDENT + each),
    ),
  ];
}
