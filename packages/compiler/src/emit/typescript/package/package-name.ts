/** npm takes no longer names; what a file of scripts asks of one is well below. */
const LONGEST = 100;

/** Modules of Node: a package of such a name could never be imported. */
const BUILT_IN: ReadonlySet<string> = new Set(
  [
    'assert buffer cluster console constants crypto dgram dns domain events fs http http2 https',
    'inspector module net os path process punycode querystring quic readline repl sea sqlite stream',
    'sys test timers tls tty url util v8 vm wasi zlib',
  ].flatMap((line) => line.split(' ')),
);

/** The name of a contract's package: that of its files, kept apart from the modules of Node. */
export function packageName(baseName: string): string {
  const name = baseName.slice(0, LONGEST).replace(/-+$/u, '');
  return BUILT_IN.has(name) ? `${name}-terms` : name;
}
