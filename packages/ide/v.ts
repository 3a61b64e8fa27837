import {
  Workspace,
  hoverAt,
  inlayHints,
  codeLenses,
  resolveCodeLens,
  diagnosticsOf,
  explainAt,
} from '@termsheet/ide';
import { readFileSync, globSync } from 'node:fs';
const paths = globSync('/work/wt/values/contracts/**/*.terms');
const mk = () =>
  new Workspace({
    read: (p) => {
      try {
        return readFileSync(p, 'utf8');
      } catch {
        return null;
      }
    },
    readProse: () => null,
    list: () => paths,
  });
const stat = (n: string, t: number[]) => {
  t.sort((a, b) => a - b);
  console.log(
    n,
    `n=${t.length} p50 ${t[t.length >> 1]!.toFixed(2)} p95 ${t[Math.floor(t.length * 0.95)]!.toFixed(2)} max ${t.at(-1)!.toFixed(2)}`,
  );
};
const time = <T>(f: () => T): number => {
  const b = performance.now();
  f();
  return performance.now() - b;
};
const R = '/work/wt/values/contracts/';
for (const [file, sc, title] of [
  [
    'dyntek-note/dyntek-note.terms',
    'dyntek-note/oracle.terms',
    'D035: split, ratchet, large distribution, and notes outside the 60 days',
  ],
  [
    'dyntek-note/oracle.terms',
    'dyntek-note/oracle.terms',
    'D035: split, ratchet, large distribution, and notes outside the 60 days',
  ],
  ['examples/variable-price-note/variable-price-note.terms', '', ''],
  ['hy-tech-debenture/hy-tech-debenture.terms', 'hy-tech-debenture/oracle.terms', ''],
] as const) {
  const ws = mk();
  const p = R + file;
  const text = ws.text(p)!;
  console.log('==', file, text.length);
  console.log(
    'analysis',
    time(() => ws.analysis(p)).toFixed(0),
    'diagnostics',
    time(() => diagnosticsOf(ws, p)).toFixed(0),
  );
  if (sc) {
    const s = R + sc;
    ws.analysis(s);
    ws.analysis(s)!.meanings;
    const t = title || [...ws.text(s)!.matchAll(/^scenario "(.*)"/gm)].at(-1)![1]!;
    ws.choose({ path: s, title: t });
  }
  console.log(
    'first hover (run)',
    time(() => hoverAt(ws, { path: p, offset: text.indexOf(' means') - 3 })).toFixed(1),
    'second',
    time(() => hoverAt(ws, { path: p, offset: text.indexOf(' means') - 3 })).toFixed(1),
  );
  const cold: number[] = [],
    warm: number[] = [];
  for (let i = 0; i < 400; i++) {
    const o = Math.floor((text.length * i) / 400);
    cold.push(time(() => hoverAt(ws, { path: p, offset: o })));
  }
  for (let i = 0; i < 400; i++) {
    const o = Math.floor((text.length * i) / 400);
    warm.push(time(() => hoverAt(ws, { path: p, offset: o })));
  }
  stat('hover each place first', cold);
  stat('hover again', warm);
  const il: number[] = [];
  for (let i = 0; i < 20; i++) {
    const o = Math.floor((text.length * i) / 20);
    il.push(
      time(() =>
        inlayHints(ws, {
          path: p,
          range: { start: o, end: Math.min(text.length, o + 3000) },
          shows: { units: true, values: true, labels: true },
        }),
      ),
    );
  }
  stat('inlay 3000 chars', il);
  let ls: any;
  console.log(
    'lenses',
    time(() => {
      ls = codeLenses(ws, p);
    }).toFixed(1),
    ls.length,
  );
  const rs: number[] = ls.slice(0, 150).map((l: any) => time(() => resolveCodeLens(ws, l)));
  stat('resolve lens', rs);
  const ex: number[] = [];
  for (let i = 0; i < 100; i++) {
    const o = Math.floor((text.length * i) / 100);
    ex.push(time(() => explainAt(ws, { path: p, offset: o })));
  }
  stat('explain', ex);
}
