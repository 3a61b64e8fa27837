import {
  type Bound,
  type Checked,
  type Compilation,
  type ContractSymbol,
  type EventSymbol,
  eventsOf,
  otherNumbers,
  type Type,
} from '@termsheet/compiler';
import {
  type Ambiguous,
  type Assumption,
  type Comparison,
  type Expression,
  type FieldOf,
  type IsEither,
  isCurrency,
  type Name,
  type Reference,
  type Right,
  type Scenario,
  type Section,
  type SectionReference,
  type Table,
  type Text,
  type Use,
} from '@termsheet/dsl';
import { calendarNames } from '@termsheet/runtime';
import { nodesOf, type SyntaxNode } from '../tree/syntax-node.ts';
import { type Declarations, declarationsOf, declaredMember } from './declarations.ts';
import { ambiguityMeant, noteReading } from './reading-labels.ts';
import type { Meaning, Meanings, NamingNode } from './meaning.ts';
import { meaningsOfFilled } from './use-names.ts';
import { readScenarioNames } from './scenario-names.ts';

/** Works out what every word of a file stands for, as far as it stands for something. */
export function readMeanings(compilation: Compilation, sections: readonly Section[]): Meanings {
  const reading = new MeaningReader(compilation);
  for (const section of sections) {
    if (section.kind === 'Scenario') readScenarioNames(section, reading);
    else for (const node of nodesOf(section)) reading.read(node);
  }
  return reading.meanings;
}

/** Reads the words of one file, against what all its documents declare. */
export class MeaningReader {
  readonly meanings = new Map<NamingNode, Meaning>();
  readonly declarations: Declarations;
  readonly checked: Checked;
  readonly #bound: Bound;
  readonly #scenarios = new Map<string, Scenario>();

  constructor({ bound, checked, file }: Compilation) {
    this.#bound = bound;
    this.checked = checked;
    for (const section of file.sections) {
      if (section.kind !== 'Scenario' || this.#scenarios.has(section.title.text)) continue;
      this.#scenarios.set(section.title.text, section);
    }
    this.declarations = declarationsOf(bound);
  }

  /** Reads the words that a node outside of scenarios holds itself. */
  read(node: SyntaxNode): void {
    switch (node.kind) {
      case 'FieldOf':
        this.#readFieldOf(node as FieldOf);
        break;
      case 'Right':
        this.#readRight(node as Right);
        break;
      case 'SectionReference':
        this.#readReference(node as SectionReference);
        break;
      case 'Reference':
        this.#readMember(node as Reference);
        break;
      case 'Comparison':
        this.#readLabels((node as Comparison).left, [(node as Comparison).right]);
        break;
      case 'IsEither':
        this.#readLabels((node as IsEither).left, (node as IsEither).members);
        break;
      case 'Assumption':
        this.#readAssumption(node as Assumption);
        break;
      case 'Ambiguous':
        this.#readReadings(node as Ambiguous);
        break;
      case 'Table':
        this.#readRows(node as Table);
        break;
      case 'Use':
        this.#readUse(node as Use);
        break;
      case 'Name':
        this.#readName(node as Name);
        break;
      default:
    }
  }

  /** Notes that a name stands for a symbol, if it does. */
  noteSymbol(name: Name, symbol: ContractSymbol | undefined): void {
    if (symbol === undefined) return;
    this.meanings.set(name, { kind: 'symbol', symbol, name: symbol.name });
  }

  /** Notes what a text stands for: a scenario, a reading, or something that happens in a scenario. */
  noteText(text: Text, meaning: Extract<Meaning, { readonly name: Text }>): void {
    this.meanings.set(text, meaning);
  }

  /** Notes that a name is that of a member of a `one of` type, if it is: of which, its type says. */
  noteMember(name: Name, type?: Type): void {
    const declared = declaredMember(this.declarations, name.text, type);
    if (declared !== undefined) this.meanings.set(name, { kind: 'member', name: declared });
  }

  /** The first scenario with a title, above or below. */
  scenarioTitled(title: string): Scenario | undefined {
    return this.#scenarios.get(title);
  }

  /** The symbol that a name is known by in the file that is compiled. */
  symbolNamed(text: string): ContractSymbol | undefined {
    return this.#bound.symbols.byName.get(text);
  }

  /** The calendar that a duration names, mostly in the plural. */
  calendarNamed(text: string): ContractSymbol | undefined {
    return [text, ...otherNumbers(text)]
      .map((each) => this.symbolNamed(each))
      .find((symbol) => symbol?.kind === 'calendar');
  }

  /** Those events that are the rows of a table. */
  get tables(): readonly EventSymbol[] {
    return this.#bound.symbols.lists.event.filter(({ node }) => node.kind === 'Table');
  }

  /** Where a member is expected, its name means the member, whatever else bears the name. */
  #readMember(reference: Reference): void {
    const type = this.checked.types.get(reference);
    const isOpen = this.#bound.referents.get(reference.name)?.kind === 'open';
    if (this.checked.members.has(reference) || (isOpen && type?.kind === 'one of')) {
      this.noteMember(reference.name, type);
    }
  }

