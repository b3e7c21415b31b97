import { contentOf, type Text } from './foreign-text.js';

const mostCharacters = 80;

/** The door into a file's name: letters that are safe in any, and no name that leads elsewhere. */
export function fileNamePart(text: Text, otherwise: string): string {
  const name = contentOf(text)
    .replace(/[^A-Za-z0-9._-]+/g, '-')
    .replace(/^\.+/, '')
    .slice(0, mostCharacters);
  return name === '' ? otherwise : name;
}
