import { readingNotChosen } from '../diagnostics/reading-not-chosen.ts';
import type { SettledRule } from './rule-context.ts';

/**
 * Where a file has scenarios, each reading of an ambiguity is chosen by one of them: a reading that
 * none chooses has never been seen to work. Of an ambiguity that no scenario speaks of, that is said once.
 */
export const readingsAreChosen: SettledRule = ({ checked, report }) => {
  const { file, symbols } = checked.bound;
  const chosen = new Map<string, Set<string>>();
  let hasScenarios = false;
  for (const section of file.sections) {
    if (section.kind !== 'Scenario') continue;
    hasScenarios = true;
    for (const step of section.steps) {
      if (step.kind !== 'Given') continue;
      for (const line of step.lines) {
        if (line.kind !== 'GivenLine') continue;
        for (const value of line.values) {
          if (value.kind === 'Text') note(chosen, line.name.text, value.text);
        }
      }
    }
  }
  if (!hasScenarios) return;
  for (const { name, node } of symbols.lists.ambiguity) {
    const labels = node.readings.map(({ label }) => label.text);
    // A reading that is not declared may have been meant for any of them.
    if ([...(chosen.get(name.text) ?? [])].some((reading) => !labels.includes(reading))) continue;
    const left = node.readings.filter(({ label }) => !chosen.get(name.text)?.has(label.text));
    const [first, ...others] = left;
    if (first === undefined) continue;
    const related = others.map(({ label }) => ({ span: label.span, message: 'nor this one' }));
    const parameters = { name: name.text, reading: first.label.text };
    report(readingNotChosen.at(first.label.span, parameters, { related }));
  }
};

function note(chosen: Map<string, Set<string>>, name: string, reading: string): void {
  const before = chosen.get(name);
  if (before === undefined) chosen.set(name, new Set([reading]));
  else before.add(reading);
}
