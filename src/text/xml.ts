import type { Text } from './foreign-text.js';
import { withoutControls } from './log-text.js';

const entities: Readonly<Record<string, string>> = {
  '&': '&amp;',
  '<': '&lt;',
  '>': '&gt;',
  '"': '&quot;',
  "'": '&#39;',
};

/** The door into XML, such as SVG: text, or an attribute's value. */
export function xmlText(text: Text): string {
  return withoutControls(text)
    .replace(/[\ufffe\uffff]/g, '')
    .replace(/\p{Cs}/gu, '\ufffd')
    .replace(/[&<>"']/g, (character) => entities[character] ?? '');
}
