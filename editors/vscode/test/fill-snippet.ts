const CHOICE = /\$\{(\d+)\|([^,|}]*)[^}]*\|\}/gu;
const PLACEHOLDER = /\$\{(\d+):((?:\\.|[^}\\])*)\}/gu;

/** The text of a snippet as VS Code inserts it when every placeholder keeps its default. */
export function fillSnippet(body: readonly string[]): string {
  const defaults = new Map<string, string>();
  const keep = (_: string, number: string, value: string): string => {
    defaults.set(number, value);
    return value;
  };
  return body
    .join('\n')
    .replaceAll(CHOICE, keep)
    .replaceAll(PLACEHOLDER, keep)
    .replaceAll(/(?<!\\)\$(\d+)/gu, (_, number: string) => defaults.get(number) ?? '')
    .replaceAll(String.raw`\$`, '$');
}
