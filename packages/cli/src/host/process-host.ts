import process from 'node:process';
import type { WriteStream } from 'node:tty';
import { EXIT } from '../exit-code.ts';
import type { Host, Sink } from './host.ts';
import { colouredStyle, plainStyle } from './style.ts';
import { takesColour } from './takes-colour.ts';

/** Wide enough for tables, where a pipe or a file states no width. */
const DEFAULT_WIDTH = 100;

/** A narrower terminal than this wraps lines itself: nothing can be laid out in it. */
const MIN_WIDTH = 40;

/** The host that is the process itself. */
export function processHost(): Host {
  return {
    workingDirectory: process.cwd(),
    // Opened only where it is read: to open it is to wait for it.
    get standardInput() {
      return process.stdin;
    },
    output: sinkOf(process.stdout),
    messages: sinkOf(process.stderr),
    clock: () => performance.now(),
  };
}

function sinkOf(stream: WriteStream): Sink {
  let isOpen = true;
  stream.on('error', (error: NodeJS.ErrnoException) => {
    isOpen = false;
    if (error.code !== 'EPIPE') failToWrite(error.code ?? error.message);
    // Else whoever read the output has seen enough, as in `terms run … | head`: no failure of ours.
  });
  return {
    write: (text) => {
      if (isOpen && text !== '') stream.write(text);
    },
    style: takesColour(stream, process.env) ? colouredStyle : plainStyle,
    width: Math.max(MIN_WIDTH, stream.isTTY ? stream.columns : DEFAULT_WIDTH),
  };
}

/** A full disk must not pass for success, whatever the command came to. */
function failToWrite(reason: string): void {
  process.once('exit', () => {
    process.exitCode = EXIT.refused;
  });
  if (process.stderr.writable)
    process.stderr.write(`terms: the output cannot be written (${reason}).\n`);
}
