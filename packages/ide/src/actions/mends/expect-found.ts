import {
  type DefinitionSymbol,
  readTerm,
  showValue,
  termSpec,
  writeName,
} from '@termsheet/compiler';
import type { Expect, Scenario } from '@termsheet/dsl';
import { formatMissing, Missing } from '@termsheet/runtime';
import { runOnce } from '../../values/scenario-runs.ts';
import { indentAt } from '../../tree/lines.ts';
import type { Analysis } from '../../workspace/analysis.ts';
import { insertion } from '../change.ts';
import type { Finding, Mend, QuickFix } from '../finding.ts';
import { writtenValue } from '../written-value.ts';

/** So many scenarios are run for it at most. */
const MOST = 4;

/** A definition of which no scenario expects anything: what one finds is expected there. */
export const expectFound: QuickFix = {
  codes: ['definition-not-proved'],
  mendsOf: ({ analysis, words }: Finding): readonly Mend[] => {
    const symbol = analysis.compilation.bound.symbols.byName.get(words.replaceAll('`', ''));
    if (symbol?.kind !== 'definition' || symbol.node.parameter !== null) return [];
    if (symbol.node.forEach !== null) return [];
    const scenarios = analysis.sections.filter(
      (section): section is Scenario => section.kind === 'Scenario',
    );
    const found = scenarios
      .slice(0, MOST)
      .flatMap((scenario) => foundIn(analysis, scenario, symbol));
    const first = found.find(({ value }) => value !== 'undetermined') ?? found[0];
    if (first === undefined) return [];
    const { scenario, expect, value } = first;
    const last = expect.lines.at(-1);
    if (last === undefined) return [];
    const line = `${writeName(symbol.name.text)} is ${value}`;
    const indent = indentAt(analysis.text, last.span.start);
    return [
      {
        title: `Expect “${line}” in “${scenario.title.text}”`,
        changes: [insertion(last.span.end, `\n${indent}${line}`)],
      },
    ];
  },
};

interface Found {
  readonly scenario: Scenario;
  readonly expect: Expect;
  readonly value: string;
}

/** What the definition is on the last day of which a scenario expects something. */
function foundIn(
  analysis: Analysis,
  scenario: Scenario,
  { index }: DefinitionSymbol,
): readonly Found[] {
  const expect = scenario.steps.findLast((step): step is Expect => step.kind === 'Expect');
  const ran = runOnce(analysis, scenario);
  if (expect === undefined || ran.kind !== 'ran') return [];
  const { evaluation, day } = ran.run;
  const term = { kind: 'definition', index } as const;
  const value = readTerm(evaluation.on(day), term, null);
  const { type } = termSpec(evaluation.program, term);
  const words = value instanceof Missing ? formatMissing(value) : showValue(value, type);
  const written = writtenValue(words);
  return written === null ? [] : [{ scenario, expect, value: written }];
}
