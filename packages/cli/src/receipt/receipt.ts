import type { HashedFile, ResultsJson } from '@termsheet/compiler';

/** The version of the form. It grows when a reader of the one before could be misled. */
export const RECEIPT_VERSION = 1;

/** What was asked: with it the same is asked again. Paths lead from the receipt's folder, with `/`. */
export interface ReceiptQuestion {
  readonly command: 'run' | 'explain' | 'certificate';
  /** Null where it came from standard input. */
  readonly contract: string | null;
  /** A scenario file, null where it came from standard input; or a title in the contract's file. */
  readonly scenario: { readonly file: string | null } | { readonly title: string };
  readonly on: string;
  readonly with: readonly string[];
  readonly only: readonly string[];
  /** The Term that was explained, as it was asked for. */
  readonly term?: string;
  /** The event that a document is of, by its number or id, and the template. */
  readonly event?: string;
  readonly template?: string;
}

/** What works results out. */
export interface EngineIdentity {
  readonly version: string;
  /** Whether it runs from its sources or as it is packed; the same engine has another build in each. */
  readonly form: 'source checkout' | 'package';
  readonly build: string;
  /** The days over which each calendar is known. */
  readonly calendars: readonly {
    readonly name: string;
    readonly from: string;
    readonly through: string;
  }[];
}

/** Results as `terms run --json` prints them, without what the receipt says elsewhere. */
export type ReceiptResults = Omit<ResultsJson, 'contract' | 'source' | 'on'>;

/** What a receipt says, before it is sealed. */
export interface ReceiptBody {
  readonly termsheetReceipt: typeof RECEIPT_VERSION;
  /** The contract's title. */
  readonly contract: string;
  readonly question: ReceiptQuestion;
  /** The contract's own file first, then those it uses; paths lead from the contract's folder. */
  readonly source: { readonly hash: string; readonly files: readonly HashedFile[] };
  /**
   * The scenario file first, then its tables, by their paths as it has them; none for a scenario by title. Last the
   * template of a document.
   */
  readonly inputs: { readonly files: readonly HashedFile[] };
  readonly engine: EngineIdentity;
  readonly results: ReceiptResults;
  /** The hash of the explanation, as JSON, or of the document, as Markdown; left out for a run. */
  readonly product?: { readonly hash: string };
}

/** A receipt: what it says, with a seal on each part of it, by the part's place as a JSON Pointer. */
export interface Receipt extends ReceiptBody {
  readonly seals: Readonly<Record<string, string>>;
}
