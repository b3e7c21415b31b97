/**
 * What GitHub's runner takes for a command in a step's log: written after its ActionCommand and ActionCommandManager,
 * down to what they do not check.
 */

/** Commands that a runner knows; it compares them without regard to case. */
const known = new Set(
  (
    'internal-set-repo-path set-env set-output save-state add-path add-mask add-matcher remove-matcher ' +
    'debug warning error notice echo group endgroup stop-commands'
  ).split(' '),
);

export interface RunnerCommand {
  readonly name: string;
  readonly properties: Readonly<Record<string, string>>;
  readonly data: string;
}

/** The commands that a runner obeys in a log, in their order; those between a stop and its token are not among them. */
export function obeyedCommands(log: string): RunnerCommand[] {
  const obeyed: RunnerCommand[] = [];
  let stopToken: string | undefined;
  for (const line of log.split(/\r\n|[\n\r]/)) {
    const command = commandIn(line, stopToken);
    if (!command) continue;
    if (stopToken !== undefined) {
      if (command.name === stopToken) stopToken = undefined;
      continue;
    }
    if (command.name === 'stop-commands') stopToken = command.data.toLowerCase();
    else obeyed.push(command);
  }
  return obeyed;
}

/** Text as a runner on a culture-aware .NET may read it: characters without a weight in collation are passed over. */
export function withoutIgnorable(text: string): string {
  return text.replace(/(?![\n\r\t])[\p{Default_Ignorable_Code_Point}\p{Cc}\p{Cf}]/gu, '');
}

function commandIn(line: string, stopToken: string | undefined): RunnerCommand | undefined {
  const isKnown = (name: string): boolean => known.has(name) || name === stopToken;
  return parseColons(line, isKnown) ?? parseBrackets(line, isKnown);
}

/** `::name key=value,key=value::data`, after white space. */
function parseColons(line: string, isKnown: (name: string) => boolean): RunnerCommand | undefined {
  const message = line.replace(/^[\s\u0085]+/, '');
  if (!message.startsWith('::')) return undefined;
  const end = message.indexOf('::', 2);
  if (end < 0) return undefined;
  const [name, properties] = nameAndProperties(message.slice(2, end), ',');
  const data = unescape(message.slice(end + 2), ['\r', '\n', '%']);
  return isKnown(name) ? { name, properties: decoded(properties, ['\r', '\n', ':', ',', '%']), data } : undefined;
}

/** `##[name key=value;key=value]data`, anywhere. */
function parseBrackets(line: string, isKnown: (name: string) => boolean): RunnerCommand | undefined {
  const start = line.indexOf('##[');
  const end = start < 0 ? -1 : line.indexOf(']', start);
  if (end < 0) return undefined;
  const [name, properties] = nameAndProperties(line.slice(start + 3, end), ';');
  const escaped = [';', '\r', '\n', ']', '%'];
  const data = unescape(line.slice(end + 1), escaped);
  return isKnown(name) ? { name, properties: decoded(properties, escaped), data } : undefined;
}

function nameAndProperties(info: string, separator: string): [name: string, properties: string[]] {
  const space = info.indexOf(' ');
  if (space < 0) return [info.toLowerCase(), []];
  return [
    info.slice(0, space).toLowerCase(),
    info
      .slice(space + 1)
      .trim()
      .split(separator),
  ];
}

function decoded(properties: readonly string[], escaped: readonly string[]): Record<string, string> {
  const pairs = properties.map(
    (text) => [text.slice(0, text.indexOf('=')), text.slice(text.indexOf('=') + 1)] as const,
  );
  return Object.fromEntries(pairs.map(([key, value]) => [key, unescape(value, escaped)]));
}

function unescape(text: string, escaped: readonly string[]): string {
  const code = (character: string): string => `%${character.charCodeAt(0).toString(16).padStart(2, '0').toUpperCase()}`;
  return escaped.reduce((rest, character) => rest.replaceAll(code(character), character), text);
}
