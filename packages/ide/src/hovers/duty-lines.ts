import {
  type ContractSymbol,
  countOf,
  covenantInWords,
  dueInWords,
  escapeMarkdown,
  nameOfDuty,
  objectOfDuty,
  powerInWords,
  obligorsOf,
  rightInWords,
  standingOfDuty,
  windowInWords,
} from '@termsheet/compiler';
import { type DocketEntry, type ExecutableProgram, Missing } from '@termsheet/runtime';
import { docketOf } from '../values/docket-of.ts';
import type { Shown } from '../values/run-for.ts';
import { sameTermsIn } from '../values/same-term.ts';
import { reasonsInWords, withLongDates } from '../values/value-words.ts';
import type { Analysis } from '../workspace/analysis.ts';
import { bulletList, paragraphs } from './markdown.ts';
import { underLine, whyNoValues } from './value-lines.ts';

/** More duties of one obligation than these last are counted. */
const MOST_ENTRIES = 6;

/** How an obligation, a right or a covenant stands in the scenario that is shown. */
export function dutyLines(analysis: Analysis, symbol: ContractSymbol, shown: Shown): string {
  if (shown.kind !== 'run') return whyNoValues(shown);
  const { run, day } = shown;
  const [same] = sameTermsIn(run.analysis, analysis, symbol);
  if (same === undefined) return '';
  const docket = docketOf(run, day);
  if (docket instanceof Missing) return escapeMarkdown(reasonsInWords(docket.reasons));
  const entries = docket.filter((entry) => isOf(entry, same));
  const last = entries.slice(-MOST_ENTRIES);
  const lines = last.map((entry) => entryLine(run.evaluation.program, entry));
  if (entries.length > last.length) {
    lines.unshift(countOf(entries.length - last.length, 'earlier one'));
  }
  return paragraphs([bulletList(lines), underLine(run, day)]);
}

function isOf(entry: DocketEntry, { kind, index }: ContractSymbol): boolean {
  switch (entry.kind) {
    case 'duty':
    case 'awaited':
      return kind === 'obligation' && entry.obligation === index;
    case 'right':
      return kind === 'right' && entry.right === index;
    case 'covenant':
      return kind === 'covenant' && entry.covenant === index;
  }
}

function entryLine(program: ExecutableProgram, entry: DocketEntry): string {
  return escapeMarkdown(withLongDates(entryInWords(program, entry)));
}

function entryInWords(program: ExecutableProgram, entry: DocketEntry): string {
  switch (entry.kind) {
    case 'duty':
    case 'awaited': {
      const due = dueInWords(entry);
      const to = entry.to === null ? '' : ` to ${entry.to}`;
      const what = `${obligorsOf(entry)}: ${objectOfDuty(entry)}${to}`;
      const name = nameOfDuty(program, entry);
      const of = name === entry.name ? '' : `${name}: `;
      return `${of}${what}${due === '' ? '' : `, due ${due}`}: ${standingOfDuty(entry)}`;
    }
    case 'right': {
      const window = windowInWords(entry);
      return `${powerInWords(entry)}${window === '' ? '' : `, ${window}`}: ${rightInWords(entry)}`;
    }
    case 'covenant':
      return covenantInWords(entry);
  }
}
