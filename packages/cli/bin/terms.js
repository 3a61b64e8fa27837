#!/usr/bin/env -S node -C source
// The command as `pnpm exec terms` finds it. Plain JavaScript, so that an old Node can still read
// it and say what is wrong; `-C source` runs our packages from their TypeScript sources.
import process from 'node:process';

const [major, minor] = process.versions.node.split('.').map(Number);
if (major > 22 || (major === 22 && minor >= 18)) {
  await import('../src/main.ts');
} else {
  process.stderr.write(
    `terms needs Node.js 22.18 or newer, and this is ${process.versions.node}. ` +
      'From the root of the checkout, `npx pnpm exec terms` brings its own.\n',
  );
  process.exitCode = 2;
}
