import { countOf, escapeMarkdown } from '@termsheet/compiler';
import { outcomeOf, type ScenarioOf, type ScenarioOutcome } from '../values/scenario-outcome.ts';
import { bulletList, paragraphs } from './markdown.ts';

/** What a scenario holds and how it comes out. */
export function scenarioHover(of: ScenarioOf): string {
  const { steps, title } = of.scenario;
  const given = steps.flatMap((step) => (step.kind === 'Given' ? step.lines : []));
  const happening = steps.filter(({ kind }) => kind === 'EventStep' || kind === 'PerformanceStep');
  const holds = [
    `${given.length} given`,
    countOf(happening.length, 'event'),
    countOf(
      steps.reduce((sum, step) => sum + (step.kind === 'Expect' ? step.lines.length : 0), 0),
      'expectation',
    ),
  ];
  return paragraphs([
    `**${escapeMarkdown(title.text)}** · ${holds.join(', ')}`,
    outcomeLines(outcomeOf(of)),
  ]);
}

/** More failures than these are counted. */
const MOST_FAILURES = 4;

function outcomeLines(outcome: ScenarioOutcome): string {
  const { failures } = outcome;
  const lines = failures
    .slice(0, MOST_FAILURES)
    .map(({ message }) => escapeMarkdown(message.split('\n').slice(0, 3).join(' · ')));
  if (failures.length > lines.length) lines.push(`and ${failures.length - lines.length} more`);
  return paragraphs([outcomeInWords(outcome), bulletList(lines)]);
}

/** `✓ 12 of 12`, `✗ 2 of 12`, `✗ cannot be run`. */
export function outcomeInWords({ outcome, expectations, met, failures }: ScenarioOutcome): string {
  if (outcome === 'unreadable') return '✗ cannot be run';
  if (outcome === 'passed') {
    return expectations === 0 ? '✓ expects nothing' : `✓ ${met} of ${expectations}`;
  }
  const unmet = expectations - met;
  if (unmet === 0) return `✗ ${countOf(failures.length, 'check')}`;
  return `✗ ${unmet} of ${expectations}`;
}
