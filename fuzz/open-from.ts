import type { Opened } from '@termsheet/compiler';
import type { Seed } from './seed.ts';

/** Opens the files that a seed brings with it, and no others. */
export function openFrom(files: Seed['files']): (path: string) => Opened {
  return (path) => {
    const used = files[path];
    return used === undefined ? { refusal: 'there is no such file' } : { path, text: used };
  };
}
