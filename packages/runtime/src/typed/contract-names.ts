import type { ExecutableProgram } from '../timeline/code.ts';
import type { OccurrenceKeys } from './occurrence-keys.ts';

/** The index of each thing of one kind in a program, by its name in a typed contract. */
export type Indexes = Readonly<Record<string, number>>;

/** What a typed contract calls the parts of its program. */
export interface ContractNames {
  readonly blanks: Indexes;
  readonly facts: Indexes;
  readonly readings: Indexes;
  readonly events: Indexes;
  /** By the event's name, the index of each of its fields. */
  readonly fields: Readonly<Record<string, Indexes>>;
  readonly states: Indexes;
  readonly definitions: Indexes;
  /** By the definition's name, the name of its parameter. */
  readonly parameters: Readonly<Record<string, string>>;
}

/** A program with the names by which callers reach its parts. */
export interface ContractSource {
  readonly program: ExecutableProgram;
  readonly names: ContractNames;
  /** The hash of the contract's source, by which results say of which words they are. */
  readonly sourceHash: string;
}

/** A contract that is opened: its inputs and questions may speak of events and rows by name. */
export interface OpenSource extends ContractSource {
  readonly keys: OccurrenceKeys;
}

/** The index that a name stands for; undefined for a name that nothing bears. */
export function indexOf(indexes: Indexes, name: string): number | undefined {
  return Object.hasOwn(indexes, name) ? indexes[name] : undefined;
}

/** The entry of a table by name; undefined for a name that nothing bears. */
export function entryOf<Entry>(
  table: Readonly<Record<string, Entry>>,
  name: string,
): Entry | undefined {
  return Object.hasOwn(table, name) ? table[name] : undefined;
}
