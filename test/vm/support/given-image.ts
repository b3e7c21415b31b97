/** The folder of the system image to test in place of the default one: ZOSIA_TEST_IMAGE. */
export function givenImage(): string | undefined {
  const folder = process.env['ZOSIA_TEST_IMAGE'] ?? '';
  return folder === '' ? undefined : folder;
}

const bootingCommands: readonly string[] = ['run', 'prompt', 'smoke'];
const imageOptions: readonly string[] = ['--image', '--kernel'];

/** The arguments of a `zosia` command, such that it boots the given image, if any, where they name no other. */
export function onGivenImage(args: readonly string[]): readonly string[] {
  const given = givenImage();
  const [command = ''] = args;
  const boots = bootingCommands.includes(command) && !args.some((arg) => imageOptions.includes(arg));
  return given !== undefined && boots ? [...args, '--image', given] : args;
}
