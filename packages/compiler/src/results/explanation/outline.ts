import type { Day, Step } from '@termsheet/runtime';
import type { StepSource } from './step-source.ts';

/** What a rounding did: what it was given, what it gave, and the difference. */
export interface Rounding {
  readonly before: string;
  readonly after: string;
  /** By how much it changed the figure; null where it changed nothing, or that cannot be told. */
  readonly by: string | null;
}

/** What an event made of a state. */
export interface OutlineChange {
  readonly day: Day;
  /** What made the change: an event with its name, or `at first`. */
  readonly cause: string;
  readonly from: string | null;
  readonly to: string;
  readonly clause: string | null;
  /** The step that works it out. */
  readonly step: number | null;
}

/** How a value was worked out: its formula, the same with numbers, what rounding changed, what else is to be said. */
export interface Working {
  readonly formula: string | null;
  readonly withNumbers: string | null;
  readonly rounding: Rounding | null;
  readonly note: string | null;
}

/** A step of a derivation as a reader sees it, with the steps it rests on below it. */
export interface OutlineNode extends Working {
  /** What kind of step it is: titles and remarks are for people. */
  readonly kind: Step['kind'];
  /** Its number among the steps that can be referred to; null for a plain input. */
  readonly number: number | null;
  /** The contract's own label of a list item. */
  readonly label: string | null;
  readonly title: string;
  /** What stands between the title and the value. */
  readonly joint: ' = ' | ': ';
  readonly value: string;
  readonly clause: string | null;
  /** Where an input came from, or since when a state has been what it is. */
  readonly remark: string | null;
  /** The step that shows this in full; null where this does. */
  readonly sameAs: number | null;
  readonly parts: readonly OutlineNode[];
  /** How many steps below it are left out. */
  readonly hidden: number;
}

/** Inputs of one kind on which an answer rests. */
export interface InputGroup {
  readonly kind: StepSource['kind'];
  readonly inputs: readonly OutlineInput[];
}

/** An input, or a series of them, with where it came from. */
export interface OutlineInput {
  readonly title: string;
  readonly value: string;
  readonly source: string;
  readonly clause: string | null;
}

/** What a reader who has a minute must know. */
export interface OutlineSummary {
  /** The formula of the answer; of a state, that of its last change. */
  readonly working: Working;
  /** The terms that the answer is made of at once. */
  readonly decides: readonly OutlineNode[];
  /** For a state, what made it what it is, in order. */
  readonly changes: readonly OutlineChange[];
  readonly inputs: readonly InputGroup[];
  /** The clauses relied upon, each once, as the contract numbers them. */
  readonly clauses: readonly string[];
  /** How many steps the derivation has, and whether some were left out of it. */
  readonly steps: number;
  readonly isCut: boolean;
}

/** How a term came to its value, as plain data that every format prints. */
export interface ExplanationOutline {
  readonly contract: string;
  readonly term: string;
  /** What the term was worked out for; null where it asks for nothing. */
  readonly argument: { readonly name: string; readonly shown: string } | null;
  readonly day: Day;
  /** Where the value comes from: for a state the clause of its last change. */
  readonly clause: string;
  /** The number of the answer's own step among those of its sheet. */
  readonly number: number;
  readonly root: OutlineNode;
  /** Steps that would stand too deep below it, each by its number, in order. */
  readonly further: readonly OutlineNode[];
  readonly summary: OutlineSummary;
}
