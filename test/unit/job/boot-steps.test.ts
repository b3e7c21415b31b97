import { describe, expect, it } from '@jest/globals';
import { silentReporter } from '../../../src/host/reporter.js';
import { BootSteps } from '../../../src/job/boot-steps.js';
import type { BootMode } from '../../../src/job/boot-request.js';
import { contentOf } from '../../../src/text/foreign-text.js';

function stepsOf(mode: BootMode): { steps: BootSteps; told: string[] } {
  const told: string[] = [];
  const begin = (title: string) => {
    told.push(`begin ${title}`);
    return {
      hasWorked: true,
      done: (gave: Parameters<typeof contentOf>[0]) => void told.push(`done ${title}: ${contentOf(gave)}`),
      drop: () => void told.push(`drop ${title}`),
    };
  };
  return { steps: new BootSteps({ ...silentReporter, begin }, mode, 'a machine'), told };
}

describe('the steps of a boot', () => {
  it('of a question are the start and the loading of the model', () => {
    const { steps, told } = stepsOf('prompt');
    steps.hearConsole();
    for (const event of ['init', 'llama-start', 'ready', 'engine'] as const) steps.hear({ event });
    expect(told.slice(0, 4)).toEqual([
      'begin start',
      'done start: a machine',
      'begin loading',
      'done loading: the model',
    ]);
  });

  it('end with the first bytes of a console that is shown', () => {
    const { steps, told } = stepsOf('interactive');
    steps.hearConsole();
    steps.hear({ event: 'llama-start' });
    expect(told).toEqual(['begin start', 'done start: a machine']);
  });

  it('leave nothing of a boot that failed', () => {
    const { steps, told } = stepsOf('prompt');
    steps.hear({ event: 'init' });
    steps.end();
    expect(told).toEqual(['begin start', 'drop start']);
  });
});
