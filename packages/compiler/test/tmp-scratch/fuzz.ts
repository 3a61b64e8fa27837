import { readFileSync } from 'node:fs';
import { compile, checkInvariants, semanticDiagnostics } from '@termsheet/compiler';
const files = ['packages/compiler/test/ir/fixtures/dyntek-like.terms', 'contracts/dyntek-note/dyntek-note.terms'].map((p) => readFileSync(p, 'utf8'));
const terms = [...new Set(files.join('\n').match(/[A-Z][\w-]*(?: [A-Z][\w-]*)*/g))];
let seed = 7;
const rnd = (n: number): number => { seed = (seed * 1103515245 + 12345) & 0x7fffffff; return seed % n; };
let n = 0; let ok = 0;
const t0 = performance.now();
function run(text: string): void {
  n += 1;
  try {
    const c = compile({ path: 'x', text });
    if (c.ir !== null) { ok += 1; const b = checkInvariants(c.ir); if (b.length > 0) { console.log('INVARIANT', b[0]); report(text); } }
  } catch (e) { console.log('THROW', (e as Error).stack?.split('\n').slice(0, 4).join('\n')); report(text); }
}
let reported = 0;
function report(text: string): void { reported += 1; if (reported > 8) process.exit(1); console.log(text.length); lastBad = text; }
let lastBad = '';
for (const f of files) {
  const lines = f.split('\n');
  for (let i = 0; i < lines.length; i += 1) run([...lines.slice(0, i), ...lines.slice(i + 1)].join('\n'));
}
const limit = Number(process.argv[2] ?? 400);
while (n < limit) {
  const f = files[rnd(files.length)]!;
  const k = rnd(3);
  let text = f;
  for (let m = 0; m <= rnd(3); m += 1) {
    if (k === 0) { const a = terms[rnd(terms.length)]!; const places = [...text.matchAll(/[A-Z][\w-]*(?: [A-Z][\w-]*)*/g)]; const p = places[rnd(places.length)]!; text = text.slice(0, p.index) + a + text.slice(p.index! + p[0].length); }
    else if (k === 1) { const ws = [...text.matchAll(/\S+/g)]; const p = ws[rnd(ws.length)]!; const q = ws[rnd(ws.length)]!; text = text.slice(0, p.index) + q[0] + text.slice(p.index! + p[0].length); }
    else { const ls = text.split('\n'); const i = rnd(ls.length); const j = rnd(ls.length); const t = ls[i]!; ls[i] = ls[j]!; ls[j] = t; text = ls.join('\n'); }
  }
  run(text);
}
for (const s of semanticDiagnostics) run(s.examples.bad);
console.log(n, 'runs', ok, 'sound', reported, 'bad', Math.round(performance.now() - t0), 'ms');
