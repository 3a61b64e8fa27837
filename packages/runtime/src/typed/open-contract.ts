import { formatIsoDate } from '../dates/index.ts';
import type { Day } from '../dates/day.ts';
import type { Derivation } from '../derivation/derivation.ts';
import type { Inputs } from '../program/inputs.ts';
import { Evaluation, type Snapshot } from '../timeline/evaluation.ts';
import { Missing } from '../value/missing.ts';
import type { ContractSource, OpenSource } from './contract-names.ts';
import type { CheckResult, ContractOnDate, TypedContract, VoidEvent } from './contract-on-date.ts';
import { toDocket } from './docket-on-date.ts';
import { explainTerm } from './explain-term.ts';
import { OccurrenceKeys } from './occurrence-keys.ts';
import { readDay } from './iso-date.ts';
import type { Outcome } from './outcome.ts';
import { readInputs } from './read-inputs.ts';
import { readableTerms, type ReadableTerm } from './read-terms.ts';
import { toOutcome } from './to-outcome.ts';

/**
 * Evaluates a generated contract over what a caller supplies. `OnDate` is what the generated module
 * says of its terms; the names say where in the program each of them stands.
 *
 * @throws InputError for the first input that cannot be read; none is ever ignored.
 */
export function openContract<OnDate extends ContractOnDate>(
  source: ContractSource,
  given: unknown,
): TypedContract<OnDate> {
  const { program } = source;
  const opened = { ...source, keys: new OccurrenceKeys(program) };
  const inputs = readInputs(opened, given);
  const evaluation = new Evaluation(program, inputs);
  const terms = readableTerms(opened);
  const explained = new Explained(opened, inputs);
  return {
    on: (date) => {
      const day = readDay('on', date);
      const onDate = describeDay({ source, terms, explained }, evaluation.on(day));
      // The generated module declares as `OnDate` exactly the terms that its names list.
      return onDate as unknown as OnDate;
    },
    voidEvents: listVoidEvents(evaluation),
    source: source.sourceHash,
  };
}

/** The same evaluation with its derivations, which cost time and so are recorded when first asked for. */
class Explained {
  readonly #source: OpenSource;
  readonly #inputs: Inputs;
  #evaluation: Evaluation | null = null;

  constructor(source: OpenSource, inputs: Inputs) {
    this.#source = source;
    this.#inputs = inputs;
  }

  explain(day: Day, term: unknown, inputs: unknown): Derivation {
    this.#evaluation ??= new Evaluation(this.#source.program, this.#inputs, 'derivations');
    return explainTerm(this.#source, this.#evaluation.on(day), { term, inputs });
  }
}

interface OpenedContract {
  readonly source: ContractSource;
  readonly terms: readonly ReadableTerm[];
  readonly explained: Explained;
}

/** An object with every term as a member of its own, worked out when it is read. */
function describeDay(opened: OpenedContract, snapshot: Snapshot): object {
  const { source, terms, explained } = opened;
  const onDate = {
    asOf: formatIsoDate(snapshot.day),
    source: source.sourceHash,
    checks: () => runChecks(source, snapshot),
    docket: () => toDocket(source.program, snapshot.docket()),
    explain: (term: unknown, inputs?: unknown) => explained.explain(snapshot.day, term, inputs),
  };
  for (const { name, read } of terms) {
    Object.defineProperty(onDate, name, { enumerable: true, get: () => read(snapshot) });
  }
  return Object.freeze(onDate);
}

function runChecks({ program }: ContractSource, snapshot: Snapshot): readonly CheckResult[] {
  return program.checks.map(({ title, clause }, index) => {
    const { holds, failsOn, failsFor } = snapshot.check(index);
    return {
      title,
      clause,
      // A condition's outcome is yes, no or why there is none.
      holds: toOutcome(program, holds, { kind: 'yes/no' }) as Outcome<boolean>,
      failsOn: failsOn === null ? null : writeDay(failsOn),
      failsFor,
    };
  });
}

function listVoidEvents({ occurrences, program }: Evaluation): readonly VoidEvent[] {
  return occurrences.flatMap(({ event, day, id, voided }) => {
    if (voided === null) return [];
    const isOpen = voided instanceof Missing;
    return [
      {
        event: program.events[event]?.name ?? '',
        on: writeDay(day),
        id,
        status: isOpen ? 'unknown' : 'void',
        reasons: isOpen ? voided.reasons : voided,
      },
    ];
  });
}

function writeDay(day: Day): VoidEvent['on'] {
  return formatIsoDate(day) as VoidEvent['on'];
}
