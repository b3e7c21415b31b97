/** Seconds that a package took in all its steps. */
export interface PackageTime {
  readonly package: string;
  readonly seconds: number;
}

/** Sums up Buildroot's build/build-time.log by package, the slowest first. A step that was cut off counts nothing. */
export function parseBuildTime(text: string): PackageTime[] {
  const seconds = new Map<string, number>();
  const started = new Map<string, number>();
  for (const line of text.split('\n')) {
    const match = /^([\d.]+):(start|end) *:(\S+) *: (\S+)$/.exec(line);
    if (!match) continue;
    const [, at = '', edge, step = '', name = ''] = match;
    const key = `${name} ${step}`;
    const from = started.get(key);
    if (edge === 'start') started.set(key, Number(at));
    else if (from !== undefined) {
      seconds.set(name, (seconds.get(name) ?? 0) + Number(at) - from);
      started.delete(key);
    }
  }
  return [...seconds]
    .map(([name, total]) => ({ package: name, seconds: total }))
    .sort((a, b) => b.seconds - a.seconds || (a.package < b.package ? -1 : 1));
}
