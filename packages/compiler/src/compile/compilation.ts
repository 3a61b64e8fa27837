import type { Diagnostic, File, Source } from '@termsheet/dsl';
import type { Bound } from '../bound/bound.ts';
import type { Checked } from '../checked/checked.ts';
import type { Gathered } from '../documents/gather-documents.ts';
import { type HashedFile, hashFiles, hashSource } from '../documents/hash-source.ts';
import type { Readings } from '../documents/read-document.ts';
import { lowerFile } from '../ir/from-checked.ts';
import type { Ir } from '../ir/ir.ts';
import { holdSettledRules } from '../rules/check-rules.ts';
import { checkWords } from '../rules/check-words.ts';
import type { RuleContext } from '../rules/rule-context.ts';
import { refuseSystems } from './refuse-systems.ts';
import { isError, tellHere } from './tell-here.ts';

/** What the stages up to the types leave. */
interface Stages {
  readonly gathered: Gathered;
  readonly context: RuleContext;
  readonly isSettled: boolean;
  readonly isQuiet: boolean;
  /** What was found so far, to which the laws add. */
  readonly found: readonly Diagnostic[];
}

/** A file, with the documents it uses, and everything the compiler knows of them. */
export class Compilation {
  /** The texts of all documents, the file's own first. */
  readonly source: Source;
  /** The tree of all documents. */
  readonly file: File;
  /** Names resolved, with side tables by node. */
  readonly bound: Bound;
  /** Types, with side tables by node. */
  readonly checked: Checked;
  /** Whether names and types are right, so that every law is held against the file. */
  readonly isSettled: boolean;
  /** Whether nothing was found in names, units and the rules on them, for `recompile`. */
  readonly isQuiet: boolean;
  /** What was read of the documents, for `recompile`. */
  readonly readings: Readings;
  /**
   * What is wrong with words, names and units, in the order of the file: what an editor tells at each
   * keystroke. The laws on the whole file are not yet held then.
   */
  readonly firstDiagnostics: readonly Diagnostic[];
  readonly #gathered: Gathered;
  readonly #context: RuleContext;
  readonly #found: readonly Diagnostic[];
  readonly #laws: Generator<void, void>;
  #diagnostics: readonly Diagnostic[] | null = null;
  #refused: readonly Diagnostic[] | null = null;
  #ir: Ir | null = null;
  #sourceHash: string | null = null;

  constructor({ gathered, context, isSettled, isQuiet, found }: Stages) {
    const { bound } = context.checked;
    this.source = gathered.source;
    this.file = bound.documents.file;
    this.bound = bound;
    this.checked = context.checked;
    this.isSettled = isSettled;
    this.isQuiet = isQuiet;
    this.readings = gathered.readings;
    this.#gathered = gathered;
    this.#context = context;
    this.#found = found;
    this.#laws = this.#holdLaws();
    this.firstDiagnostics = tellHere(bound.documents, found).toSorted(byPlace);
  }

  /** The hash of the texts of all documents, `sha256:…`; made when it is first asked for. */
  get sourceHash(): string {
    this.#sourceHash ??= hashSource(this.#gathered);
    return this.#sourceHash;
  }

  /** The files whose texts these are, the file's own first, each with its hash. */
  get sourceFiles(): readonly HashedFile[] {
    return hashFiles(this.#gathered);
  }

  /**
   * The parser's and the compiler's, in the order of the file. The laws are held when it is first asked
   * for, as far as {@link holdLaw} has not held them.
   */
  get diagnostics(): readonly Diagnostic[] {
    while (this.#diagnostics === null && !this.holdLaw());
    return this.#diagnostics ?? this.firstDiagnostics;
  }

  /**
   * Null exactly where some diagnostic is an error; made when it is first asked for. The laws are not held for
   * it: a file that breaks one has a meaning all the same.
   */
  get ir(): Ir | null {
    // What is quoted wrongly is an error too, and told among the rest.
    const { proseIndex } = this.#context;
    const found = proseIndex === null ? this.firstDiagnostics : this.diagnostics;
    if (found.some(isError) || this.#refuse().length > 0) return null;
    return this.#lower();
  }

  /** Holds the file against the next law, and says whether that was all of them. */
  holdLaw(): boolean {
    return this.#laws.next().done === true;
  }

  *#holdLaws(): Generator<void, void> {
    const { proseIndex } = this.#context;
    if (this.isSettled) yield* holdSettledRules(this.#context);
    const inWords = proseIndex === null ? [] : [...checkWords(this, proseIndex)].flat();
    const ofTree = tellHere(this.bound.documents, [...this.#found, ...inWords]);
    const refused = ofTree.some(isError) ? [] : this.#refuse();
    this.#diagnostics = [...ofTree, ...refused].toSorted(byPlace);
  }

  /** What a file without errors says that cannot be, which only its meaning tells. */
  #refuse(): readonly Diagnostic[] {
    this.#refused ??= refuseSystems(this.checked, () => this.#lower());
    return this.#refused;
  }

  #lower(): Ir {
    this.#ir ??= lowerFile(this.checked);
    return this.#ir;
  }
}

function byPlace(left: Diagnostic, right: Diagnostic): number {
  return left.span.start - right.span.start || left.span.end - right.span.end;
}
