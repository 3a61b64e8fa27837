import type { RuleSpec } from '../program/program.ts';
import type { Code, ExecutableProgram } from './code.ts';

/** What of a program is found by another part of it: worked out once, however many runs there are. */
export interface ProgramIndex {
  /** The rules that each event sets off. */
  readonly rulesOf: readonly (readonly RuleSpec<Code>[])[];
  /** The rights, by their indexes, that are used by each event. */
  readonly rightsOf: readonly (readonly number[])[];
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
  const rulesOf: RuleSpec<Code>[][] = program.events.map(() => []);
  for (const rule of program.rules) rulesOf[rule.event]?.push(rule);
  const rightsOf: number[][] = program.events.map(() => []);
  for (const [right, { event }] of program.rights.entries()) rightsOf[event]?.push(right);
  const systemOf: (number | undefined)[] = program.definitions.map(() => undefined);
  for (const [system, { unknowns }] of program.systems.entries()) {
    for (const unknown of unknowns) systemOf[unknown] = system;
  }
  return { rulesOf, rightsOf, systemOf };
}
