import { readScenarioFile, type ReadScenarioFile } from '../../src/inputs/index.ts';
import { exampleIr } from './example-ir.ts';

/** Reads a scenario file for the example contract; anything but a text is put into JSON first. */
export function readExampleFile(
  json: unknown,
  files: Readonly<Record<string, string>> = {},
): ReadScenarioFile {
  const text = typeof json === 'string' ? json : JSON.stringify(json);
  return readScenarioFile(text, exampleIr, {
    readCsv: (path) => (Object.hasOwn(files, path) ? files[path] : undefined),
  });
}

/** The codes of a reading's findings, in order. */
export function codesOf({ diagnostics }: Pick<ReadScenarioFile, 'diagnostics'>): string[] {
  return diagnostics.map(({ code }) => code);
}
