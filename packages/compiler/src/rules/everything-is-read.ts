import type { Bound } from '../bound/bound.ts';
import type { ContractSymbol, EventSymbol } from '../bound/symbol.ts';
import { unusedBlank } from '../diagnostics/unused-blank.ts';
import { unusedEvent } from '../diagnostics/unused-event.ts';
import { unusedFact } from '../diagnostics/unused-fact.ts';
import { unusedField } from '../diagnostics/unused-field.ts';
import type { RuleContext } from './rule-context.ts';

/**
 * Something reads each fact, blank, event and field of an event: what nothing reads changes no
 * result. Definitions, states and ambiguities are results themselves, and a field that a scenario
 * states belongs to the record of what happened.
 */
export function everythingIsRead({ checked, report, hasErrors }: RuleContext): void {
  // What is misspelt where it is read would be reported a second time where it is declared.
  if (hasErrors()) return;
  const { bound } = checked;
  const { symbols, fields } = readIn(bound);
  const { lists } = bound.symbols;
  for (const fact of lists.fact) {
    if (!symbols.has(fact)) report(unusedFact.at(fact.name.span, { name: fact.name.text }));
  }
  for (const blank of lists.blank) {
    if (!symbols.has(blank)) report(unusedBlank.at(blank.name.span, { name: blank.name.text }));
  }
  for (const event of lists.event) {
    if (symbols.has(event)) reportFields({ bound, fields, report }, event);
    else report(unusedEvent.at(event.name.span, { name: event.name.text }));
  }
}

interface FieldReads {
  readonly bound: Bound;
  readonly fields: ReadonlySet<string>;
  readonly report: RuleContext['report'];
}

/** A field is read where its name is read as a field, of whichever event that has it. */
function reportFields({ fields, report }: FieldReads, event: EventSymbol): void {
  if (event.node.names[0] !== event.name) return;
  for (const field of event.fields.values()) {
    if (fields.has(field.name.text)) continue;
    report(unusedField.at(field.name.span, { name: field.name.text, event: event.name.text }));
  }
}

function readIn(bound: Bound): { symbols: Set<ContractSymbol>; fields: Set<string> } {
  const symbols = new Set<ContractSymbol>();
  const fields = new Set<string>();
  for (const [name, referent] of bound.referents) {
    if (referent.kind === 'declared') symbols.add(referent.symbol);
    else if (referent.kind === 'field') fields.add(name.text);
    else if (referent.kind === 'occurrence') {
      for (const event of referent.occurrence.events) symbols.add(event);
    }
  }
  for (const event of bound.keys.values()) symbols.add(event);
  for (const name of namesInScenarios(bound)) fields.add(name);
  return { symbols, fields };
}

/** The fields that the file's own scenarios state. */
function* namesInScenarios(bound: Bound): Iterable<string> {
  for (const section of bound.file.sections) {
    if (section.kind !== 'Scenario') continue;
    for (const step of section.steps) {
      if (step.kind !== 'EventStep') continue;
      for (const field of step.fields) yield field.name.text;
    }
  }
}
