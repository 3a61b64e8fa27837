import { readFileSync } from 'node:fs';
import { compile } from '@termsheet/compiler';
const path = process.argv[2]!;
const text = readFileSync(path, 'utf8');
const t0 = performance.now();
const c = compile({ path, text });
console.log('ms', performance.now() - t0, 'ir', c.ir !== null);
for (const d of c.diagnostics.slice(0, 40)) {
  const line = text.slice(0, d.span.start).split('\n').length;
  console.log(`${line} ${d.severity} ${d.code}: ${d.message} | ${d.help}`);
  for (const r of d.related) console.log('     ', text.slice(0, r.span.start).split('\n').length, r.message);
}
