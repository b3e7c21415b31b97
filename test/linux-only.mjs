/** Tests of what only Linux has, and why. */
const linuxOnly = {
  'test/unit/guest/': "runs the guest's scripts under BusyBox, which Homebrew lacks",
  'test/vm/terminal.test.ts': 'types on a terminal of script(1) of util-linux',
};

/** The tests that a platform's run leaves out, each with its reason. */
export function leftOut(platform) {
  return platform === 'linux' ? [] : Object.entries(linuxOnly);
}
