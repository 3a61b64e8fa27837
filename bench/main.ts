import { benchBatches } from './batches.ts';
import { benchChecking } from './checking.ts';
import { benchEvaluations } from './evaluations.ts';
import { benchExplanations } from './explanations.ts';
import { benchExplanationPage } from './explanation-page.ts';
import { benchGrowth, benchTenYears } from './growth.ts';
import { benchKeystrokes } from './keystrokes.ts';
import { benchProtocol } from './protocol/protocol.ts';
import { benchWeightedAverage } from './weighted-average.ts';

/** `pnpm bench`: ratios against a baseline of the same run; absolute figures are this machine's. */
async function main(): Promise<void> {
  print('Parse and check generated contracts', benchChecking());
  print('From a keystroke to all findings', benchKeystrokes());
  print('An editor through the protocol, on 2,000 lines of the DynTek note', await benchProtocol());
  print('The weighted-average formula', await benchWeightedAverage());
  print('The DynTek note over 50 events, to the shares for $100,000', benchEvaluations());
  print('terms batch, the whole command, over the DynTek note in the year 2006', benchBatches());
  print('An explanation of many steps, all of them printed', benchExplanations());
  print('The page of 10,000 steps in Chromium, processor time', await benchExplanationPage());
  print('How the time of an evaluation grows', benchGrowth());
  print('The DynTek note over 10,000 events in ten years of daily prices', benchTenYears());
}

function print(title: string, lines: readonly string[]): void {
  process.stdout.write(`\n${title}\n${lines.map((line) => `  ${line}\n`).join('')}`);
}

await main();
