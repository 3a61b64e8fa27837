/** Thrown where a workbook cannot hold something; `message` says why, in plain words. */
export class NotHeld extends Error {
  override readonly name = 'NotHeld';
}

/** What some work gives, or why a workbook cannot hold it. */
export function attempt<Result>(work: () => Result): Result | NotHeld {
  try {
    return work();
  } catch (error) {
    if (error instanceof NotHeld) return error;
    throw error;
  }
}