  #readLabels(left: Expression, labels: readonly Expression[]): void {
    const ambiguity = ambiguityMeant(this.#bound, left);
    if (ambiguity === null) return;
    for (const label of labels) if (label.kind === 'Text') noteReading(this, ambiguity, label);
  }

  #readAssumption({ name, value }: Assumption): void {
    const symbol = this.#bound.symbols.find(name);
    if (symbol?.kind === 'ambiguity' && value.kind === 'Text') noteReading(this, symbol, value);
  }

  #readReadings({ name, readings }: Ambiguous): void {
    const symbol = this.#bound.symbols.byDeclaration.get(name);
    if (symbol?.kind !== 'ambiguity') return;
    for (const { label } of readings) noteReading(this, symbol, label);
  }

  /** A row is known by its first cell; a member that stands in a cell is one of its column's type. */
  #readRows({ name, rows, across }: Table): void {
    const symbol = this.#bound.symbols.byDeclaration.get(name);
    const event = symbol?.kind === 'event' ? symbol : null;
    const columns = across === null ? [...(event?.fields.values() ?? [])] : [];
    for (const { cells } of rows) {
      const [first] = cells;
      if (first?.kind === 'Text') this.noteText(first, { kind: 'occurrence', event, name: first });
      for (const [index, cell] of cells.entries()) {
        const column = columns[index];
        if (cell.kind !== 'Name' || column === undefined) continue;
        const type = this.checked.fieldTypes.get(column);
        if (type?.kind === 'one of') this.noteMember(cell, type);
      }
    }
  }

  #readUse(use: Use): void {
    for (const [name, meaning] of meaningsOfFilled(this.#bound, this.declarations, use)) {
      this.meanings.set(name, meaning);
    }
  }

  /** `follows NYSE`, `currency USD`, `money in EUR`. */
  #readBuiltIn(name: Name): void {
    const of = isCurrency(name.text) ? 'currency' : 'calendar';
    if (of === 'currency' || calendarNames.includes(name.text)) {
      this.meanings.set(name, { kind: 'built-in', of, name });
    }
  }

  #readReference(reference: SectionReference): void {
    if (this.meanings.has(reference)) return;
    const clause = this.declarations.clauses.get(reference.text);
    if (clause === undefined) return;
    this.meanings.set(reference, { kind: 'clause', clause, name: clause.reference });
  }

  #readFieldOf({ field, event }: FieldOf): void {
    const referent = this.#bound.referents.get(field);
    if (referent?.kind !== 'field') return;
    const [of] = eventsOf(this.#bound, event) ?? [];
    const declared = of?.fields.get(field.text);
    if (of === undefined || declared === undefined) return;
    this.meanings.set(field, { kind: 'field', event: of, field: declared, name: declared.name });
  }

  #readRight({ by, limit }: Right): void {
    if (limit?.field === null || limit === null) return;
    const event = this.#bound.symbols.find(by.name);
    if (event?.kind !== 'event') return;
    const field = event.fields.get(limit.field.text);
    if (field === undefined) return;
    this.meanings.set(limit.field, { kind: 'field', event, field, name: field.name });
  }

  #readName(name: Name): void {
    if (this.meanings.has(name)) return;
    const declared = this.declarations.byName.get(name) ?? this.#referentOf(name);
    if (declared !== null) this.meanings.set(name, declared);
    else this.noteMember(name);
    if (!this.meanings.has(name)) this.#readBuiltIn(name);
  }

  #referentOf(name: Name): Meaning | null {
    const referent = this.#bound.referents.get(name);
    switch (referent?.kind) {
      case 'local':
        return { kind: 'local', local: referent.local, name: referent.local.name };
      case 'field': {
        const event = referent.of?.events.find(({ fields }) => fields.has(name.text));
        const field = event?.fields.get(name.text);
        if (event === undefined || field === undefined) return null;
        return { kind: 'field', event, field, name: field.name };
      }
      case 'declared':
        return { kind: 'symbol', symbol: referent.symbol, name: referent.symbol.name };
      case 'origin':
        return { kind: 'symbol', symbol: referent.event, name: referent.event.name };
      case 'occurrence': {
        const symbol = this.#bound.symbols.find(name) ?? referent.occurrence.events[0];
        return symbol === undefined ? null : { kind: 'symbol', symbol, name: symbol.name };
      }
      case 'open':
      case 'unknown':
        return null;
      case undefined: {
        const symbol = this.#bound.symbols.find(name);
        return symbol === undefined ? null : { kind: 'symbol', symbol, name: symbol.name };
      }
    }
  }
}
