import { escapeMarkdown, type EventSymbol, showValue } from '@termsheet/compiler';
import { formatLongDate, Missing, type Occurrence, titleOfRow } from '@termsheet/runtime';
import type { Shown } from '../values/run-for.ts';
import { sameTermsIn } from '../values/same-term.ts';
import type { ScenarioRun } from '../values/scenario-run.ts';
import { reasonsInWords } from '../values/value-words.ts';
import type { Analysis } from '../workspace/analysis.ts';
import { bulletList, paragraphs } from './markdown.ts';
import { underLine, whyNoValues } from './value-lines.ts';

/** More occurrences than these last are counted. */
const MOST_OCCURRENCES = 5;

/** When an event happened in the scenario that is shown, and with which fields. */
export function eventLines(analysis: Analysis, symbol: EventSymbol, shown: Shown): string {
  if (shown.kind !== 'run') return whyNoValues(shown);
  const { run, day } = shown;
  const [same] = sameTermsIn(run.analysis, analysis, symbol);
  if (same === undefined) return '';
  const all = occurrencesOf(run, same.index, day);
  const last = all.slice(-MOST_OCCURRENCES);
  const lines = last.map((each) => occurrenceLine(run, each));
  if (all.length > last.length) lines.unshift(`${all.length - last.length} earlier`);
  const isTable = symbol.node.kind === 'Table';
  const told = all.length === 0 ? (isTable ? 'no rows' : 'has not happened') : bulletList(lines);
  return paragraphs([told, underLine(run, day)]);
}

/** What was reported by then, void or not; of what nobody reports, what happened by then. */
function occurrencesOf(run: ScenarioRun, event: number, day: number): readonly Occurrence[] {
  const { evaluation } = run;
  const snapshot = evaluation.on(day);
  const reported = evaluation.occurrences.filter((each) => each.event === event && each.day <= day);
  return reported.length > 0 ? reported : snapshot.occurrencesOf(event);
}

function occurrenceLine({ evaluation }: ScenarioRun, occurrence: Occurrence): string {
  const { day, id, row, event, fields } = occurrence;
  const specs = evaluation.program.events[event]?.fields ?? [];
  const told = specs.flatMap(({ name, type }, place) => {
    const value = fields[place];
    if (value === undefined || value instanceof Missing) return [];
    return [`${name} ${showValue(value, type)}`];
  });
  const head = row === null ? formatLongDate(day) : titleOfRow(row);
  const named = id === null ? '' : ` “${id}”`;
  const what = told.length === 0 ? '' : `: ${told.join(', ')}`;
  return escapeMarkdown(`${head}${named}${what}${standingOf(occurrence)}`);
}

function standingOf({ voided }: Occurrence): string {
  if (voided === null) return '';
  if (voided instanceof Missing) {
    return ` (not known whether it stands: ${reasonsInWords(voided.reasons)})`;
  }
  return ` (void: ${voided.join('; ')})`;
}
