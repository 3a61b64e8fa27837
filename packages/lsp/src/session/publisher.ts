import { type Analysis, diagnosticsOf, type Finding, proseDiagnosticsSteps } from '@termsheet/ide';
import type { Diagnostic } from 'vscode-languageserver';
import { toDiagnostics } from '../convert/to-diagnostics.ts';
import { asksForDiagnostics } from './asks-for-diagnostics.ts';
import type { Session } from './session.ts';
import { moveSpan, type Shift } from './shift.ts';

/** A check that takes no longer follows each keystroke at once, in milliseconds. */
const QUICK = 40;

/** How long the next check waits for the typing to pause after one that took longer, in milliseconds. */
const PAUSE = 50;

/** A keystroke that comes meanwhile waits no longer than this, in milliseconds. */
const UNNOTICED = 8;

/** What was found in the words of a contract, and for which text of the file. */
interface ProseFindings {
  readonly of: Analysis | null;
  readonly found: readonly Finding[];
}

/** A search of the words of a contract that is under way. */
interface ProseSearch {
  readonly path: string;
  readonly of: Analysis | null;
  readonly steps: Generator<void, readonly Finding[]>;
}

const NONE: ProseFindings = { of: null, found: [] };

/**
 * Tells the client what is wrong: shortly after each change, of the files that the change reaches and
 * no others. The words of the contract are searched once the typing has paused; until then what was
 * found in them before moves along with the text.
 */
export class Publisher {
  readonly #session: Session;
  readonly prosePause: number;
  /** The files that are to be checked, those that were changed last at the end. */
  readonly #waiting = new Set<string>();
  readonly #prose = new Map<string, ProseFindings>();
  readonly #sent = new Map<string, string>();
  #timer: ReturnType<typeof setTimeout> | null = null;
  #proseTimer: ReturnType<typeof setTimeout> | null = null;
  #lastCost = 0;
  #search: ProseSearch | null = null;

  constructor(session: Session, prosePause: number) {
    this.#session = session;
    this.prosePause = prosePause;
  }

  /** A file was opened or changed: what rests on it is checked, and it itself first. */
  changed(path: string, shifts: readonly Shift[] = []): void {
    const { found } = this.#prose.get(path) ?? NONE;
    if (found.length > 0 && shifts.length > 0) {
      this.#prose.set(path, { of: null, found: moveAll(found, shifts) });
    }
    const { workspace, documents } = this.#session;
    const reached = workspace.openFilesResting(path);
    for (const each of reached) if (each !== path) this.#wait(each);
    if (documents.versionOf(path) !== null) this.#wait(path);
    if (reached.some((each) => each !== path)) this.#session.refresher.all();
    this.#schedule();
  }

  /** A file was closed: nothing more is said of it. */
  closed(path: string): void {
    this.#waiting.delete(path);
    this.#prose.delete(path);
    this.#sent.delete(path);
    if (this.#search?.path === path) this.#search = null;
    if (!this.#isAsked) this.#send(path, []);
    this.changed(path);
  }

  /** The words of contracts are searched without waiting. */
  searchProse(): void {
    this.#scheduleProse(0);
  }

  /** The words of contracts, or whether they are searched, may have changed. */
  forgetProse(): void {
    this.#prose.clear();
    this.#search = null;
    for (const path of this.#session.documents.openPaths) this.#wait(path);
    this.#schedule();
  }

  /** All that is wrong in a file as far as it is known. */
  diagnosticsOf(path: string): readonly Diagnostic[] {
    const { found } = this.#prose.get(path) ?? NONE;
    return toDiagnostics(this.#session, path, [
      ...diagnosticsOf(this.#session.workspace, path),
      ...found,
    ]);
  }

  /** Whether the client asks for what is wrong, instead of being told. */
  get #isAsked(): boolean {
    const { client } = this.#session;
    return asksForDiagnostics(client);
  }

  /** Puts a file at the end, from which the next is taken. */
  #wait(path: string): void {
    this.#waiting.delete(path);
    this.#waiting.add(path);
  }

  #schedule(): void {
    if (this.#proseTimer !== null) clearTimeout(this.#proseTimer);
    this.#proseTimer = null;
    const pause = this.#lastCost <= QUICK ? 0 : PAUSE;
    if (this.#timer === null) this.#timer = setTimeout(() => this.#checkNext(), pause);
  }

  /** Checks one file, and lets messages come in before the next. */
  #checkNext(): void {
    this.#timer = null;
    const path = [...this.#waiting].at(-1);
    if (path === undefined) return this.#scheduleProse(this.prosePause);
    this.#waiting.delete(path);
    const start = performance.now();
    this.#session.attempt('Checking a file', () => this.#publish(path));
    this.#lastCost = performance.now() - start;
    if (this.#timer === null) this.#timer = setTimeout(() => this.#checkNext(), 0);
  }

  #publish(path: string): void {
    if (this.#isAsked || this.#session.documents.versionOf(path) === null) return;
    this.#send(path, this.diagnosticsOf(path));
  }

  /** Says nothing twice of the same version. */
  #send(path: string, diagnostics: readonly Diagnostic[]): void {
    const { addresses, documents, connection } = this.#session;
    const version = documents.versionOf(path);
    const message = {
      uri: addresses.uriOf(path),
      ...(version === null ? {} : { version }),
      diagnostics: [...diagnostics],
    };
    const written = JSON.stringify(message);
    if (this.#sent.get(path) === written) return;
    if (version !== null) this.#sent.set(path, written);
    void connection.sendDiagnostics(message);
  }

  #scheduleProse(pause: number): void {
    if (this.#proseTimer !== null) clearTimeout(this.#proseTimer);
    this.#proseTimer = null;
    this.#proseTimer = setTimeout(() => this.#searchNext(), pause);
  }

  /** An open file whose words have not been searched since it changed. */
  #nextForProse(): string | undefined {
    const { documents, workspace, settings } = this.#session;
    if (!settings.diagnostics.prose) return undefined;
    return documents.openPaths.find(
      (path) => (this.#prose.get(path) ?? NONE).of !== workspace.analysis(path),
    );
  }

  /** Searches the words of a contract for a while, and lets messages come in before it goes on. */
  #searchNext(): void {
    this.#proseTimer = null;
    this.#session.attempt('Searching the words of a contract', () => {
      const path = this.#nextForProse();
      if (path !== undefined) this.#searchIn(path);
    });
  }

  #searchIn(path: string): void {
    const { workspace } = this.#session;
    const of = workspace.analysis(path);
    if (this.#search?.path !== path || this.#search.of !== of) {
      this.#search = { path, of, steps: proseDiagnosticsSteps(workspace, path) };
    }
    // What fails is not tried again on the same text.
    let outcome: ProseFindings | null = { of, found: this.#prose.get(path)?.found ?? [] };
    try {
      outcome = goOn(this.#search.steps, of);
    } finally {
      this.#scheduleProse(0);
      if (outcome !== null) this.#keepProse(path, outcome);
    }
  }

  #keepProse(path: string, findings: ProseFindings): void {
    this.#search = null;
    this.#prose.set(path, findings);
    if (this.#isAsked) this.#session.refresher.diagnostics();
    else this.#publish(path);
  }
}

/** Goes on with a search for as long as nobody notices; null where it is not at its end then. */
function goOn(
  steps: Generator<void, readonly Finding[]>,
  of: Analysis | null,
): ProseFindings | null {
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
