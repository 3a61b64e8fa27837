import { execFileSync, spawn } from 'node:child_process';
import { mkdirSync, writeFileSync } from 'node:fs';
import { createServer } from 'node:net';
import { join } from 'node:path';
import { setTimeout as pause } from 'node:timers/promises';
import type { PreparedWorkbench } from './prepare-workbench.ts';

/** What a workbench shows, and as what. */
export interface WorkbenchOptions {
  /** A folder of its own for what the workbench keeps. */
  readonly state: string;
  /** The packed extension. */
  readonly extension: string;
  readonly settings: Readonly<Record<string, unknown>>;
}

/** A workbench that is served. */
export interface ServedWorkbench {
  readonly address: string;
  stop(): void;
}

/** Serves a workbench with the extension in it, on this machine only. */
export async function startWorkbench(
  { node, entry }: PreparedWorkbench,
  { state, extension, settings }: WorkbenchOptions,
): Promise<ServedWorkbench> {
  const user = join(state, 'user');
  const folders = ['--user-data-dir', user, '--extensions-dir', join(state, 'extensions')];
  mkdirSync(join(user, 'User'), { recursive: true });
  writeFileSync(join(user, 'User', 'settings.json'), JSON.stringify(settings));
  writeFileSync(join(user, 'config.yaml'), '{}\n');
  const config = ['--config', join(user, 'config.yaml')];
  execFileSync(node, [entry, ...folders, ...config, '--install-extension', extension], {
    stdio: 'ignore',
  });
  const port = await freePort();
  const address = `127.0.0.1:${port}`;
  const serving = ['--auth', 'none', '--bind-addr', address, '--disable-workspace-trust'];
  const quiet = ['--disable-telemetry', '--disable-update-check'];
  const server = spawn(node, [entry, ...folders, ...config, ...serving, ...quiet], {
    stdio: 'ignore',
  });
  await untilServed(`http://${address}/healthz`);
  return { address: `http://${address}`, stop: () => void server.kill() };
}

async function freePort(): Promise<number> {
  const probe = createServer();
  await new Promise<void>((resolve) => probe.listen(0, '127.0.0.1', resolve));
  const address = probe.address();
  await new Promise((resolve) => probe.close(resolve));
  if (address === null || typeof address === 'string') throw new Error('No port is free.');
  return address.port;
}

async function untilServed(url: string): Promise<void> {
  for (let tries = 0; tries < 150; tries += 1) {
    try {
      await fetch(url);
      return;
    } catch {
      await pause(200);
    }
  }
  throw new Error('The workbench does not start.');
}
