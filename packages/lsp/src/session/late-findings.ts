import type { Analysis, Finding, Workspace } from '@termsheet/ide';
import { moveSpan, type Shift } from './shift.ts';

/** A keystroke that comes meanwhile waits no longer than this, in milliseconds. */
const UNNOTICED = 8;

/** A search for what is wrong in a file, a step at a time. */
export type FindingSteps = (
  workspace: Workspace,
  path: string,
) => Generator<void, readonly Finding[]>;

/** What was found in a file, and for which text of it; null where the text has changed since. */
interface Found {
  readonly of: Analysis | null;
  readonly found: readonly Finding[];
}

/** A search that is under way. */
interface Search {
  readonly path: string;
  readonly of: Analysis | null;
  readonly steps: ReturnType<FindingSteps>;
}

const NONE: Found = { of: null, found: [] };

/**
 * What is found in files by a search that takes longer than a keystroke may. Until a changed file has
 * been searched again, what was found in it before moves along with its text.
 */
export class LateFindings {
  readonly #workspace: Workspace;
  readonly #stepsOf: FindingSteps;
  readonly #found = new Map<string, Found>();
  #search: Search | null = null;

  constructor(workspace: Workspace, stepsOf: FindingSteps) {
    this.#workspace = workspace;
    this.#stepsOf = stepsOf;
  }

  /** What was found last, where it stands now. */
  in(path: string): readonly Finding[] {
    return this.#of(path).found;
  }

  /** Whether a file was searched as it is now. */
  isKnown(path: string): boolean {
    return this.#of(path).of === this.#workspace.analysis(path);
  }

  /** The text of a file has changed. */
  move(path: string, shifts: readonly Shift[]): void {
    const { found } = this.#of(path);
    if (found.length === 0 || shifts.length === 0) return;
    this.#found.set(path, { of: null, found: moveAll(found, shifts) });
  }

  /** A file is not looked at any more. */
  forget(path: string): void {
    this.#found.delete(path);
    if (this.#search?.path === path) this.#search = null;
  }

  forgetAll(): void {
    this.#found.clear();
    this.#search = null;
  }

  /**
   * Goes on with the search of a file for as long as nobody notices, and says whether it came to its end.
   *
   * @throws what the search throws; it is not tried again on the same text.
   */
  search(path: string): boolean {
    const of = this.#workspace.analysis(path);
    if (this.#search?.path !== path || this.#search.of !== of) {
      this.#search = { path, of, steps: this.#stepsOf(this.#workspace, path) };
    }
    let outcome: Found | null = { of, found: this.in(path) };
    try {
      outcome = goOn(this.#search);
    } finally {
      if (outcome !== null) this.#keep(path, outcome);
    }
    return outcome !== null;
  }

  #keep(path: string, outcome: Found): void {
    this.#search = null;
    this.#found.set(path, outcome);
  }

  #of(path: string): Found {
    return this.#found.get(path) ?? NONE;
  }
}

/** Null where a search is not at its end when somebody might notice. */
function goOn({ of, steps }: Search): Found | null {
  const until = performance.now() + UNNOTICED;
  do {
    const step = steps.next();
    if (step.done === true) return { of, found: step.value };
  } while (performance.now() < until);
  return null;
}

function moveAll(found: readonly Finding[], shifts: readonly Shift[]): readonly Finding[] {
  return found.flatMap((each) => {
    const span = moveSpan(each.span, shifts);
    return span === null ? [] : [{ ...each, span }];
  });
}
