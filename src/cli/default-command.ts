/** Options of the command itself, before any subcommand. */
const ownOptions: readonly string[] = ['-V', '--version', '-h', '--help'];

/** The command line with a subcommand: what names none (`npx zosia`, `npx zosia --model X`) is what `npm start` runs. */
export function withSubcommand(args: readonly string[]): readonly string[] {
  const [first] = args;
  const namesOne = first !== undefined && (!first.startsWith('-') || ownOptions.includes(first));
  return namesOne ? args : ['run', '--install', ...args];
}
