import { PositionEncoding, Workspace } from '@astral-sh/ruff-wasm-nodejs';

const RUFF = new Workspace(
  { 'line-length': 100, 'target-version': 'py39' },
  PositionEncoding.Utf16,
);

/** A module of Python as Ruff lays it out. */
export function formatted(text: string): string {
  return RUFF.format(text);
}
