import type { ComparedAmbiguity, ReadingParting } from '@termsheet/compiler';
import { layOutTable } from '../layout/lay-out-table.ts';
import type { TextLayout } from '../layout/text-layout.ts';
import { wrapText } from '../layout/wrap-text.ts';
import {
  headInWords,
  notPartedInWords,
  partingInWords,
  placeInWords,
  readingInWords,
} from './reading-words.ts';

const INDENT = '  ';

/** Each ambiguity with its readings, and where scenarios part them the most. */
export function readingsToText(
  contract: string,
  compared: readonly ComparedAmbiguity[],
  layout: TextLayout,
): string {
  const head = `${layout.style.bold(contract)}\n${headInWords(compared)}`;
  const parts = compared.map((ambiguity) => ambiguityToText(ambiguity, layout));
  return `${[head, ...parts].join('\n\n')}\n`;
}

function ambiguityToText(ambiguity: ComparedAmbiguity, layout: TextLayout): string {
  const { name, quotes, remark, readings, most } = ambiguity;
  const lines = [
    `${layout.style.bold(name)}  ${layout.style.dim(placeInWords(ambiguity))}`,
    ...quotes.flatMap((quote) => indented(`> ${quote}`, layout)),
    ...(remark === null ? [] : indented(remark, layout)),
    ...readings.flatMap((reading) => indented(`- ${readingInWords(reading)}`, layout)),
    ...most.flatMap((parting) => partingLines(parting, layout)),
    ...(most.length === 0 ? indented(notPartedInWords(ambiguity), layout) : []),
  ];
  return lines.join('\n');
}

function partingLines(parting: ReadingParting, layout: TextLayout): readonly string[] {
  const { scenario, answers } = parting;
  const rows = answers.map(({ label, shown }) => [`“${label}”`, shown]);
  const inner = INDENT + INDENT;
  return [
    ...indented(partingInWords(parting), layout).map(layout.style.bold),
    ...indented(`in "${scenario.title}"`, layout),
    ...layOutTable(rows, layout.width - inner.length).map((line) => inner + line),
  ];
}

function indented(text: string, { width }: TextLayout): readonly string[] {
  return wrapText(text, width - INDENT.length).map((line) => INDENT + line);
}
