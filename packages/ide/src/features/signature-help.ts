import { askAt } from '../completion/asked-place.ts';
import { pathToEnd } from '../completion/hole-path.ts';
import type { Signature } from '../signature/signature.ts';
import { signatureOf } from '../signature/signature-of.ts';
import type { At } from '../workspace/at.ts';
import type { Workspace } from '../workspace/workspace.ts';

/** How what is being written at a place goes on, and which of its parts that is; null where nothing has parts. */
export function signatureAt(workspace: Workspace, { path, offset }: At): Signature | null {
  const analysis = workspace.analysis(path);
  if (analysis === null || offset < 0 || offset > analysis.text.length) return null;
  const place = askAt(workspace, analysis, { offset });
  const { kind } = place.typed;
  if (kind === 'comment' || kind === 'quote') return null;
  for (const reading of place.readings) {
    const { expectations } = reading;
    const found = signatureOf({ place, path: pathToEnd(reading), expectations });
    if (found !== null) return found;
  }
  return null;
}
