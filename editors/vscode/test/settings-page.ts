/** One setting of the manifest. */
export interface Setting {
  readonly type: string | readonly string[];
  readonly default: unknown;
  readonly order: number;
  readonly enum?: readonly string[];
  readonly markdownDescription: string;
}

interface Section {
  readonly title: string;
  readonly order: number;
  readonly properties: Readonly<Record<string, Setting>>;
}

/** What the manifest of the extension says of settings. */
export interface Manifest {
  readonly contributes: { readonly configuration: readonly Section[] };
}

/** The page of the documentation that lists the settings, as the manifest has them. */
export function settingsPage({ contributes }: Manifest): string {
  const sections = contributes.configuration.toSorted((one, other) => one.order - other.order);
  return [
    '# Settings',
    '',
    'Every editor has the same settings: VS Code in its settings page under _Termsheet_, Neovim in the table',
    '`settings` of `setup`, any other client in what it answers to `workspace/configuration` for the section',
    '`termsheet`. Written by a test from the manifest of the extension.',
    '',
    ...sections.flatMap(({ title, properties }) => [
      `## ${title}`,
      '',
      '| setting | as it comes | what it does |',
      '| --- | --- | --- |',
      ...Object.entries(properties)
        .toSorted(([, one], [, other]) => one.order - other.order)
        .map(([name, setting]) => row(name, setting)),
      '',
    ]),
  ].join('\n');
}

function row(name: string, setting: Setting): string {
  const choices = setting.enum?.map((choice) => `\`${choice}\``).join(', ');
  const one = choices === undefined ? '' : ` One of ${choices}.`;
  const value = setting.default === null ? 'empty' : `\`${JSON.stringify(setting.default)}\``;
  return `| \`${name}\` | ${value} | ${setting.markdownDescription.replaceAll('|', '\\|')}${one} |`;
}
