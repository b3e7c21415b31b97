/** What a table has under a name from outside. `constructor` and `toString` are names that every object answers to. */
export function ownEntry<Entry>(table: Readonly<Record<string, Entry>>, name: string): Entry | undefined {
  return Object.hasOwn(table, name) ? table[name] : undefined;
}
