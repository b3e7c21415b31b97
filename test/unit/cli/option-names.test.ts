import { expect, it } from '@jest/globals';
import { optionLabel } from '../../../src/cli/option-names.js';
import { withNames } from '../../../src/contract/fields/naming.js';
import { outcomeTable } from '../../../src/contract/outcomes.js';

it('an option is called as the person wrote it', () => {
  const label = optionLabel('run', { ZOSIA_OPTION_NAMES: 'memory=RAM_MB cpus=SMP' });
  expect([label('memory'), label('cpus'), label('accel')]).toEqual(['RAM_MB', 'SMP', '--accel']);
  expect(optionLabel('run', {})('memory')).toBe('--memory');
});

it('names in a next step what its reader would write', () => {
  const next = outcomeTable['answer-invalid'].next;
  expect(withNames(next, optionLabel('run', {}))).toContain('Raise --max-tokens or --context-length where');
  expect(withNames(next, optionLabel('run', { ZOSIA_OPTION_NAMES: 'max-tokens=PERF_TOKENS' }))).toContain(
    'Raise PERF_TOKENS or --context-length where',
  );
  expect(withNames(next, (input) => input)).toContain('Raise max-tokens or context-length where');
});
