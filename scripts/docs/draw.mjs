import xterm from '@xterm/headless';

/** Sizes in pixels; a monospaced font is 0.6 em wide, and `textLength` makes it so where it is not. */
const cell = { width: 8.4, height: 18, font: 14 };
const margin = 14;
const holdSeconds = 4;
/** What the guest keeps a person waiting for is squeezed into this. */
const longestWaitSeconds = 3.5;
/** Changes that follow faster are one. */
const frameSeconds = 0.06;

const colours = {
  background: '#11191f',
  border: '#3a4a54',
  text: '#d5dee4',
  palette: ['#5c6b75', '#f2777a', '#8fd694', '#f5c76b', '#76b3f0', '#d6a2f0', '#6fd3cf', '#d5dee4'],
};

/** Draws an asciicast (version 2) as an animated SVG, which begins with its last picture: that is all a hurried reader sees. */
export async function drawSession(recording) {
  const [header, ...pieces] = recording
    .trim()
    .split('\n')
    .map((line) => JSON.parse(line));
  const screen = new Screen(header.width, header.height);
  const play = squeezeWaits(pieces).filter(([, kind]) => kind === 'o');
  for (const [index, [seconds, , text]] of play.entries()) {
    await screen.write(text);
    const next = play[index + 1]?.[0] ?? Infinity;
    if (next - seconds >= frameSeconds) screen.look(seconds);
  }
  return toSvg(screen, header, (play.at(-1)?.[0] ?? 0) + holdSeconds);
}

/** Between its markers `typed` and `ready` a recording runs faster, where it would take too long. */
function squeezeWaits(pieces) {
  const waits = pieces.flatMap(([from, kind, label], index) => {
    if (kind !== 'm' || label !== 'typed') return [];
    const [to] = pieces.slice(index).find(([, later, name]) => later === 'm' && name === 'ready') ?? [from];
    return [{ from, to, factor: Math.min(1, longestWaitSeconds / (to - from)) }];
  });
  const squeezed = (seconds) =>
    waits.reduce(
      (sum, { from, to, factor }) => sum - (1 - factor) * Math.max(0, Math.min(seconds, to) - from),
      seconds,
    );
  return pieces.map(([seconds, ...rest]) => [squeezed(seconds), ...rest]);
}

/** A terminal that remembers what each line showed, and from when to when, and how far it was scrolled. */
class Screen {
  lines = [];
  scrolls = [{ from: 0, line: 0 }];

  constructor(cols, rows) {
    this.terminal = new xterm.Terminal({ cols, rows, scrollback: 10_000, allowProposedApi: true });
  }

  write(text) {
    return new Promise((resolve) => this.terminal.write(text, resolve));
  }

  look(seconds) {
    const { active } = this.terminal.buffer;
    for (let number = 0; number < active.length; number++) {
      const cursor = number === active.baseY + active.cursorY ? active.cursorX : -1;
      const runs = runsOf(active.getLine(number), this.terminal.cols, cursor);
      const versions = (this.lines[number] ??= []);
      const last = versions.at(-1);
      if (JSON.stringify(last?.runs) === JSON.stringify(runs)) continue;
      if (last) last.to = seconds;
      versions.push({ runs, from: seconds });
    }
    if (this.scrolls.at(-1).line !== active.baseY) this.scrolls.push({ from: seconds, line: active.baseY });
  }
}

/** The pieces of a line that look alike; blanks at its end are none. */
function runsOf(line, columns, cursor) {
  const runs = [];
  for (let column = 0; column < columns; column++) {
    const at = line.getCell(column);
    const text = at.getChars() || ' ';
    const style = column === cursor ? 'cursor' : styleOf(at);
    const last = runs.at(-1);
    if (last?.style === style && style !== 'cursor') last.text += text;
    else runs.push({ column, style, text });
  }
  return runs.filter(({ style, text }) => style === 'cursor' || text.trim() !== '');
}

function styleOf(at) {
  const colour = at.isFgPalette() ? `c${at.getFgColor() % 8}` : '';
  return `${colour}${at.isBold() ? ' b' : ''}`.trim();
}

function toSvg(screen, { width: columns, height: rows, title }, seconds) {
  const [width, height] = [Math.ceil(columns * cell.width) + 2 * margin, rows * cell.height + 2 * margin];
  const rules = [];
  const percent = (time) => `${((time / seconds) * 100).toFixed(2)}%`;
  const versions = screen.lines.flatMap((line, number) => line.map((version) => ({ ...version, number })));
  const texts = versions
    .filter(({ runs }) => runs.length > 0)
    .map(({ runs, from, to, number }, index) => {
      const gone = to === undefined ? '' : `${percent(to)}{opacity:0}`;
      rules.push(`@keyframes v${index}{0%{opacity:0}${percent(from)}{opacity:1}${gone}}`);
      const shown = to === undefined ? '' : ' class="past"';
      return `<g${shown} style="animation-name:v${index}">${runs.map((run) => drawRun(run, number)).join('')}</g>`;
    });
  const moves = screen.scrolls.map(
    ({ from, line }) => `${percent(from)}{transform:translateY(${-line * cell.height}px)}`,
  );
  rules.push(`@keyframes scroll{${moves.join('')}}`);
  const end = -screen.scrolls.at(-1).line * cell.height;
  return `<svg xmlns="http://www.w3.org/2000/svg" viewBox="0 0 ${width} ${height}" width="${width}" height="${height}" role="img">
<title>A terminal: ${title}</title>
<style>
text{font:${cell.font}px ui-monospace,SFMono-Regular,Menlo,"DejaVu Sans Mono",Consolas,monospace;fill:${colours.text};white-space:pre}
.cursor{fill:${colours.text};opacity:.75}.b{font-weight:bold}${colours.palette.map((colour, index) => `.c${index}{fill:${colour}}`).join('')}
.past{opacity:0}#lines,#lines g{animation:${seconds.toFixed(2)}s step-end ${(holdSeconds - seconds).toFixed(2)}s infinite}#lines{animation-name:scroll;transform:translateY(${end}px)}
@media (prefers-reduced-motion:reduce){#lines,#lines g{animation:none!important}}
${rules.join('\n')}
</style>
<rect x=".5" y=".5" width="${width - 1}" height="${height - 1}" rx="10" fill="${colours.background}" stroke="${colours.border}"/>
<svg x="${margin}" y="${margin}" width="${columns * cell.width}" height="${rows * cell.height}"><g id="lines">
${texts.join('\n')}
</g></svg>
</svg>
`;
}

function drawRun({ column, style, text }, number) {
  const [x, top] = [Number((column * cell.width).toFixed(1)), number * cell.height];
  if (style === 'cursor')
    return `<rect class="cursor" x="${x}" y="${top + 2}" width="${cell.width}" height="${cell.height - 3}"/>`;
  const end = text.trimEnd();
  const length = Number(([...end].length * cell.width).toFixed(1));
  const look = style === '' ? '' : ` class="${style}"`;
  return `<text${look} x="${x}" y="${top + 14}" textLength="${length}">${escape(end)}</text>`;
}

function escape(text) {
  return text.replaceAll('&', '&amp;').replaceAll('<', '&lt;').replaceAll('>', '&gt;');
}
