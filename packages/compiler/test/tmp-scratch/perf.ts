import { compile, checkInvariants } from '@termsheet/compiler';
import { parse } from '@termsheet/dsl';
const head = `contract "Big"
  currency USD
  in effect from January 1, 2026
  calendar Trading Day follows NYSE
share class Common Stock
`;
function big(n: number): string {
  const parts = [head, 'clause §0 "facts"\n  fact Closing Price : price of Common Stock, each Trading Day\n  fact Shares Outstanding : shares of Common Stock\n'];
  for (let i = 0; i < n; i += 1) {
    parts.push(`clause §${i}.A(b) "Clause ${i}"
  State S${i} starts at $${i + 1}
  event Issuance S${i}
    Paid Price S${i} : price of Common Stock
    Size S${i} : money
  Average S${i} means the average of Closing Price over the 5 Trading Days before the date in question
  Value S${i} means (Average S${i} * Shares Outstanding + State S${i}, but not below $1), rounded up to the cent
  upon Issuance S${i} when Paid Price S${i} is less than Average S${i}
    reduce State S${i} to Size S${i}
  no adjustment of State S${i} under §${i}.A when Size S${i} is more than $5
`);
  }
  return parts.join('');
}
function chain(n: number): string {
  const lines = [head, 'clause §1 "chain"\n  Term N0 means $1\n'];
  for (let i = n; i >= 1; i -= 1) lines.push(`  Term N${i} means Term N${i - 1} + $1\n`);
  return lines.join('');
}
for (const [name, text] of [['big1k', big(1000)], ['big5k', big(5000)], ['chain50k', chain(50000)]] as const) {
  const t0 = performance.now();
  const p = parse({ path: 'x', text });
  const t1 = performance.now();
  const c = compile({ path: 'x', text });
  const t2 = performance.now();
  console.log(name, text.split('\n').length, 'lines; parse', Math.round(t1 - t0), 'compile incl. parse', Math.round(t2 - t1), c.diagnostics.length, c.diagnostics[0]?.message, p.file.sections.length);
  if (c.ir) { const t3 = performance.now(); console.log('invariants', checkInvariants(c.ir).length, Math.round(performance.now() - t3)); }
}
{
  const lines = [head, 'clause §1 "x"\n'];
  for (let i = 0; i < 20000; i += 1) lines.push(`  Term N${i} means Trem N${i}\n`);
  const t = performance.now();
  const c = compile({ path: 'x', text: lines.join('') });
  console.log('unknown 20k', Math.round(performance.now() - t), c.diagnostics.length, c.diagnostics[0]?.help);
}
