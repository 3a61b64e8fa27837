import type { ObligationSpec, SatisfactionSpec } from '../program/duties.ts';
import type { EventSource, RuleSpec } from '../program/program.ts';
import type { Code, ExecutableProgram } from './code.ts';

/** What an event sets off, in the order of the contract. */
export interface Upon {
  readonly rules: readonly RuleSpec<Code>[];
  /** The rules that ask whether it is valid. */
  readonly judging: readonly RuleSpec<Code>[];
  /** The rights, by their indexes, that are used by it. */
  readonly rights: readonly number[];
  /** The obligations whose duties it brings about. */
  readonly duties: readonly (readonly [number, ObligationSpec<Code>])[];
  /** The obligations, by their indexes, to do what it is. */
  readonly acts: readonly number[];
  /** The obligations whose duties it satisfies. */
  readonly satisfied: readonly (readonly [number, SatisfactionSpec<Code>])[];
  /** Whether, if it stands, nothing comes of it but that it happened. */
  readonly isIdle: boolean;
  /** Whether it is a row of a table, which no history makes. */
  readonly isRow: boolean;
  /** Whether the contract makes it happen. */
  readonly isMade: boolean;
}

/** What of a program is found by another part of it: worked out once, however many runs there are. */
export interface ProgramIndex {
  /** What each event sets off. */
  readonly upon: readonly Upon[];
  /** The events that are dates of a schedule, and those that are derived, by their indexes. */
  readonly schedules: readonly number[];
  readonly derived: readonly number[];
  /** By the index of a definition: the system of which it is an unknown. */
  readonly systemOf: readonly (number | undefined)[];
}

const KNOWN = new WeakMap<ExecutableProgram, ProgramIndex>();

/** The index of a program. */
export function indexOf(program: ExecutableProgram): ProgramIndex {
  let index = KNOWN.get(program);
  if (index === undefined) KNOWN.set(program, (index = makeIndex(program)));
  return index;
}

function makeIndex(program: ExecutableProgram): ProgramIndex {
  const upon = program.events.map(({ source: { kind } }) => new UponEvent(kind));
  for (const rule of program.rules) upon[rule.event]?.rules.push(rule);
  for (const rule of program.rules) {
    if (rule.validity.length > 0) upon[rule.event]?.judging.push(rule);
  }
  for (const [right, { event }] of program.rights.entries()) upon[event]?.rights.push(right);
  for (const [index, spec] of program.obligations.entries()) {
    if (spec.key !== null) upon[spec.key.event]?.duties.push([index, spec]);
    if (spec.act.event !== null) upon[spec.act.event]?.acts.push(index);
    for (const each of spec.satisfied) upon[each.event]?.satisfied.push([index, each]);
  }
  for (const each of upon) each.settle();
  const systemOf: (number | undefined)[] = program.definitions.map(() => undefined);
  for (const [system, { unknowns }] of program.systems.entries()) {
    for (const unknown of unknowns) systemOf[unknown] = system;
  }
  const ofKind = (...kinds: readonly EventSource<Code>['kind'][]): readonly number[] =>
    [...program.events.keys()].filter((event) => {
      const kind = program.events[event]?.source.kind;
      return kind !== undefined && kinds.includes(kind);
    });
  return {
    upon,
    schedules: ofKind('schedule'),
    derived: ofKind('when', 'after each'),
    systemOf,
  };
}

class UponEvent implements Upon {
  readonly rules: RuleSpec<Code>[] = [];
  readonly judging: RuleSpec<Code>[] = [];
  readonly rights: number[] = [];
  readonly duties: [number, ObligationSpec<Code>][] = [];
  readonly acts: number[] = [];
  readonly satisfied: [number, SatisfactionSpec<Code>][] = [];
  isIdle = true;
  readonly isRow: boolean;
  readonly isMade: boolean;

  constructor(kind: EventSource<Code>['kind']) {
    this.isRow = kind === 'row';
    this.isMade = kind !== 'reported' && kind !== 'row';
  }

  /** Once all is gathered that it sets off. */
  settle(): void {
    const { rules, duties, acts, satisfied } = this;
    this.isIdle = rules.length + duties.length + acts.length + satisfied.length === 0;
  }
}

/** What an event sets off that no program has. */
export const NOTHING: Upon = new UponEvent('reported');
