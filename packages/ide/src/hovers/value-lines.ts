import { countOf, type ContractSymbol, escapeMarkdown } from '@termsheet/compiler';
import { type Day, formatLongDate, Missing, type Value } from '@termsheet/runtime';
import type { Shown } from '../values/run-for.ts';
import { sameTermsIn } from '../values/same-term.ts';
import type { ScenarioRun } from '../values/scenario-run.ts';
import { changesOf, type StateChange } from '../values/changes-of.ts';
import { changeInWords, valueInWords } from '../values/value-words.ts';
import { type TermValue, valuesOf } from '../values/values-of.ts';
import type { Analysis } from '../workspace/analysis.ts';
import { bold, bulletList, paragraphs } from './markdown.ts';

/** More changes of one quantity than these last are counted. */
const MOST_CHANGES = 5;

/** What a Term is under the scenario that is shown, and of a state how it came to be so. */
export function valueLines(analysis: Analysis, symbol: ContractSymbol, shown: Shown): string {
  if (shown.kind !== 'run') return whyNoValues(shown);
  const { run, day } = shown;
  const terms = sameTermsIn(run.analysis, analysis, symbol);
  const parts = terms.flatMap((term) => {
    const { values, others } = valuesOf(run, term, day);
    const lines = values.map((value) => valueLine(run, value, terms.length > 1));
    if (others > 0) lines.push(`and ${countOf(others, 'more value')}`);
    return [lines.length === 1 ? (lines[0] ?? '') : bulletList(lines), changeLines(run, term, day)];
  });
  const told = paragraphs(parts);
  return told === '' ? '' : paragraphs([told, underLine(run, day)]);
}

function valueLine(
  run: ScenarioRun,
  { of, value, type, term }: TermValue,
  isOneOfSeveral: boolean,
): string {
  const name = isOneOfSeveral ? `${escapeMarkdown(term.name)}: ` : '';
  const whose = of === null ? '' : `for ${escapeMarkdown(of)}: `;
  const words = isNotSupplied(term, value) ? 'not supplied' : valueInWords(value, type);
  const label = term.kind === 'ambiguity' ? readingOf(run, term.index) : words;
  const reading =
    label === words || label === '' ? '' : `, by the reading “${escapeMarkdown(label)}”`;
  return `${name}${whose}${bold(words)}${reading}`;
}

/** An input that nobody supplied waits for itself. */
function isNotSupplied({ kind }: TermValue['term'], value: Value): boolean {
  const isInput = kind === 'blank' || kind === 'fact';
  return isInput && value instanceof Missing && value.kind === 'unknown';
}

/** The label of the reading that the scenario chooses of an ambiguity; empty where it chooses none. */
function readingOf({ evaluation, inputs }: ScenarioRun, index: number): string {
  const chosen = inputs.readings[index] ?? -1;
  return evaluation.program.ambiguities[index]?.readings[chosen]?.label ?? '';
}

function changeLines(run: ScenarioRun, symbol: ContractSymbol, day: Day): string {
  const changes = changesOf(run, symbol, day);
  const shown = changes.slice(-MOST_CHANGES);
  const earlier = changes.length - shown.length;
  const lines = shown.map(changeLine);
  if (earlier > 0) lines.unshift(countOf(earlier, 'earlier change'));
  return bulletList(lines);
}

function changeLine({ day, from, to, type, upon, clause }: StateChange): string {
  const values = changeInWords(from, to, type);
  // A clause of another document is cited under its title, which a reader of that document knows.
  const cited = clause === '' ? '' : ` (${clause.slice(Math.max(clause.indexOf('§'), 0))})`;
  return `${formatLongDate(day)}: ${escapeMarkdown(`${values}, upon ${upon}${cited}`)}`;
}

/** On which day and in which scenario that is so. */
export function underLine({ title }: ScenarioRun, day: Day): string {
  return `_on ${formatLongDate(day)}, in the scenario “${escapeMarkdown(title)}”_`;
}

/** Why no value is shown; nothing is said where the contract has no scenarios. */
export function whyNoValues(shown: Exclude<Shown, { readonly kind: 'run' }>): string {
  if (shown.kind === 'cannot run') {
    return `_No value: the scenario “${escapeMarkdown(shown.title)}” cannot be run, since the contract or the scenario has errors._`;
  }
  if (shown.scenarios === 0) return '';
  return `_No scenario chosen: the contract has ${countOf(shown.scenarios, 'scenario')}._`;
}
