import { countOf } from '@termsheet/compiler';
import type { Declaration, Name, Span } from '@termsheet/dsl';
import { formatLongDate } from '@termsheet/runtime';
import type { InlayHint } from '../features/inlay-hints.ts';
import type { Shown } from '../values/run-for.ts';
import { sameTermsIn } from '../values/same-term.ts';
import { valueInBrief, valueInWords } from '../values/value-words.ts';
import { type TermValue, type TermValues, valuesOf } from '../values/values-of.ts';
import type { Analysis } from '../workspace/analysis.ts';

/** A longer value is cut: it stands behind a line of the contract. */
const LONGEST_VALUE = 60;

/** What the Terms that a declaration names are under a scenario, behind its first line. */
export function valueHints(
  analysis: Analysis,
  declaration: Declaration,
  shown: Extract<Shown, { readonly kind: 'run' }>,
): readonly InlayHint[] {
  const { run, day } = shown;
  const names = namesWithValues(declaration);
  const isAlone = names.length === 1;
  return names.flatMap((name) => {
    const symbol = analysis.compilation.bound.symbols.byDeclaration.get(name);
    // A library that is used several times has one for each use.
    const terms = symbol === undefined ? [] : sameTermsIn(run.analysis, analysis, symbol);
    const values = terms.map((term) => valuesOf(run, term, day));
    const label = values.flatMap((each) => labelOf(each) ?? []).join(' · ');
    if (label === '') return [];
    const words = values.flatMap((each) => each.values.slice(0, 1).map(inWords));
    const tooltip = `${words.join(' · ')} on ${formatLongDate(day)}, in the scenario “${run.title}”`;
    const offset = isAlone ? lineEnd(analysis, declaration.span) : name.span.end;
    return [{ offset, label: `= ${label}`, kind: 'value', tooltip }];
  });
}

function inWords({ value, type }: TermValue): string {
  return valueInWords(value, type);
}

/** One value as it is; of several how many; none where it must be asked for something. */
function labelOf({ values, others }: TermValues): string | null {
  const [only, ...more] = values;
  if (only === undefined) return null;
  if (more.length > 0) return countOf(values.length + others, 'value');
  const shown = valueInBrief(only.value, only.type);
  const cut = shown.length > LONGEST_VALUE ? `${shown.slice(0, LONGEST_VALUE)}…` : shown;
  return only.of === null ? cut : `${cut} for ${only.of}`;
}

function namesWithValues(declaration: Declaration): readonly Name[] {
  switch (declaration.kind) {
    case 'Definition':
    case 'State':
    case 'Accrual':
    case 'Ambiguous':
      return [declaration.name];
    case 'Blank':
    case 'Fact':
      return declaration.names;
    default:
      return [];
  }
}

/** The end of what is written on the first line of a stretch, before a comment there. */
function lineEnd({ text, comments }: Analysis, { start, end }: Span): number {
  const stop = text.indexOf('\n', start);
  const line = Math.min(stop < 0 ? text.length : stop, end);
  const comment = comments.find(({ span }) => start < span.start && span.start < line);
  const last = comment?.span.start ?? line;
  return start + text.slice(start, last).trimEnd().length;
}
