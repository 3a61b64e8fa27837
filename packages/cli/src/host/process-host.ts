import process from 'node:process';
import type { WriteStream } from 'node:tty';
import type { Host, Sink } from './host.ts';
import { colouredStyle, plainStyle } from './style.ts';

/** Wide enough for tables, where a pipe or a file states no width. */
const DEFAULT_WIDTH = 100;

/** A narrower terminal than this wraps lines itself: nothing can be laid out in it. */
const MIN_WIDTH = 40;

/** The host that is the process itself. */
export function processHost(): Host {
  return {
    workingDirectory: process.cwd(),
    standardInput: process.stdin,
    output: sinkOf(process.stdout),
    messages: sinkOf(process.stderr),
    clock: () => performance.now(),
  };
}

function sinkOf(stream: WriteStream): Sink {
  let open = true;
  stream.on('error', (error: NodeJS.ErrnoException) => {
    // Whoever read the output has seen enough, as in `terms run … | head`: no failure of ours.
    if (error.code !== 'EPIPE') process.exitCode = 2;
    open = false;
  });
  return {
    write: (text) => {
      if (open && text !== '') stream.write(text);
    },
    style: takesColour(stream) ? colouredStyle : plainStyle,
    width: Math.max(MIN_WIDTH, stream.isTTY ? stream.columns : DEFAULT_WIDTH),
  };
}

/** `NO_COLOR` (no-color.org) beats everything; `FORCE_COLOR` stands in for a terminal. */
function takesColour(stream: WriteStream): boolean {
  const { NO_COLOR, FORCE_COLOR, TERM } = process.env;
  if (NO_COLOR !== undefined && NO_COLOR !== '') return false;
  if (FORCE_COLOR !== undefined && FORCE_COLOR !== '') return FORCE_COLOR !== '0';
  return stream.isTTY && TERM !== 'dumb';
}
