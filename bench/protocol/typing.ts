import { setTimeout } from 'node:timers/promises';
import {
  CompletionRequest,
  HoverRequest,
  SemanticTokensDeltaRequest,
  SemanticTokensRequest,
} from 'vscode-languageserver';
import { Client, uriOf } from '../../packages/lsp/test/support/client.ts';
import { noteWithScenarios } from '../note-with-scenarios.ts';
import { placesToType, TYPED } from '../places-to-type.ts';
import { inMilliseconds, quantile } from '../quantile.ts';

const PATH = '/deal/note.terms';

const PLACES = 8;

/** How long nothing is typed before a person points at a word, in milliseconds. */
const PAUSE = 150;

/** Before so many places nothing is counted: an editor is seldom closed. */
const WARMING = 3;

/** What one thing takes, by the clock and of the processor, in milliseconds. */
interface Taken {
  readonly clock: number;
  readonly work: number;
}

/** What is asked after a keystroke, and how soon it must be answered, in milliseconds. */
const LIMITS = { diagnostics: 20, completion: 10, hover: 5, tokens: 15 } as const;

type Asked = keyof typeof LIMITS;

/**
 * What a person waits for while typing into a contract of 2,000 lines, through the protocol: client and
 * server in one process, with streams between them. Other processes slow the clock and not the work.
 */
export async function benchTyping(): Promise<readonly string[]> {
  const text = noteWithScenarios();
  const client = await Client.start({ pauses: { prose: 60_000, refresh: 60_000 } });
  await client.open(PATH, text);
  await client.diagnostics(PATH);
  const typing = new Typing(client);
  const places = placesToType(text, PLACES);
  for (const [count, at] of [...places, ...places.slice(0, WARMING)].entries()) {
    if (count === WARMING) typing.forget();
    for (let typed = 0; typed < TYPED.length; typed += 1) {
      await typing.press(at + typed, 0, TYPED.charAt(typed));
    }
    for (let left = TYPED.length; left > 0; left -= 1) await typing.press(at + left - 1, 1, '');
  }
  client.stop();
  return typing.report();
}

class Typing {
  readonly #client: Client;
  readonly #taken = new Map<Asked, Taken[]>();
  #resultId = '';

  constructor(client: Client) {
    this.#client = client;
  }

  forget(): void {
    this.#taken.clear();
  }

  /** One keystroke, and what an editor asks after it. */
  async press(offset: number, removed: number, text: string): Promise<void> {
    const client = this.#client;
    const textDocument = { uri: uriOf(PATH) };
    const document = client.document(PATH);
    const start = document.positionAt(offset);
    const end = document.positionAt(offset + removed);
    await this.#measure('diagnostics', async () => {
      await client.change(PATH, [{ range: { start, end }, text }]);
      await client.diagnostics(PATH);
    });
    const position = client.position(PATH, offset + text.length);
    await this.#measure('completion', async () => {
      await client.ask(CompletionRequest.type, { textDocument, position });
    });
    await this.#measure('tokens', async () => {
      const asked = { textDocument, previousResultId: this.#resultId };
      const tokens =
        this.#resultId === ''
          ? await client.ask(SemanticTokensRequest.type, { textDocument })
          : await client.ask(SemanticTokensDeltaRequest.type, asked);
      this.#resultId = tokens?.resultId ?? '';
    });
    // A person points at a word when the typing has paused, and the colours are there.
    await setTimeout(PAUSE);
    await this.#measure('hover', async () => {
      await client.ask(HoverRequest.type, {
        textDocument,
        position: { ...position, character: 4 },
      });
    });
  }

  async #measure(asked: Asked, work: () => Promise<void>): Promise<void> {
    const start = performance.now();
    const before = process.threadCpuUsage();
    await work();
    const { user, system } = process.threadCpuUsage(before);
    const taken = this.#taken.get(asked) ?? [];
    this.#taken.set(asked, taken);
    taken.push({ clock: performance.now() - start, work: (user + system) / 1000 });
  }

  report(): readonly string[] {
    return [...this.#taken].map(([asked, taken]) => {
      const [clock, work] = (['clock', 'work'] as const).map((kind) => {
        const times = taken.map((each) => each[kind]);
        return `p50 ${inMilliseconds(quantile(times, 0.5))}   p95 ${inMilliseconds(quantile(times, 0.95))}`;
      });
      return `${asked.padEnd(12)} ${clock}   of the processor ${work}   to be below ${LIMITS[asked]} ms`;
    });
  }
}
