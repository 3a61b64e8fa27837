import {
  CodeLensRefreshRequest,
  DiagnosticRefreshRequest,
  InlayHintRefreshRequest,
  SemanticTokensRefreshRequest,
} from 'vscode-languageserver';
import type { Session } from './session.ts';

/**
 * Asks the client to ask again for what it shows, since that changed by more than typing in its file.
 * Several reasons within a short time are one question.
 */
export class Refresher {
  readonly #session: Session;
  readonly #pause: number;
  #timer: ReturnType<typeof setTimeout> | null = null;
  readonly #wanted = new Set<Refreshed>();

  constructor(session: Session, pause: number) {
    this.#session = session;
    this.#pause = pause;
  }

  /** Everything that is shown in a text may be other than it was. */
  all(): void {
    this.#want(['tokens', 'hints', 'lenses', 'diagnostics']);
  }

  /** What the chosen scenario gives is other than it was. */
  values(): void {
    this.#want(['hints', 'lenses']);
  }

  /** What was found is other than it was. */
  diagnostics(): void {
    this.#want(['diagnostics']);
  }

  #want(refreshed: readonly Refreshed[]): void {
    for (const each of refreshed) this.#wanted.add(each);
    if (this.#timer === null) this.#timer = setTimeout(() => this.#ask(), this.#pause);
  }

  #ask(): void {
    this.#timer = null;
    const { workspace } = this.#session.client;
    const can: Readonly<Record<Refreshed, boolean | undefined>> = {
      tokens: workspace?.semanticTokens?.refreshSupport,
      hints: workspace?.inlayHint?.refreshSupport,
      lenses: workspace?.codeLens?.refreshSupport,
      diagnostics: workspace?.diagnostics?.refreshSupport,
    };
    for (const each of this.#wanted) {
      if (can[each] === true) void this.#send(REQUESTS[each].method);
    }
    this.#wanted.clear();
  }

  /** A client that is closing answers no more, and nothing is lost by that. */
  async #send(method: string): Promise<void> {
    try {
      await this.#session.connection.sendRequest(method);
    } catch {
      // The next change asks again.
    }
  }
}

type Refreshed = 'tokens' | 'hints' | 'lenses' | 'diagnostics';

const REQUESTS = {
  tokens: SemanticTokensRefreshRequest,
  hints: InlayHintRefreshRequest,
  lenses: CodeLensRefreshRequest,
  diagnostics: DiagnosticRefreshRequest,
} as const;
