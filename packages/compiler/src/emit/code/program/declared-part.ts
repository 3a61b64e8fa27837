import type { Code } from '../code.ts';
import type { RuntimeName } from '../runtime-names.ts';

/** A constant of an emitted module that holds one part of the program. */
export interface Declaration {
  readonly name: string;
  readonly clause: string;
  readonly lines: readonly string[];
}

/** One part of the program. */
export interface DeclaredPart {
  /** What it is called where nothing else has the name. */
  readonly wish: string;
  readonly clause: string;
  /** The runtime's type of such a part. */
  readonly type: RuntimeName;
  /** Whether that type is generic in the code that stands for expressions. */
  readonly holdsCode: boolean;
  /** The words of the contract that it stands for; null where there are none. */
  readonly site: number | null;
  readonly members: Readonly<Record<string, Code>>;
}
