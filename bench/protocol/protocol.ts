import { benchColdStart } from './cold-start.ts';
import { benchManyFiles } from './many-files.ts';
import { benchMemory } from './memory.ts';
import { benchTyping } from './typing.ts';

/** What an editor waits for, through the protocol; one after the other, since all have one processor. */
export async function benchProtocol(): Promise<readonly string[]> {
  return [
    ...(await benchColdStart()),
    ...(await benchTyping()),
    ...(await benchManyFiles()),
    ...(await benchMemory()),
  ];
}
