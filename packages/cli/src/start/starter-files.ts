import { readFileSync } from 'node:fs';
import type { Template } from '../commands/templates.ts';
import type { ContractName } from './contract-name.ts';

/** A file of a new contract's folder. */
export interface StarterFile {
  readonly path: string;
  readonly text: string;
}

/** What is asked first of each template, and a day on which its scenario has an answer. */
const FIRST_QUESTIONS: Readonly<
  Record<Template, { readonly scenario: string; readonly term: string; readonly duties: boolean }>
> = {
  note: { scenario: 'A split, and then', term: 'Conversion Price', duties: true },
  safe: { scenario: 'The cap decides', term: 'Safe Shares', duties: false },
  preferred: { scenario: 'Two million shares', term: 'Conversion Price', duties: false },
  warrant: { scenario: 'Shares are delivered', term: 'Warrant Shares', duties: true },
};

/** The files of a new contract: the contract, its scenarios and a page that says how to go on. */
export function starterFiles(name: ContractName, template: Template): readonly StarterFile[] {
  const contract = `${name.file}.terms`;
  const read = (file: string): string =>
    readFileSync(new URL(`../../templates/${template}/${file}`, import.meta.url), 'utf8')
      .replaceAll('"The Contract', `"${name.title}`)
      .replaceAll('"contract.terms"', `"${contract}"`);
  return [
    { path: contract, text: read('contract.terms') },
    { path: 'scenarios.terms', text: read('scenarios.terms') },
    { path: 'README.md', text: readme(name, template) },
  ];
}

function readme({ title, file }: ContractName, template: Template): string {
  const { scenario, term, duties } = FIRST_QUESTIONS[template];
  const asked = `scenarios.terms --scenario "${scenario}"`;
  const commands = [
    [`terms check ${file}.terms`, 'what is wrong, and what to write instead'],
    ['terms test scenarios.terms', 'whether what is expected comes out'],
    [`terms run ${asked}`, 'every figure'],
    [`terms explain scenarios.terms "${term}" --scenario "${scenario}"`, 'how one came about'],
    ...(duties ? [[`terms deadlines ${asked}`, 'who must do what by when']] : []),
  ] as const;
  const lines = commands.map(([command, does]) => `| \`${command}\` | ${does} |`);
  return `# ${title}

| file | holds |
| ---- | ----- |
| \`${file}.terms\` | the contract, clause by clause |
| \`scenarios.terms\` | what happens, and what must come out |

Begun from the template \`${template}\`: its figures are made up. Replace its clauses by those of the contract, in
the contract's order and with its numbers; under each clause quote the words that it rests on, after a \`>\`. Then
write a scenario for each question that a reader will ask.

From this folder (in a checkout of Termsheet, \`npx --yes pnpm@12.21.0 exec terms\` from its root with the path before
each file):

| command | shows |
| --- | --- |
${lines.join('\n')}
`;
}
