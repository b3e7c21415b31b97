/** What a compiler cache did since its figures were last zeroed. */
export interface CcacheStats {
  readonly hits: number;
  readonly misses: number;
  readonly sizeBytes: number;
}

/** Reads `ccache --print-stats` (ccache 4): a name, a tab and a number on each line; unknown names are passed over. */
export function parseCcacheStats(text: string): CcacheStats {
  const figures = new Map<string, number>();
  for (const [, name = '', value = ''] of text.matchAll(/^(\w+)\t(\d+)$/gm)) figures.set(name, Number(value));
  const figure = (name: string): number => figures.get(name) ?? 0;
  return {
    hits: figure('direct_cache_hit') + figure('preprocessed_cache_hit'),
    misses: figure('cache_miss'),
    sizeBytes: figure('cache_size_kibibyte') * 1024,
  };
}
