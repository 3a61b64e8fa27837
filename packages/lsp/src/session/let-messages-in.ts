/**
 * Does something once the messages that wait have been read. Node has a way that does not wait a
 * millisecond for it; a browser has none that lets messages in.
 */
export const soon: (work: () => void) => void =
  (globalThis as { setImmediate?: (work: () => void) => void }).setImmediate ??
  ((work) => setTimeout(work, 0));

/** Lets what the client has sent meanwhile be read: a change, or that something is not wanted any more. */
export async function letMessagesIn(): Promise<void> {
  await new Promise<void>(soon);
}
