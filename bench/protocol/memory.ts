import { dealTexts } from '../../fuzz/protocol/deal-texts.ts';
import { runRandomSession } from '../../fuzz/protocol/random-session.ts';
import { collectGarbage } from '../median-times.ts';

/** After so many edits memory is looked at. */
const EDITS = [1000, 10_000] as const;

/** What a server keeps in memory after many random edits with requests among them, against after few. */
export async function benchMemory(): Promise<readonly string[]> {
  const kept = new Map<number, number>();
  const { failures, answered, refused } = await runRandomSession({
    seed: 1,
    edits: EDITS[1],
    ...dealTexts,
    onProgress: async (edits, client) => {
      if (!EDITS.some((count) => count === edits)) return;
      await client.diagnostics('/deal/acme-note.terms');
      collectGarbage();
      kept.set(edits, process.memoryUsage().heapUsed);
    },
  });
  const [few = 1, many = 1] = EDITS.map((edits) => kept.get(edits));
  const megabytes = EDITS.map((edits) => ((kept.get(edits) ?? 0) / 2 ** 20).toFixed(1));
  return [
    `memory after ${EDITS[1].toLocaleString('en-US')} random edits: ${(many / few).toFixed(3)}× that after ${EDITS[0].toLocaleString('en-US')} (${megabytes[0]} MB, then ${megabytes[1]} MB)   to be below 1.1×`,
    `${answered.toLocaleString('en-US')} requests answered, ${refused.toLocaleString('en-US')} called off or overtaken, ${failures.length} failures`,
  ];
}
