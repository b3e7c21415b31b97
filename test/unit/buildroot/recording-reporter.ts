import { silentReporter, type Reporter } from '../../../src/host/reporter.js';
import { contentOf } from '../../../src/text/foreign-text.js';

/** A reporter that keeps what it was told, each group's lines indented below its title. */
export function recordingReporter(): Reporter & { readonly said: string[] } {
  const said: string[] = [];
  let indent = '';
  return {
    ...silentReporter,
    said,
    info: (message) => said.push(`${indent}${contentOf(message)}`),
    warn: (message) => said.push(`${indent}warning: ${contentOf(message)}`),
    group: async (title, work) => {
      said.push(`${indent}${contentOf(title)}`);
      indent += '  ';
      try {
        return await work();
      } finally {
        indent = indent.slice(2);
      }
    },
  };
}
