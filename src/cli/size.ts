/** As in `138 MiB` and `2.2 GiB`. */
export function size(mib: number): string {
  return mib < 1000 ? `${Math.round(mib)} MiB` : `${(mib / 1024).toFixed(1)} GiB`;
}
