import { type ChildProcessWithoutNullStreams, spawn } from 'node:child_process';
import { createInterface } from 'node:readline';
import { fileURLToPath } from 'node:url';

const SERVE = fileURLToPath(new URL('serve.py', import.meta.url));

interface Waiting {
  readonly resolve: (answer: unknown) => void;
  readonly reject: (error: Error) => void;
}

/** One process of Python that answers questions about emitted packages, each in a line of JSON. */
export class PythonProcess {
  readonly #process: ChildProcessWithoutNullStreams;
  readonly #waiting: Waiting[] = [];
  #complaints = '';

  /** @param folder - Where the packages stand, each below its name. */
  constructor(folder: string) {
    // A warning of Python is an error.
    this.#process = spawn('python3', ['-W', 'error', SERVE, folder]);
    createInterface({ input: this.#process.stdout }).on('line', (line) => this.#take(line));
    this.#process.stderr.on('data', (text: Buffer) => {
      this.#complaints += text.toString();
    });
    this.#process.on('exit', () => {
      const error = new Error(`Python has ended: ${this.#complaints}`);
      for (const { reject } of this.#waiting.splice(0)) reject(error);
    });
  }

  /** @throws Error with the traceback where Python raises one. */
  ask(request: object): Promise<unknown> {
    return new Promise((resolve, reject) => {
      this.#waiting.push({ resolve, reject });
      this.#process.stdin.write(`${JSON.stringify(request)}\n`);
    });
  }

  end(): void {
    this.#process.stdin.end();
  }

  #take(line: string): void {
    const waiting = this.#waiting.shift();
    const told = JSON.parse(line) as { readonly answer?: unknown; readonly error?: string };
    if (told.error === undefined) waiting?.resolve(told.answer);
    else waiting?.reject(new Error(told.error));
  }
}
