import type { ContractSymbol, EventSymbol, Type } from '@termsheet/compiler';
import type {
  EventStep,
  ExpectLine,
  FieldLine,
  GivenLine,
  Name,
  PerformanceStep,
  Scenario,
  ScenarioValue,
  Step,
  Text,
} from '@termsheet/dsl';
import { isName, nodesOf } from '../tree/syntax-node.ts';
import { noteReading } from './reading-labels.ts';
import type { MeaningReader } from './read-meanings.ts';
import { reportedEvent } from './reported-event.ts';
import { type Happenings, happeningsOf } from './scenario-happenings.ts';

/** Reads the names of a scenario, which speak of what the contract declares. */
export function readScenarioNames(scenario: Scenario, reader: MeaningReader): void {
  reader.noteText(scenario.title, { kind: 'scenario', scenario, name: scenario.title });
  const reading = { reader, happenings: happeningsOf(scenario, reader) };
  for (const step of scenario.steps) readStep(step, reading);
  for (const node of nodesOf(scenario)) {
    if (isName(node) && !reader.meanings.has(node)) readUnit(node, reader);
  }
}

interface ScenarioReading {
  readonly reader: MeaningReader;
  /** What the scenario gives names of its own. */
  readonly happenings: Happenings;
}

/** What stands within a figure, as in `$0.22 per share of Common Stock` and `10 Trading Days`. */
function readUnit(name: Name, reader: MeaningReader): void {
  const symbol = reader.symbolNamed(name.text) ?? reader.calendarNamed(name.text);
  if (symbol?.kind === 'share class' || symbol?.kind === 'calendar')
    reader.noteSymbol(name, symbol);
}

function readStep(step: Step, reading: ScenarioReading): void {
  const { reader } = reading;
  switch (step.kind) {
    case 'Given':
      for (const line of step.lines) {
        if (line.kind === 'GivenLine') readGiven(line, reading);
        else readTitle(line.scenario, reader);
      }
      break;
    case 'EventStep': {
      const event = reader.symbolNamed(step.event.text);
      reader.noteSymbol(step.event, event);
      readHappening(step, reportedEvent(event), reading);
      break;
    }
    case 'PerformanceStep': {
      reader.noteSymbol(step.by, reader.symbolNamed(step.by.text));
      const obligation = reader.symbolNamed(step.obligation.text);
      reader.noteSymbol(step.obligation, obligation);
      readHappening(step, reportedEvent(obligation), reading);
      readKey(step.duty, reading);
      break;
    }
    case 'Expect':
      for (const line of step.lines) readExpected(line, reading);
      break;
  }
}

/** The name that a step gives itself, and its fields. */
function readHappening(
  { id, fields }: EventStep | PerformanceStep,
  event: EventSymbol | null,
  reading: ScenarioReading,
): void {
  if (id !== null) readKey(id, reading);
  for (const field of fields) readField(field, event, reading);
}

function readGiven({ name, key, values, rows }: GivenLine, reading: ScenarioReading): void {
  const { reader } = reading;
  const symbol = reader.symbolNamed(name.text);
  reader.noteSymbol(name, symbol);
  readKey(key, reading);
  const type = symbol === undefined ? undefined : reader.checked.symbolTypes.get(symbol);
  for (const value of values) readValue(value, { symbol, type }, reading);
  const columns = symbol?.kind === 'event' ? [...symbol.fields.values()] : [];
  for (const { cells } of rows ?? []) {
    for (const [index, cell] of cells.entries()) {
      const column = columns[index];
      const of = column === undefined ? undefined : reader.checked.fieldTypes.get(column);
      if (index === 0 && cell.kind === 'Text') readKey(cell, reading);
      else readValue(cell, { symbol: undefined, type: of }, reading);
    }
  }
}

function readField(
  { name, values }: FieldLine,
  event: EventSymbol | null,
  reading: ScenarioReading,
): void {
  const { reader } = reading;
  const field = event?.fields.get(name.text);
  if (event !== null && field !== undefined) {
    reader.meanings.set(name, { kind: 'field', event, field, name: field.name });
  }
  const type = field === undefined ? undefined : reader.checked.fieldTypes.get(field);
  for (const value of values) readValue(value, { symbol: undefined, type }, reading);
}

function readExpected(line: ExpectLine, reading: ScenarioReading): void {
  const { name, argument, expected } = line;
  const { reader } = reading;
  const symbol = reader.symbolNamed(name.text);
  reader.noteSymbol(name, symbol);
  const parameter = symbol?.kind === 'definition' ? symbol.node.parameter : null;
  if (parameter === null) readKey(argument, reading);
  else {
    const type = reader.checked.writtenTypes.get(parameter.type);
    readValue(argument, { symbol: undefined, type }, reading);
  }
  if (expected.kind === 'ExpectedStatus') return;
  const type = symbol === undefined ? undefined : reader.checked.symbolTypes.get(symbol);
  readValue(expected, { symbol, type }, reading);
}

/** What a value is of: the ambiguity whose reading it may be, and its type. */
interface Sought {
  readonly symbol: ContractSymbol | undefined;
  readonly type: Type | undefined;
}

/** A bare name among values is that of a party, or of a member of a `one of` type. */
function readValue(
  value: ScenarioValue | null,
  { symbol, type }: Sought,
  reading: ScenarioReading,
): void {
  const { reader } = reading;
  const of = type?.kind === 'list' ? type.of : type;
  if (value?.kind === 'Text') {
    if (symbol?.kind === 'ambiguity') noteReading(reader, symbol, value);
    else if (of?.kind === 'occurrence') readKey(value, reading);
  } else if (value?.kind === 'Name') {
    const named = reader.symbolNamed(value.text);
    if (named?.kind === 'party' && of?.kind !== 'one of') reader.noteSymbol(value, named);
    else reader.noteMember(value, type);
  }
}

/** `for "march"`: something that the scenario has given a name. */
function readKey(key: ScenarioValue | null, { reader, happenings }: ScenarioReading): void {
  if (key?.kind === 'Name') reader.noteMember(key);
  if (key?.kind !== 'Text') return;
  const happening = happenings.get(key.text);
  if (happening !== undefined) reader.noteText(key, { kind: 'occurrence', ...happening });
}

/** `given as in "…"` names a scenario above. */
function readTitle(text: Text, reader: MeaningReader): void {
  const scenario = reader.scenarioTitled(text.text);
  if (scenario === undefined) return;
  reader.noteText(text, { kind: 'scenario', scenario, name: scenario.title });
}
