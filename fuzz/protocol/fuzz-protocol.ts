import { dealTexts } from './deal-texts.ts';
import { runRandomSession } from './random-session.ts';

/** So many edits are one session, which ends with a fresh server on the same texts. */
const SESSION = 500;

/**
 * Random edits through the protocol, cancelled and overlapping, with whatever else an editor asks; gives
 * the number of failures.
 */
export async function fuzzProtocol(edits: number, from: number): Promise<number> {
  const start = performance.now();
  let [answered, refused, failed] = [0, 0, 0];
  for (let done = 0; done < edits; done += SESSION) {
    const seed = 1000 + from + done / SESSION;
    const count = Math.min(SESSION, edits - done);
    const report = await runRandomSession({ seed, edits: count, ...dealTexts });
    answered += report.answered;
    refused += report.refused;
    failed += report.failures.length;
    for (const failure of report.failures) process.stdout.write(`  session ${seed}: ${failure}\n`);
  }
  const seconds = ((performance.now() - start) / 1000).toFixed(0);
  process.stdout.write(
    `protocol: ${edits.toLocaleString('en-US')} edits in ${seconds} s, ${failed} failures; ` +
      `${answered.toLocaleString('en-US')} requests answered, ${refused.toLocaleString('en-US')} called off or overtaken\n`,
  );
  return failed;
}
