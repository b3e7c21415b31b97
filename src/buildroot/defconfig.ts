/** Settings of a Buildroot configuration: each symbol and its value as written, `n` for "is not set". */
export type Settings = ReadonlyMap<string, string>;

/** Reads a defconfig or a .config. Of several lines for one symbol the last counts, as for Buildroot. */
export function parseSettings(text: string): Settings {
  const settings = new Map<string, string>();
  for (const line of text.split('\n')) {
    const set = /^(BR2_\w+)=(.*)$/.exec(line);
    const unset = /^# (BR2_\w+) is not set$/.exec(line);
    if (set?.[1] !== undefined) settings.set(set[1], set[2] ?? '');
    else if (unset?.[1] !== undefined) settings.set(unset[1], 'n');
  }
  return settings;
}

/** The text of a defconfig, the same for the same settings in whatever order. */
export function formatSettings(settings: Settings): string {
  return [...settings]
    .sort(([a], [b]) => (a < b ? -1 : 1))
    .map(([symbol, value]) => `${formatSetting(symbol, value)}\n`)
    .join('');
}

function formatSetting(symbol: string, value: string): string {
  return value === 'n' ? `# ${symbol} is not set` : `${symbol}=${value}`;
}

/** All settings; of several for one symbol the last counts. */
export function mergeSettings(...layers: readonly Settings[]): Settings {
  return new Map(layers.flatMap((layer) => [...layer]));
}

/** A string as kconfig writes it. */
export function quoted(text: string): string {
  return `"${text.replace(/["\\]/g, '\\$&')}"`;
}

/**
 * The settings, as lines, that a .config has not kept: Buildroot drops without a word what its version does not know
 * or what depends on something that is not set.
 */
export function lostSettings(wanted: Settings, config: Settings): string[] {
  return [...wanted]
    .filter(([symbol, value]) => (config.get(symbol) ?? 'n') !== value)
    .map(([symbol, value]) => formatSetting(symbol, value));
}
