/** How a command ends (interfaces.md, "Commands"). */
export const EXIT = {
  fine: 0,
  /** Errors in a contract or scenario, or scenarios that failed. */
  findings: 1,
  /** A command line or a file that could not be used. */
  refused: 2,
} as const;

export type ExitCode = (typeof EXIT)[keyof typeof EXIT];
