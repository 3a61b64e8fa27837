import { fileURLToPath } from 'node:url';
import type { ExitCode } from '../../src/exit-code.ts';
import type { Host, Sink } from '../../src/host/host.ts';
import { plainStyle, type Style } from '../../src/host/style.ts';
import { runTerms } from '../../src/run-terms.ts';

/** The folder of the fixtures, in which commands run unless a test says otherwise. */
export const FIXTURES = fileURLToPath(new URL('../fixtures', import.meta.url));

/** What a test puts in the place of the process. */
export interface Surroundings {
  readonly input?: string | Uint8Array;
  readonly workingDirectory?: string;
  readonly style?: Style;
  readonly width?: number;
}

/** How a command ended and what it printed. */
export interface Captured {
  readonly code: ExitCode;
  readonly out: string;
  readonly err: string;
}

/** Runs a command in this process and keeps what it prints. */
export async function runCaptured(
  words: readonly string[],
  surroundings: Surroundings = {},
): Promise<Captured> {
  const output = new Capture(surroundings);
  const messages = new Capture(surroundings);
  const host: Host = {
    workingDirectory: surroundings.workingDirectory ?? FIXTURES,
    standardInput: chunksOf(surroundings.input ?? ''),
    output,
    messages,
    clock: () => 0,
  };
  const code = await runTerms(host, words);
  return { code, out: output.text, err: messages.text };
}

class Capture implements Sink {
  text = '';
  readonly style: Style;
  readonly width: number;

  constructor({ style = plainStyle, width = 100 }: Surroundings) {
    this.style = style;
    this.width = width;
  }

  readonly write = (text: string): void => {
    this.text += text;
  };
}

async function* chunksOf(input: string | Uint8Array): AsyncGenerator<Uint8Array> {
  yield await Promise.resolve(typeof input === 'string' ? Buffer.from(input) : input);
}
