import { Client } from '../../packages/lsp/test/support/client.ts';
import { generateContract } from '../generate-contract.ts';
import { inMilliseconds } from '../quantile.ts';

const FILES = 200;

/** Half of the files use another, which is checked again with each. */
const LINES = 60;

/** From opening 200 files to the findings in all of them. */
export async function benchManyFiles(): Promise<readonly string[]> {
  await openAll(20);
  const { clock, work } = await openAll(FILES);
  return [
    `${FILES} files of ${LINES} lines   ${inMilliseconds(clock)}   of the processor ${inMilliseconds(work)}   to be below 1,500 ms`,
  ];
}

async function openAll(count: number): Promise<{ clock: number; work: number }> {
  const text = generateContract(LINES);
  const client = await Client.start({ pauses: { prose: 60_000, refresh: 60_000 } });
  const paths = Array.from({ length: count }, (_, number) => `/deals/deal-${number}.terms`);
  const start = performance.now();
  const before = process.threadCpuUsage();
  for (const [number, path] of paths.entries()) {
    const using = text.replace(
      'party Issuer',
      `use "deal-${number - 1}.terms" as Other\nparty Issuer`,
    );
    await client.open(path, number % 2 === 0 ? text : using);
  }
  for (const path of paths) await client.diagnostics(path);
  const clock = performance.now() - start;
  const { user, system } = process.threadCpuUsage(before);
  client.stop();
  return { clock, work: (user + system) / 1000 };
}
