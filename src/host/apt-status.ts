/** The bytes that apt-get would download, by its `--print-uris`: a line a package with address, name, size and sum. */
export function bytesOfUris(lines: readonly string[]): number {
  const sizes = lines.map((line) => Number(/^'[^']*' \S+ (\d+) /.exec(line)?.[1] ?? 0));
  return sizes.reduce((sum, size) => sum + size, 0);
}

/** How much of the bar is for the download; the rest is for the installation. */
const downloadShare = 0.5;

/** Tells what apt-get says of its progress (`APT::Status-Fd`) from its words. */
export class AptStatus {
  private percent = 0;

  constructor(
    private readonly onPercent: (percent: number) => void,
    private readonly onWords: (line: string) => void,
  ) {}

  take(line: string): void {
    const [, phase, figure] = /^(dlstatus|pmstatus):[^:]*:([\d.]+):/.exec(line) ?? [];
    if (phase === undefined) {
      if (!/^(pmerror|pmconffile|media-change):/.test(line)) this.onWords(line);
      else this.onWords(line.replace(/^[^:]*:/, ''));
      return;
    }
    const part = Number(figure);
    const percent = phase === 'dlstatus' ? downloadShare * part : 100 * downloadShare + (1 - downloadShare) * part;
    // apt-get begins each list, and a second try, from nothing.
    this.percent = Math.max(this.percent, Math.min(percent, 100));
    this.onPercent(this.percent);
  }
}
