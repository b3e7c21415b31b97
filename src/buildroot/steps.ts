/** A step of a build as Buildroot announces it; steps of the whole image have no package. */
export interface Step {
  readonly package: string | undefined;
  readonly version: string;
  readonly action: string;
}

/** Colours: Buildroot stresses its own lines where it finds a terminal type. */
// eslint-disable-next-line no-control-regex
const escapeCode = /\u001b(\[[0-9;]*[A-Za-z]|\([A-Z])/g;

/** Reads `>>> host-tar 1.35 Building`, and undefined out of any other line. */
export function parseStep(line: string): Step | undefined {
  const match = /^>>> (\S*) (\S*) (.+)$/.exec(line.replace(escapeCode, ''));
  if (!match) return undefined;
  const [, name = '', version = '', action = ''] = match;
  return { package: name === '' ? undefined : name, version, action };
}

/** What a group of steps is called. */
export function packageTitle({ package: name, version }: Step): string {
  return name === undefined ? 'image' : `${name} ${version}`.trimEnd();
}
