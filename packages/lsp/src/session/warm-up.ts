import type { WorkDoneProgressServerReporter } from 'vscode-languageserver';
import { letMessagesIn } from './let-messages-in.ts';
import type { Session } from './session.ts';

/** From so many files on the client shows how far the reading is. */
const SHOWN_FROM = 20;

/** More files are read when they are asked for. */
const MOST_FILES = 1000;

/**
 * Reads the contracts of the workspace while nobody waits, one at a time, so that what looks over all
 * of them answers at once when it is asked.
 */
export function warmUp(session: Session): void {
  setTimeout(() => void readAll(session), session.publisher.prosePause);
}

async function readAll(session: Session): Promise<void> {
  const paths = session.workspace.paths().slice(0, MOST_FILES);
  const progress = await beginProgress(session, paths.length);
  for (const [index, path] of paths.entries()) {
    progress?.report(Math.floor((100 * index) / paths.length), `${index} of ${paths.length}`);
    session.attempt('Reading a contract', () => session.workspace.analysis(path));
    await letMessagesIn();
  }
  progress?.done();
}

async function beginProgress(
  { client, connection }: Session,
  count: number,
): Promise<WorkDoneProgressServerReporter | null> {
  if (count < SHOWN_FROM || client.window?.workDoneProgress !== true) return null;
  try {
    const progress = await connection.window.createWorkDoneProgress();
    progress.begin('Reading contracts', 0);
    return progress;
  } catch {
    // A client that refuses it shows nothing, and its contracts are read all the same.
    return null;
  }
}
