import type { AmbiguitySymbol, Bound } from '@termsheet/compiler';
import type { Expression, Text } from '@termsheet/dsl';
import type { MeaningReader } from './read-meanings.ts';

/** The ambiguity that an expression asks which reading of is chosen; null where it asks something else. */
export function ambiguityMeant(
  { referents }: Pick<Bound, 'referents'>,
  expression: Expression,
): AmbiguitySymbol | null {
  if (expression.kind === 'Group') return ambiguityMeant({ referents }, expression.inner);
  if (expression.kind !== 'Reference') return null;
  const referent = referents.get(expression.name);
  if (referent?.kind !== 'declared' || referent.symbol.kind !== 'ambiguity') return null;
  return referent.symbol;
}

/** Notes that a text is the label of a reading, if it is. */
export function noteReading(reader: MeaningReader, ambiguity: AmbiguitySymbol, label: Text): void {
  const reading = ambiguity.node.readings.find((each) => each.label.text === label.text);
  if (reading === undefined) return;
  reader.noteText(label, { kind: 'reading', ambiguity, reading, name: reading.label });
}
