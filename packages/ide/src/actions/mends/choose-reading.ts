import { writeName } from '@termsheet/compiler';
import type { Ambiguous, Reading } from '@termsheet/dsl';
import { insertion } from '../change.ts';
import { type Finding, innermost, type QuickFix } from '../finding.ts';

/** A reading that no scenario chooses gets one that does. */
export const chooseReading: QuickFix = {
  codes: ['reading-not-chosen'],
  mendsOf: ({ analysis, nodes }: Finding) => {
    const reading = innermost<Reading>(nodes, 'Reading');
    const ambiguous = innermost<Ambiguous>(nodes, 'Ambiguous');
    if (reading === null || ambiguous === null) return [];
    const { text } = reading.label;
    const name = ambiguous.name.text;
    const title = `“${name}”: ${text}`.replaceAll('"', '');
    const gap = analysis.text.endsWith('\n') ? '\n' : '\n\n';
    const lines = [`scenario "${title}"`, `  given ${writeName(name)} is "${text}"`];
    const change = insertion(analysis.text.length, `${gap}${lines.join('\n')}\n`);
    const select = { change, from: change.text.indexOf(title), length: title.length };
    return [
      { title: `Write a scenario in which “${name}” is “${text}”`, changes: [change], select },
    ];
  },
};
