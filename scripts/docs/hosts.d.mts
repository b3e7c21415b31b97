/** What one machine showed of one guest. */
export interface HostRow {
  readonly host: string;
  readonly system: string;
  readonly cores: number;
  /** Of other work, as doctor saw it. */
  readonly load: number | undefined;
  readonly qemu: string;
  readonly guest: string;
  readonly accelerator: string;
  readonly outcome: string;
  readonly why: string;
  readonly initSeconds: number | undefined;
  readonly tokenSeconds: number | undefined;
  readonly tokensPerSecond: number | undefined;
  readonly date: string;
}
export function rowOf(name: string, doctor: unknown, timings: unknown, date: string): HostRow;
export function mergeRows(before: readonly HostRow[], now: readonly HostRow[]): HostRow[];
export function tableOf(rows: readonly HostRow[]): string;
export function withTable(page: string, rows: readonly HostRow[]): string;
