import { partOf } from './part-of.ts';

/** What a user sets in the section `termsheet` of the client's configuration. */
export interface Settings {
  readonly inlayHints: {
    readonly units: boolean;
    readonly values: boolean;
    readonly labels: boolean;
  };
  readonly codeLens: {
    readonly scenarios: boolean;
    readonly uses: boolean;
    readonly prices: boolean;
  };
  /** Whether the words of the contract are searched for mistakes too. */
  readonly diagnostics: { readonly prose: boolean };
  /** Folders in which the words of contracts are looked for, after the contract's own. */
  readonly prose: { readonly directories: readonly string[] };
}

/** What holds where nothing is set. */
export const defaultSettings: Settings = {
  inlayHints: { units: true, values: true, labels: true },
  codeLens: { scenarios: true, uses: false, prices: true },
  diagnostics: { prose: true },
  prose: { directories: [] },
};

/** Reads settings as a client sends them: what is missing or of another kind is as if not set. */
export function readSettings(sent: unknown): Settings {
  const { inlayHints, codeLens, diagnostics, prose } = defaultSettings;
  const directories = partOf(partOf(sent, 'prose'), 'directories');
  return {
    inlayHints: readSwitches(inlayHints, partOf(sent, 'inlayHints')),
    codeLens: readSwitches(codeLens, partOf(sent, 'codeLens')),
    diagnostics: readSwitches(diagnostics, partOf(sent, 'diagnostics')),
    prose: {
      directories: Array.isArray(directories)
        ? directories.filter((each) => typeof each === 'string')
        : prose.directories,
    },
  };
}

function readSwitches<Switches extends object>(defaults: Switches, sent: unknown): Switches {
  const entries = Object.entries(defaults).map(([name, otherwise]) => {
    const set = partOf(sent, name);
    return [name, typeof set === 'boolean' ? set : otherwise];
  });
  return Object.fromEntries(entries) as Switches;
}
