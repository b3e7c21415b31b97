import path from 'node:path';
import { readFileSync } from 'node:fs';
import { architectures, type Architecture } from '../../../src/contract/architectures/architecture.js';

/** The folder of the system image to test in place of the default one: ZOSIA_TEST_IMAGE. */
export function givenImage(): string | undefined {
  const folder = process.env['ZOSIA_TEST_IMAGE'] ?? '';
  return folder === '' ? undefined : folder;
}

/** The guest that tests boot where they name none: that of the image given, else ZOSIA_TEST_ARCH, else aarch64. */
export function testedArchitecture(): Architecture {
  const given = givenImage();
  const asked =
    given === undefined
      ? (process.env['ZOSIA_TEST_ARCH'] ?? '')
      : (JSON.parse(readFileSync(path.join(given, 'image.json'), 'utf8')) as { arch: string }).arch;
  const found = architectures.find((name) => name === (asked === '' ? 'aarch64' : asked));
  if (!found) throw new Error(`ZOSIA_TEST_ARCH: ${asked} is not one of ${architectures.join(', ')}`);
  return found;
}

/**
 * Both architectures, the tested one first; but for an image that is given, which is for one. For what is short of the
 * whole suite and still shows that a guest is all there.
 */
export function bothArchitectures(): readonly Architecture[] {
  const tested = testedArchitecture();
  return givenImage() === undefined ? [tested, ...architectures.filter((name) => name !== tested)] : [tested];
}

const bootingCommands: readonly string[] = ['run', 'prompt', 'smoke', 'serve', 'perf'];
const guestOptions: readonly string[] = ['--image', '--kernel', '--arch'];

/** The arguments of a `zosia` command, such that it boots the guest to test where they name no other. */
export function onTestedGuest(args: readonly string[]): readonly string[] {
  const given = givenImage();
  const [command = ''] = args;
  if (!bootingCommands.includes(command) || args.some((arg) => guestOptions.includes(arg))) return args;
  return given === undefined ? [...args, '--arch', testedArchitecture()] : [...args, '--image', given];
}
