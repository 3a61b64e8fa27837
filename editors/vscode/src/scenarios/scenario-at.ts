import type { PlaceInFile, ScenarioPlace } from '../client/protocol.ts';

/** The scenario that a place lies in; null where it lies in none. */
export function scenarioAt(
  { uri, position }: PlaceInFile,
  scenarios: readonly ScenarioPlace[],
): ScenarioPlace | null {
  const { line } = position;
  const around = scenarios.find(
    ({ uri: file, range }) => file === uri && range.start.line <= line && line <= range.end.line,
  );
  return around ?? null;
}
