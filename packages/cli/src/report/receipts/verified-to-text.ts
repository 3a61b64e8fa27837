import { countOf, joinWords } from '@termsheet/compiler';
import { formatLongDate, parseIsoDate } from '@termsheet/runtime';
import type { Style } from '../../host/style.ts';
import { type Comparison, type FileChange, isSame } from '../../receipt/compare-receipts.ts';
import type { Receipt } from '../../receipt/receipt.ts';
import type { Verified } from '../../receipt/verify-receipt.ts';
import { layOutTable } from '../layout/lay-out-table.ts';
import type { TextLayout } from '../layout/text-layout.ts';

const INDENT = '  ';

/** That a receipt's results are the same now; or what differs, part by part, then Term by Term. */
export function verifiedToText(receipt: Receipt, verified: Verified, layout: TextLayout): string {
  const { style, width } = layout;
  const day = parseIsoDate(receipt.question.on);
  const about = `${receipt.contract}, as of ${day === undefined ? '' : formatLongDate(day)}`;
  if (verified.kind === 'not worked out') {
    const told = `${style.red('Cannot be worked out anew')}: ${about}`;
    return `${told}\n${INDENT}${verified.because}.\n`;
  }
  const { comparison } = verified;
  const head = isSame(comparison) ? style.green('Same') : style.yellow('Differs');
  const parts = indented(layOutTable(partRows(receipt, comparison), width - INDENT.length));
  const changes = changeRows(comparison, style);
  const terms =
    changes.length < 2 ? '' : `\n${indented(layOutTable(changes, width - INDENT.length))}`;
  return `${head}: ${about}\n${parts}${terms}`;
}

function indented(lines: readonly string[]): string {
  return lines.map((line) => `${INDENT}${line}\n`).join('');
}

function partRows(receipt: Receipt, comparison: Comparison): readonly (readonly string[])[] {
  const { source, inputs, engine } = comparison;
  const { scenario } = receipt.question;
  const inScenario = 'title' in scenario ? `"${scenario.title}", in the source` : 'as they were';
  return [
    ['source', source.length === 0 ? 'as it was' : filesInWords(source)],
    ['inputs', inputs.length === 0 ? inScenario : filesInWords(inputs)],
    ['engine', engine.length === 0 ? 'the same' : joinWords(engine)],
    ['results', resultsInWords(comparison)],
    ...productRow(receipt, comparison),
  ];
}

/** Of an explanation every step, of a document every word is compared. */
function productRow(
  { question: { command } }: Receipt,
  { product }: Comparison,
): readonly (readonly string[])[] {
  if (product === null) return [];
  const [name, part] = command === 'explain' ? ['steps', 'a step'] : ['document', 'a word'];
  const changed = `differs, if only in ${part}: \`terms ${command}\` writes it as it is now`;
  return [[name ?? '', product === 'same' ? 'the same' : changed]];
}

function filesInWords(changes: readonly FileChange[]): string {
  return joinWords(
    changes.map(({ path, change }) => {
      if (change === 'changed') return `${path} was changed`;
      return change === 'new' ? `${path} is used now` : `${path} is used no more`;
    }),
  );
}

function resultsInWords(comparison: Comparison): string {
  const { results, count } = comparison;
  if (results.length > 0) return `${results.length} of ${count} differ`;
  return isSame(comparison)
    ? `the same, ${countOf(count, 'Term')}`
    : `nevertheless the same, ${countOf(count, 'Term')}`;
}

/** Each Term that differs: what it was, what it is, and by how much. */
function changeRows({ results }: Comparison, style: Style): readonly (readonly string[])[] {
  const heading = ['Term', 'Then', 'Now', 'Difference'].map(style.dim);
  return [
    heading,
    ...results.map(({ name, before, after, difference }) => [
      name,
      before ?? '(not told)',
      after ?? '(not told)',
      difference ?? '',
    ]),
  ];
}
