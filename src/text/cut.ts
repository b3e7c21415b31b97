/** The beginning of a text that is longer than `characters`, with a mark that there was more; else the text. */
export function cut(text: string, characters: number): string {
  return text.length > characters ? `${text.slice(0, characters)}…` : text;
}
