import { execFileSync } from 'node:child_process';

/** How Neovim is started on this machine; null where it is not installed. */
export function findNeovim(): string | null {
  try {
    execFileSync('nvim', ['--version'], { stdio: 'ignore' });
    return 'nvim';
  } catch {
    return null;
  }
}
