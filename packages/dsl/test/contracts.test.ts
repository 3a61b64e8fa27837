import { readFileSync } from 'node:fs';
import { expect, test } from 'vitest';
import { codesOf, parseText } from './parse-text.ts';
import { printTree } from './print-tree.ts';

function read(name: string): string {
  return readFileSync(new URL(`fixtures/${name}`, import.meta.url), 'utf8');
}

test.each(['in-scope.terms', 'hy-tech-parts.terms'])('%s is read as before', (name) => {
  const { file } = parseText(read(name));
  const lines = file.sections.flatMap((section) => {
    if (section.kind === 'Scenario')
      return [printTree(section.title), ...section.steps.map(printTree)];
    if (section.kind === 'Use') return [printTree(section)];
    const head = printTree({ ...section, declarations: null });
    return [head, ...section.declarations.map((declaration) => `  ${printTree(declaration)}`)];
  });
  expect(lines.join('\n')).toMatchSnapshot();
});

test('the Hy-Tech parts leave two labels out, and nothing is wrong with them', () => {
  expect(codesOf(read('hy-tech-parts.terms'))).toEqual(['label-gap']);
});

/** Text and quotes are raw: their white space is the writer's. */
function printFolded(node: unknown): string {
  return printTree(node).replaceAll(/\s+|\\t/g, ' ');
}

test.each(['in-scope.terms', 'hy-tech-parts.terms'])(
  '%s reads the same in other clothes',
  (name) => {
    const text = read(name);
    const { file } = parseText(text);
    const bare = text.replaceAll(/^(?! *>)(.*?) *\/\/ .*$/gm, '$1');
    for (const other of [
      text.replaceAll('\n', '\r\n'),
      `\ufeff${text}`,
      text.replaceAll('  ', '\t'),
      text.replaceAll(' ', '\u00a0'),
      bare,
    ]) {
      const changed = parseText(other).file;
      expect(changed.sections.map(printFolded)).toEqual(file.sections.map(printFolded));
    }
  },
);

/** Names, literals and labels say where they stand; every other node holds its parts in order. */
function checkSpans(value: unknown, text: string): void {
  if (value === null || typeof value !== 'object') return;
  const node = value as { kind?: string; text?: string; span?: { start: number; end: number } };
  if (node.span !== undefined) {
    const written = text.slice(node.span.start, node.span.end);
    expect(written).toBe(written.trim());
    expect(written).not.toBe('');
    if (node.kind === 'Name') expect(written.replaceAll('`', '')).toBe(node.text);
    if (node.kind === 'Label') expect(written).toBe(node.text);
    if (node.kind === 'Text') expect(written).toBe(`"${node.text ?? ''}"`);
  }
  for (const part of Object.values(value)) checkSpans(part, text);
  const parts = Object.values(value).filter(
    (part): part is { span: { start: number; end: number } } =>
      part !== null && typeof part === 'object' && 'span' in part,
  );
  for (const part of parts) {
    if (node.span === undefined) continue;
    expect(part.span.start).toBeGreaterThanOrEqual(node.span.start);
    expect(part.span.end).toBeLessThanOrEqual(node.span.end);
  }
}

test.each(['in-scope.terms', 'hy-tech-parts.terms'])('every span of %s is exact', (name) => {
  const text = read(name);
  for (const section of parseText(text).file.sections) checkSpans(section, text);
});
