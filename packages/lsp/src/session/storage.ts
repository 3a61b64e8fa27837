import type { Disk } from '@termsheet/ide';

/** Where texts that the client does not hold open come from, and what of it may be read. */
export interface Storage extends Disk {
  /** The path of the words of a contract; what is found so may be read by its path, too. */
  readonly findProse: (name: string, folder: string) => string | null;
  /** The folders of the workspace. */
  readonly setFolders: (folders: readonly string[]) => void;
  /** A folder whose files may be read since the client holds one of them open. */
  readonly allowFolder: (folder: string) => void;
  /** Folders in which prose is looked for besides the contract's own; as the user wrote them. */
  readonly setProseDirectories: (directories: readonly string[]) => void;
  /** Which contract files there are is looked up anew when next asked. */
  readonly forgetListing: () => void;
}
