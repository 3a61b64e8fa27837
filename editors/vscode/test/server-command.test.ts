import { expect, test } from 'vitest';
import { readServerCommand } from '../src/client/server-command.ts';

test.each([
  ['terms lsp', { command: 'terms', args: ['lsp'] }],
  ['  npx   terms lsp ', { command: 'npx', args: ['terms', 'lsp'] }],
  ['"/opt/my tools/terms" lsp', { command: '/opt/my tools/terms', args: ['lsp'] }],
  [
    "'C:\\Program Files\\terms.cmd' lsp",
    { command: 'C:\\Program Files\\terms.cmd', args: ['lsp'] },
  ],
  ['terms lsp --folder "a \\"b\\" c"', { command: 'terms', args: ['lsp', '--folder', 'a "b" c'] }],
  ['', null],
  ['   ', null],
  [null, null],
  [undefined, null],
])('%s', (setting, command) => {
  expect(readServerCommand(setting)).toEqual(command);
});
