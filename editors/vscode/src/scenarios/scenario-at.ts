import type { PlaceInDocument, ListedScenario } from '@termsheet/lsp/protocol';

/** The scenario that a place lies in; null where it lies in none. */
export function scenarioAt(
  { uri, position }: PlaceInDocument,
  scenarios: readonly ListedScenario[],
): ListedScenario | null {
  const { line } = position;
  const around = scenarios.find(
    ({ uri: file, range }) => file === uri && range.start.line <= line && line <= range.end.line,
  );
  return around ?? null;
}
