import { benchTyping } from '/work/wt/lsp/bench/protocol/typing.ts';
import { benchManyFiles } from '/work/wt/lsp/bench/protocol/many-files.ts';
import { benchColdStart } from '/work/wt/lsp/bench/protocol/cold-start.ts';
console.log((await benchTyping()).join('\n'));
console.log((await benchManyFiles()).join('\n'));
console.log((await benchColdStart()).join('\n'));
