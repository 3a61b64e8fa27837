import type {
  ExpectLine,
  FieldLine,
  GivenLine,
  Name,
  Scenario,
  ScenarioValue,
  Step,
} from '@termsheet/dsl';
import type { ContractSymbol } from '@termsheet/compiler';
import { isName, nodesBelow } from '../tree/syntax-node.ts';
import type { MeaningReader } from './read-meanings.ts';

/** Reads the names of a scenario, which speak of what the contract declares. */
export function readScenarioNames(scenario: Scenario, reader: MeaningReader): void {
  reader.noteScenario(scenario.title, { kind: 'scenario', scenario, name: scenario.title });
  for (const step of scenario.steps) readStep(step, reader);
  for (const node of nodesBelow(scenario.steps)) {
    if (isName(node) && !reader.meanings.has(node)) readShareClass(node, reader);
  }
}

/** What stands within a figure, as in `$0.22 per share of Common Stock`. */
function readShareClass(name: Name, reader: MeaningReader): void {
  const symbol = reader.symbolNamed(name.text);
  if (symbol?.kind === 'share class') reader.noteSymbol(name, symbol);
}

function readStep(step: Step, reader: MeaningReader): void {
  switch (step.kind) {
    case 'Given':
      for (const line of step.lines) {
        if (line.kind === 'GivenLine') readGiven(line, reader);
        else readTitle(line.scenario, reader);
      }
      break;
    case 'EventStep': {
      const event = reader.symbolNamed(step.event.text);
      reader.noteSymbol(step.event, event);
      for (const field of step.fields) readField(field, event, reader);
      break;
    }
    case 'PerformanceStep': {
      reader.noteSymbol(step.by, reader.symbolNamed(step.by.text));
      const obligation = reader.symbolNamed(step.obligation.text);
      reader.noteSymbol(step.obligation, obligation);
      const event = obligation?.kind === 'obligation' ? obligation.events.performance : obligation;
      for (const field of step.fields) readField(field, event, reader);
      readValue(step.duty, reader);
      break;
    }
    case 'Expect':
      for (const line of step.lines) readExpected(line, reader);
      break;
  }
}

function readGiven({ name, key, values, rows }: GivenLine, reader: MeaningReader): void {
  reader.noteSymbol(name, reader.symbolNamed(name.text));
  readValue(key, reader);
  for (const value of values) readValue(value, reader);
  for (const row of rows ?? []) for (const cell of row.cells) readValue(cell, reader);
}

function readField(
  { name, values }: FieldLine,
  event: ContractSymbol | undefined,
  reader: MeaningReader,
): void {
  const field = event?.kind === 'event' ? event.fields.get(name.text) : undefined;
  if (event?.kind === 'event' && field !== undefined) {
    reader.meanings.set(name, { kind: 'field', event, field, name: field.name });
  }
  for (const value of values) readValue(value, reader);
}

function readExpected({ name, argument, expected }: ExpectLine, reader: MeaningReader): void {
  reader.noteSymbol(name, reader.symbolNamed(name.text));
  readValue(argument, reader);
  if (expected.kind !== 'ExpectedStatus') readValue(expected, reader);
}

/** A bare name among values is that of a party, or of a member of a `one of` type. */
function readValue(value: ScenarioValue | null, reader: MeaningReader): void {
  if (value?.kind !== 'Name') return;
  const symbol = reader.symbolNamed(value.text);
  if (symbol?.kind === 'party') reader.noteSymbol(value, symbol);
  else reader.noteMember(value);
}

/** `given as in "…"` names a scenario above. */
function readTitle(text: Scenario['title'], reader: MeaningReader): void {
  const scenario = reader.scenarioTitled(text.text);
  if (scenario === undefined) return;
  reader.noteScenario(text, { kind: 'scenario', scenario, name: scenario.title });
}
