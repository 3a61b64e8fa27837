import {
  diagnosticsOf,
  firstDiagnosticsOf,
  lawDiagnosticsSteps,
  proseDiagnosticsSteps,
} from '@termsheet/ide';
import type { Diagnostic } from 'vscode-languageserver';
import { toDiagnostics } from '../convert/to-diagnostics.ts';
import { asksForDiagnostics } from './asks-for-diagnostics.ts';
import { LateFindings } from './late-findings.ts';
import { Later } from './later.ts';
import type { Session } from './session.ts';
import type { Shift } from './shift.ts';

/** A check that takes no longer follows each keystroke at once, in milliseconds. */
const QUICK = 40;

/** How long the next check waits for the typing to pause after one that took longer, in milliseconds. */
const PAUSE = 50;

/** How long the typing and the questions that follow it must pause before a file is held against the laws, in milliseconds. */
const LAWS_PAUSE = 50;

/** A client that asks without end puts the laws off no longer than this after a change, in milliseconds. */
const PATIENCE = 400;

/**
 * Tells the client what is wrong, of the files that a change reaches and no others: with words, names and
 * units at once; by the laws on the whole file as soon as no other message waits; in the words of the
 * contract once the typing has paused. What is not known anew yet moves along with the text.
 */
export class Publisher {
  readonly #session: Session;
  readonly prosePause: number;
  /** The files that are to be checked, those that were changed last at the end. */
  readonly #waiting = new Set<string>();
  readonly #laws: LateFindings;
  readonly #prose: LateFindings;
  readonly #sent = new Map<string, string>();
  readonly #checking = new Later(() => this.#checkNext());
  readonly #holding = new Later(() => this.#holdNext());
  readonly #searching = new Later(() => this.#searchNext());
  #lastCost = 0;
  /** Until when questions put the laws off. */
  #patientUntil = 0;

  constructor(session: Session, prosePause: number) {
    this.#session = session;
    this.prosePause = prosePause;
    this.#laws = new LateFindings(session.workspace, lawDiagnosticsSteps);
    this.#prose = new LateFindings(session.workspace, proseDiagnosticsSteps);
  }

  /** A file was opened or changed: what rests on it is checked, and it itself first. */
  changed(path: string, shifts: readonly Shift[] = []): void {
    this.#laws.move(path, shifts);
    this.#prose.move(path, shifts);
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
    this.#laws.forget(path);
    this.#prose.forget(path);
    this.#sent.delete(path);
    if (!this.#isAsked) this.#send(path, []);
    this.changed(path);
  }

  /** The client asks something: what follows a keystroke is answered before a file is held against the laws. */
  asked(): void {
    const isPatient = performance.now() < this.#patientUntil;
    if (isPatient && this.#holding.isSet) this.#holding.after(LAWS_PAUSE);
  }

  /** The words of contracts are searched without waiting. */
  searchProse(): void {
    this.#searching.after(0);
  }

  /** The words of contracts, or whether they are searched, may have changed. */
  forgetProse(): void {
    this.#prose.forgetAll();
    for (const path of this.#session.documents.openPaths) this.#wait(path);
    this.#schedule();
  }

  /** All that is wrong in a file as far as it is known. */
  diagnosticsOf(path: string): readonly Diagnostic[] {
    const found = diagnosticsOf(this.#session.workspace, path);
    return toDiagnostics(this.#session, path, [...found, ...this.#prose.in(path)]);
  }

  /** The same for a client that does not wait for the laws on the whole file. */
  #soonestOf(path: string): readonly Diagnostic[] {
    const { workspace } = this.#session;
    if (!this.#awaitsLaws(path)) return this.diagnosticsOf(path);
    return toDiagnostics(this.#session, path, [
      ...firstDiagnosticsOf(workspace, path),
      ...this.#laws.in(path),
      ...this.#prose.in(path),
    ]);
  }

  /** Whether there are laws to hold a file against; there are none while a name or a unit is wrong. */
  #awaitsLaws(path: string): boolean {
    const analysis = this.#session.workspace.analysis(path);
    return analysis?.compilation.isSettled === true && !this.#laws.isKnown(path);
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
    this.#patientUntil = performance.now() + PATIENCE;
    this.#holding.never();
    this.#searching.never();
    if (!this.#checking.isSet) this.#checking.after(this.#lastCost <= QUICK ? 0 : PAUSE);
  }

  /** Checks one file, and lets messages come in before the next. */
  #checkNext(): void {
    const path = [...this.#waiting].at(-1);
    if (path === undefined) return this.#holding.after(LAWS_PAUSE);
    this.#waiting.delete(path);
    const start = performance.now();
    this.#session.attempt('Checking a file', () => this.#publish(path));
    this.#lastCost = performance.now() - start;
    if (!this.#checking.isSet) this.#checking.after(0);
  }

  #publish(path: string): void {
    if (this.#isAsked || this.#session.documents.versionOf(path) === null) return;
    this.#send(path, this.#soonestOf(path));
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

  /** An open file that has not been held against the laws since it changed; a client that asks is told then. */
  get #nextForLaws(): string | null {
    if (this.#isAsked) return null;
    return this.#session.documents.openPaths.find((path) => this.#awaitsLaws(path)) ?? null;
  }

  /** An open file whose words have not been searched since it changed. */
  get #nextForProse(): string | null {
    const { documents, settings } = this.#session;
    if (!settings.diagnostics.prose) return null;
    return documents.openPaths.find((path) => !this.#prose.isKnown(path)) ?? null;
  }

  /** Holds a file against some laws, and lets messages come in before it goes on. */
  #holdNext(): void {
    let isLeft = false;
    this.#session.attempt('Holding a file against the laws', () => {
      const path = this.#nextForLaws;
      if (path === null) return;
      isLeft = true;
      if (this.#laws.search(path)) this.#publish(path);
    });
    if (isLeft) this.#holding.after(0);
    else this.#searching.after(this.prosePause);
  }

  /** Searches the words of a contract for a while, and lets messages come in before it goes on. */
  #searchNext(): void {
    this.#session.attempt('Searching the words of a contract', () => {
      const path = this.#nextForProse;
      if (path === null) return;
      // What fails is not tried again on the same text.
      this.#searching.after(0);
      if (!this.#prose.search(path)) return;
      if (this.#isAsked) this.#session.refresher.diagnostics();
      else this.#publish(path);
    });
  }
}
