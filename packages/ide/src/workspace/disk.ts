/** Where texts come from that no editor holds open. Paths are written with `/`. */
export interface Disk {
  /** The text of a contract file; null where there is none or it cannot be read. */
  readonly read: (path: string) => string | null;
  /** The words of a contract, by the name that its heading gives them and the folder it stands in. */
  readonly readProse: (name: string, folder: string) => string | null;
  /** The path of those words; where the disk does not say they stand beside the contract. */
  readonly findProse?: (name: string, folder: string) => string | null;
  /** All contract files of the workspace. */
  readonly list: () => readonly string[];
}

/** Nothing but what is held open. */
export const emptyDisk: Disk = {
  read: () => null,
  readProse: () => null,
  list: () => [],
};
