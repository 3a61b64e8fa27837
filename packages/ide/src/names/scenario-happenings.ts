import type { EventSymbol } from '@termsheet/compiler';
import type { GivenLine, Scenario, Step, TableRow, Text } from '@termsheet/dsl';
import type { MeaningReader } from './read-meanings.ts';
import { reportedEvent } from './reported-event.ts';

/** What a scenario gives a name of its own, by that name: the words that give it, and of which event. */
export type Happenings = ReadonlyMap<string, Happening>;

interface Happening {
  readonly name: Text;
  readonly event: EventSymbol | null;
}

/** Finds the names of what happens in a scenario, and of the rows of its tables. */
export function happeningsOf(scenario: Scenario, reader: MeaningReader): Happenings {
  const found = new Map<string, Happening>();
  for (const step of stepsOf(scenario, reader)) {
    if (step.kind === 'Given') {
      for (const line of step.lines) if (line.kind === 'GivenLine') noteRows(line, reader, found);
    } else if (step.kind !== 'Expect' && step.id !== null) {
      note(step.id, eventOf(step, reader), found);
    }
  }
  for (const event of reader.tables) {
    if (event.node.kind === 'Table') noteCells(event.node.rows, event, found);
  }
  return found;
}

/** Its own steps, and what it takes over from scenarios above. */
function stepsOf(scenario: Scenario, reader: MeaningReader): readonly Step[] {
  const above = scenario.steps.flatMap((step) => {
    if (step.kind !== 'Given') return [];
    return step.lines.flatMap((line) =>
      line.kind === 'GivenAsIn' ? (reader.scenarioTitled(line.scenario.text)?.steps ?? []) : [],
    );
  });
  return [...scenario.steps, ...above.filter(({ kind }) => kind === 'Given')];
}

function eventOf(
  step: Exclude<Step, { readonly kind: 'Given' | 'Expect' }>,
  reader: MeaningReader,
): EventSymbol | null {
  const name = step.kind === 'EventStep' ? step.event : step.obligation;
  return reportedEvent(reader.symbolNamed(name.text));
}

function noteRows(line: GivenLine, reader: MeaningReader, found: Map<string, Happening>): void {
  const symbol = reader.symbolNamed(line.name.text);
  noteCells(line.rows ?? [], symbol?.kind === 'event' ? symbol : null, found);
}

/** A row is known by its first cell. */
function noteCells(
  rows: readonly TableRow[],
  event: EventSymbol | null,
  found: Map<string, Happening>,
): void {
  for (const { cells } of rows) {
    const [first] = cells;
    if (first?.kind === 'Text') note(first, event, found);
  }
}

function note(name: Text, event: EventSymbol | null, found: Map<string, Happening>): void {
  if (!found.has(name.text)) found.set(name.text, { name, event });
}
