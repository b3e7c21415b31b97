const buildroot = 'runs a miniature of Buildroot, which builds on Linux';

/** Tests of what only Linux has, and why. */
const linuxOnly = {
  'test/unit/guest/': "runs the guest's scripts under BusyBox, which Homebrew lacks",
  'test/unit/buildroot/build.test.ts': buildroot,
  'test/unit/buildroot/make-image.test.ts': buildroot,
  'test/unit/buildroot/tree.test.ts': buildroot,
  'test/vm/terminal.test.ts': 'types on a terminal of script(1) of util-linux',
};

/** The tests that a platform's run leaves out, each with its reason. */
export function leftOut(platform) {
  return platform === 'linux' ? [] : Object.entries(linuxOnly);
}
