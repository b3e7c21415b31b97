import { TerminalFilter } from './terminal-filter.js';

/** One line of a guest's console as a report may show it: no control sequences, overwritten text gone, no controls. */
export function plainLine(raw: string): string {
  const filtered = new TerminalFilter('drop').filter(raw);
  // What stands before a carriage return was overwritten by what follows it.
  const visible = filtered.split('\r').findLast((piece) => piece !== '') ?? '';
  if (!visible.includes('\b')) return visible.trimEnd();
  const line: string[] = [];
  for (const character of visible) {
    if (character === '\b') line.pop();
    else line.push(character);
  }
  return line.join('').trimEnd();
}

/** Text of several lines, each as `plainLine` gives it. */
export function plainText(raw: string): string {
  return raw.split('\n').map(plainLine).join('\n');
}
