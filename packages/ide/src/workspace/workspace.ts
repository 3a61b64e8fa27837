import type { Compilation, ContractSymbol } from '@termsheet/compiler';
import type { Source } from '@termsheet/dsl';
import { Analysis } from './analysis.ts';
import type { Disk } from './disk.ts';
import { emptyDisk } from './disk.ts';
import { LostNames } from './lost-names.ts';
import { openUsedFrom } from './open-used.ts';
import { folderOf, joinPath } from './paths.ts';

/** A scenario by the file that holds it and its title. */
export interface ScenarioPlace {
  readonly path: string;
  readonly title: string;
}

/**
 * The contract files that an editor works on: those it holds open, over those on disk. An analysis is
 * made when it is asked for, and kept until the file or one it uses changes.
 */
export class Workspace {
  readonly #disk: Disk;
  readonly #open = new Map<string, Source>();
  readonly #read = new Map<string, Source | null>();
  readonly #analyses = new Map<string, Analysis>();
  readonly #lost = new LostNames();
  /** Each file as it was compiled last, which the next compilation takes over. */
  readonly #last = new Map<string, Compilation>();
  readonly #prose = new Map<string, string | null>();
  #chosen: ScenarioPlace | null = null;

  constructor(disk: Disk = emptyDisk) {
    this.#disk = disk;
  }

  /** Holds a text open, or changes one that is. */
  set(path: string, text: string): void {
    const known = this.#open.get(path);
    if (known?.text === text) return;
    this.#open.set(path, { path, text });
    const before = this.#analyses.get(path);
    if (before !== undefined) this.#lost.remember(before);
    this.#forget(path);
    if (known === undefined) this.#forgetWithoutUsed();
  }

  /** Lets go of an open text: what is on disk holds again. */
  close(path: string): void {
    if (!this.#open.delete(path)) return;
    this.#forget(path);
    this.#lost.forget(path);
  }

  /** A file was written, made or removed outside the editor. */
  changedOnDisk(path: string): void {
    this.#read.delete(path);
    this.#prose.clear();
    if (this.#open.has(path)) return;
    this.#last.delete(path);
    this.#forget(path);
    this.#forgetWithoutUsed();
  }

  /** A file as it is held open or stands on disk: the same object until its text is another. */
  source(path: string): Source | null {
    const known = this.#open.get(path) ?? this.#read.get(path);
    if (known !== undefined) return known;
    const text = this.#disk.read(path);
    const source = text === null ? null : { path, text };
    this.#read.set(path, source);
    return source;
  }

  text(path: string): string | null {
    return this.source(path)?.text ?? null;
  }

  /** All contract files, in the order of their paths. */
  paths(): readonly string[] {
    const paths = new Set([...this.#disk.list(), ...this.#open.keys()]);
    return [...paths].filter((path) => this.text(path) !== null).toSorted();
  }

  /** What is known of a file; null where there is none. */
  analysis(path: string): Analysis | null {
    const text = this.text(path);
    if (text === null) return null;
    const known = this.#analyses.get(path);
    if (known !== undefined) return known;
    const open = openUsedFrom(path, (used) => this.text(used));
    const analysis = new Analysis({ path, text, open, previous: this.#last.get(path) ?? null });
    this.#analyses.set(path, analysis);
    this.#last.set(path, analysis.compilation);
    return analysis;
  }

  /** The names that a line in the making has lost, which the file declared before. */
  lostNames(path: string): ReadonlyMap<string, ContractSymbol> {
    const analysis = this.analysis(path);
    return analysis === null ? new Map() : this.#lost.of(analysis);
  }

  /** The analyses of all files: what looks over the whole workspace reads them. */
  *analyses(): Iterable<Analysis> {
    for (const path of this.paths()) {
      const analysis = this.analysis(path);
      if (analysis !== null) yield analysis;
    }
  }

  /** The open files whose analysis rests on a file, itself among them. */
  openFilesResting(on: string): readonly string[] {
    return [...this.#open.keys()].filter(
      (path) => path === on || (this.#analyses.get(path)?.used.has(on) ?? true),
    );
  }

  /** The words of the contract that a file is, by the name in its heading; null where not at hand. */
  prose(analysis: Analysis): string | null {
    const setting = analysis.contract?.settings.find(({ kind }) => kind === 'ProseSetting');
    if (setting?.kind !== 'ProseSetting' || setting.path.text === '') return null;
    const folder = folderOf(analysis.place(setting.span).path);
    const key = `${folder}/${setting.path.text}`;
    const known = this.#prose.get(key);
    if (known !== undefined) return known;
    const prose = this.#disk.readProse(setting.path.text, folder);
    this.#prose.set(key, prose);
    return prose;
  }

  /** The file with the words of the contract that a file is; null where it is not at hand. */
  proseFile(analysis: Analysis): { readonly path: string; readonly text: string } | null {
    const text = this.prose(analysis);
    const setting = analysis.contract?.settings.find(({ kind }) => kind === 'ProseSetting');
    if (text === null || setting?.kind !== 'ProseSetting') return null;
    const folder = folderOf(analysis.place(setting.span).path);
    const name = setting.path.text;
    const path = this.#disk.findProse?.(name, folder) ?? joinPath(folder, name);
    return path === null ? null : { path, text };
  }

  /** The scenario under which values are shown. */
  get chosen(): ScenarioPlace | null {
    return this.#chosen;
  }

  choose(scenario: ScenarioPlace | null): void {
    this.#chosen = scenario;
  }

  #forget(path: string): void {
    for (const [each, analysis] of this.#analyses) {
      if (each === path || analysis.used.has(path)) this.#analyses.delete(each);
    }
  }

  /** A `use` line that led nowhere may lead to a new file. */
  #forgetWithoutUsed(): void {
    for (const [each, { compilation }] of this.#analyses) {
      if (compilation.firstDiagnostics.some(({ code }) => code === 'use-not-opened')) {
        this.#analyses.delete(each);
      }
    }
  }
}
