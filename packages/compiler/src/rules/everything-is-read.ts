import type { Checked } from '../checked/checked.ts';
import type { Bound } from '../bound/bound.ts';
import type { ContractSymbol, EventSymbol } from '../bound/symbol.ts';
import { unusedBlank } from '../diagnostics/unused-blank.ts';
import { unusedEvent } from '../diagnostics/unused-event.ts';
import { unusedFact } from '../diagnostics/unused-fact.ts';
import { unusedField } from '../diagnostics/unused-field.ts';
import type { RuleContext, SettledContext } from './rule-context.ts';

/**
 * Something reads each fact, blank, event and field of an event: what nothing reads changes no
 * result. Definitions, states and ambiguities are results themselves, and a field that a scenario
 * states belongs to the record of what happened.
 */
export function everythingIsRead(context: SettledContext): void {
  const { bound } = context.checked;
  const { symbols, fields } = readIn(context.checked);
  const { report } = context;
  const { lists } = bound.symbols;
  for (const fact of lists.fact) {
    if (!symbols.has(fact)) report(unusedFact.at(fact.name.span, { name: fact.name.text }));
  }
  for (const blank of lists.blank) {
    if (!symbols.has(blank)) report(unusedBlank.at(blank.name.span, { name: blank.name.text }));
  }
  for (const event of lists.event) {
    if (event.becomes !== null) continue;
    if (symbols.has(event)) reportFields({ bound, fields, report }, event);
    else {
      const isTable = event.node.kind === 'Table';
      report(unusedEvent.at(event.name.span, { name: event.name.text, isTable }));
    }
  }
}

interface FieldReads {
  readonly bound: Bound;
  readonly fields: ReadonlySet<string>;
  readonly report: RuleContext['report'];
}

/** A field is read where its name is read as a field, of whichever event that has it. */
function reportFields({ fields, report }: FieldReads, event: EventSymbol): void {
  // What a table prints is printed, whether or not it is read.
  if (event.node.kind !== 'Event' || event.node.names[0] !== event.name) return;
  for (const field of event.fields.values()) {
    if (fields.has(field.name.text)) continue;
    report(unusedField.at(field.name.span, { name: field.name.text, event: event.name.text }));
  }
}

interface Reads {
  readonly symbols: Set<ContractSymbol>;
  readonly fields: Set<string>;
}

function readIn({ bound, rightFields }: Checked): Reads {
  const reads: Reads = { symbols: new Set(), fields: new Set() };
  for (const [name, referent] of bound.referents) {
    if (referent.kind === 'declared') reads.symbols.add(referent.symbol);
    else if (referent.kind === 'field') reads.fields.add(name.text);
    else if (referent.kind === 'occurrence') {
      for (const event of referent.occurrence.events) reads.symbols.add(event);
    }
  }
  for (const event of bound.keys.values()) reads.symbols.add(event);
  for (const { limit, time } of rightFields.values()) {
    for (const field of [limit, time]) if (field !== null) reads.fields.add(field.name.text);
  }
  for (const name of namesInScenarios(bound)) reads.fields.add(name);
  return reads;
}

/** The fields that the file's own scenarios state. */
function* namesInScenarios(bound: Bound): Iterable<string> {
  for (const section of bound.file.sections) {
    if (section.kind !== 'Scenario') continue;
    for (const step of section.steps) {
      if (step.kind !== 'EventStep' && step.kind !== 'PerformanceStep') continue;
      for (const field of step.fields) yield field.name.text;
    }
  }
}
