import {
  collectDocket,
  type Compilation,
  makeExecutable,
  readScenarios,
} from '@termsheet/compiler';
import { type Day, type DutyEntry, Evaluation, namedCalendar } from '@termsheet/runtime';

/** A duty of the contract, by its obligation. */
export interface FoundDuty {
  readonly name: string;
  readonly clause: string;
}

/** What goes wrong with the days of duties, over scenarios. */
export interface DutyFindings {
  readonly scenarios: number;
  /** Duties that fall due when the banks are closed, on which days; and on how many days in all. */
  readonly closed: readonly (FoundDuty & {
    readonly days: readonly Day[];
    readonly dueDays: number;
  })[];
  /** Duties that came about after they were due. */
  readonly late: readonly (FoundDuty & { readonly scenario: string })[];
  /** Duties of which nobody can know whether they are due, since they rest on what the contract leaves open. */
  readonly unknowable: readonly (FoundDuty & { readonly why: string })[];
  /** Duties for which no day is named, and with which words. */
  readonly dayless: readonly (FoundDuty & { readonly words: string })[];
}

/** What the docket of each scenario shows on the last day that the scenario asks about. */
export function findDuties(files: readonly Compilation[]): DutyFindings {
  const found = new Found();
  for (const { ir, file } of files) {
    if (ir === null) continue;
    const program = makeExecutable(ir);
    const open = file.sections.flatMap((section) =>
      section.kind === 'Clause'
        ? section.declarations.flatMap((each) =>
            each.kind === 'Unresolved' ? [each.name.text] : [],
          )
        : [],
    );
    for (const { title, inputs, expectations } of readScenarios(file, ir)) {
      const day = expectations.at(-1)?.day;
      if (day === undefined) continue;
      found.scenarios += 1;
      for (const entry of collectDocket(new Evaluation(program, inputs), day).entries) {
        if (entry.kind === 'duty') found.note(entry, { title, open });
      }
    }
  }
  return found.finished();
}

/** Duties by their obligations, each with the days or words that were found. */
class Found {
  scenarios = 0;
  readonly #due = new Map<string, FoundDuty & { readonly days: Set<Day> }>();
  readonly #late = new Map<string, FoundDuty & { readonly scenario: string }>();
  readonly #unknowable = new Map<string, FoundDuty & { readonly why: string }>();
  readonly #dayless = new Map<string, FoundDuty & { readonly words: string }>();

  note(
    entry: DutyEntry,
    { title, open }: { readonly title: string; readonly open: readonly string[] },
  ): void {
    const { name, due, arisen, reasons, timeWords } = entry;
    // The contract's own title stands before a section that is cited from another file.
    const clause = entry.clause.slice(entry.clause.indexOf('§'));
    if (typeof due === 'number') {
      entryOf(this.#due, { name, clause, days: new Set<Day>() }).days.add(due);
      if (due < arisen) entryOf(this.#late, { name, clause, scenario: title });
    } else {
      const why = reasons.find((reason) => open.some((each) => reason.startsWith(`${each} (`)));
      if (why !== undefined) entryOf(this.#unknowable, { name, clause, why });
    }
    if (timeWords !== null) entryOf(this.#dayless, { name, clause, words: timeWords });
  }

  finished(): DutyFindings {
    const banks = namedCalendar('New York Banks');
    const closed = [...this.#due.values()].map(({ name, clause, days }) => ({
      name,
      clause,
      days: [...days].filter((day) => banks?.isOpen(day) === false).toSorted((a, b) => a - b),
      dueDays: days.size,
    }));
    return {
      scenarios: this.scenarios,
      closed: closed.filter(({ days }) => days.length > 0),
      late: [...this.#late.values()],
      unknowable: [...this.#unknowable.values()],
      dayless: [...this.#dayless.values()],
    };
  }
}

/** The entry of a duty, begun with this one where there is none. */
function entryOf<Entry extends FoundDuty>(entries: Map<string, Entry>, begun: Entry): Entry {
  const known = entries.get(begun.name) ?? begun;
  entries.set(begun.name, known);
  return known;
}
