import { execFileSync } from 'node:child_process';
import { existsSync, mkdirSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import process from 'node:process';

/** VS Code's own workbench, served to a browser: https://github.com/coder/code-server. */
const CODE_SERVER = '4.139.1';

/** The Node for which that version is made. */
const NODE = '24.21.0';

/** The parts in C++ without which it does not start. */
const NATIVE = ['@vscode/spdlog', '@vscode/native-watchdog'];

/** How a workbench is started. */
export interface PreparedWorkbench {
  readonly node: string;
  readonly entry: string;
}

/**
 * Installs a workbench into a folder, once; it needs the package registry, a C++ compiler and a
 * minute or two. Its own install script fetches headers of Node from elsewhere, so its steps are
 * taken here one by one.
 */
export function prepareWorkbench(folder: string): PreparedWorkbench {
  const node = join(folder, 'node_modules', `node-linux-${process.arch}`);
  const server = join(folder, 'node_modules', 'code-server');
  const prepared = { node: join(node, 'bin', 'node'), entry: join(server, 'out/node/entry.js') };
  const done = join(folder, 'prepared');
  if (existsSync(done)) return prepared;
  mkdirSync(folder, { recursive: true });
  writeFileSync(join(folder, 'package.json'), '{ "private": true }\n');
  const run = runnerWith(join(node, 'bin'));
  const quiet = ['--ignore-scripts', '--no-audit', '--no-fund', '--loglevel=error'];
  run(folder, ['npm', 'install', ...quiet, `node-linux-${process.arch}@${NODE}`]);
  run(folder, ['npm', 'install', ...quiet, '--engine-strict=false', `code-server@${CODE_SERVER}`]);
  const vscode = join(server, 'lib', 'vscode');
  run(vscode, ['npm', 'install', ...quiet, '--omit=dev']);
  for (const name of NATIVE) {
    const part = join(vscode, 'node_modules', name);
    run(part, ['npx', '--yes', 'node-gyp@11', 'rebuild', `--nodedir=${node}`, '--silent']);
  }
  writeFileSync(done, '');
  return prepared;
}

/** Runs commands with a Node of ours in front of the machine's. */
function runnerWith(bin: string): (cwd: string, command: readonly string[]) => void {
  const env = { ...process.env, PATH: `${bin}:${process.env['PATH'] ?? ''}` };
  return (cwd, [program = '', ...args]) => {
    execFileSync(program, args, { cwd, env, stdio: ['ignore', 'inherit', 'inherit'] });
  };
}
