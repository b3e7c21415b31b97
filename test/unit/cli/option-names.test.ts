import { expect, it } from '@jest/globals';
import { optionLabel } from '../../../src/cli/option-names.js';

it('an option is called as the person wrote it', () => {
  const label = optionLabel({ ZOSIA_OPTION_NAMES: 'memory=RAM_MB cpus=SMP' });
  expect([label('memory'), label('cpus'), label('accel')]).toEqual(['RAM_MB', 'SMP', '--accel']);
  expect(optionLabel({})('memory')).toBe('--memory');
});
