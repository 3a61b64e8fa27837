import { homedir } from 'node:os';
import { join } from 'node:path';
import process from 'node:process';

/**
 * The folder of the user's own cache that is ours. What is compiled is not kept among the temporary
 * files of a machine: whoever may write there first could have his own code run.
 */
export function cacheFolder(): string {
  return join(cacheOfUser(), 'termsheet');
}

function cacheOfUser(): string {
  const { LOCALAPPDATA, XDG_CACHE_HOME } = process.env;
  if (process.platform === 'win32') return LOCALAPPDATA ?? join(homedir(), 'AppData', 'Local');
  if (process.platform === 'darwin') return join(homedir(), 'Library', 'Caches');
  // The specification of these folders passes over a path that is not whole.
  return XDG_CACHE_HOME?.startsWith('/') === true ? XDG_CACHE_HOME : join(homedir(), '.cache');
}
