// `node scripts/docs/page-picture.mjs FILE.md docs/images/NAME`: draws a job summary or a comment as GitHub shows it,
// light and dark, to NAME.png and NAME-dark.png, by the Chromium of this machine. A picture by hand: no other step needs it.
import { spawnSync } from 'node:child_process';
import { mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';
import process from 'node:process';
import { pathToFileURL } from 'node:url';
import { marked } from 'marked';

const pagePixels = 840;
/** The colours of GitHub's light and dark themes. */
const themes = {
  '': { text: '#1f2328', muted: '#59636e', page: '#ffffff', block: '#f6f8fa', line: '#d1d9e0', link: '#0969da' },
  '-dark': { text: '#f0f6fc', muted: '#9198a1', page: '#0d1117', block: '#151b23', line: '#3d444d', link: '#4493f8' },
};

const [source, target] = process.argv.slice(2);
if (target === undefined) {
  console.error('usage: node scripts/docs/page-picture.mjs FILE.md docs/images/NAME');
  process.exit(2);
}
const chromium = process.env.CHROMIUM ?? 'chromium';
const folder = mkdtempSync(path.join(tmpdir(), 'zosia-picture-'));
process.on('exit', () => rmSync(folder, { recursive: true, force: true }));
const content = marked.parse(readFileSync(source, 'utf8'), { gfm: true });

for (const [suffix, theme] of Object.entries(themes)) {
  const page = path.join(folder, 'page.html');
  writeFileSync(page, pageOf(theme, content));
  const measured = chromiumSays(['--dump-dom', page]);
  const height = Number(/data-height="(\d+)"/.exec(measured)?.[1]);
  if (!(height > 0)) throw new Error(`${chromium} did not measure the page`);
  const picture = `${path.resolve(target)}${suffix}.png`;
  chromiumSays([
    ...[`--screenshot=${picture}`, `--window-size=${pagePixels},${height}`, '--force-device-scale-factor=1.5'],
    page,
  ]);
  console.log(`${path.relative(process.cwd(), picture)} written`);
}

function chromiumSays(args) {
  const page = pathToFileURL(args.at(-1)).href;
  const options = [
    '--headless',
    '--no-sandbox',
    '--disable-gpu',
    '--hide-scrollbars',
    `--user-data-dir=${folder}/profile`,
  ];
  const { status, stdout, error } = spawnSync(
    chromium,
    [...options, `--window-size=${pagePixels},100`, ...args.slice(0, -1), page],
    { encoding: 'utf8', maxBuffer: 1 << 26 },
  );
  if (status !== 0) throw error ?? new Error(`${chromium} ended with ${status}`);
  return stdout;
}

function pageOf({ text, muted, page, block, line, link }, body) {
  return `<!doctype html><meta charset="utf-8"><style>
body { margin: 0; padding: 20px 24px 8px; color: ${text}; background: ${page};
  font: 14px/1.5 -apple-system, 'Segoe UI', 'Noto Sans', 'Liberation Sans', sans-serif, 'Noto Color Emoji'; }
h3 { font-size: 1.25em; margin: 0 0 16px; } p, table, pre, details { margin: 0 0 16px; }
a { color: ${link}; text-decoration: none; } summary { color: ${text}; }
code, pre { font: 85%/1.45 ui-monospace, 'Liberation Mono', monospace; background: ${block}; border-radius: 6px; }
code { padding: .2em .4em; } pre { padding: 12px 16px; white-space: pre-wrap; } pre code { padding: 0; font-size: 100%; }
table { border-collapse: collapse; } th, td { padding: 6px 13px; border: 1px solid ${line}; }
tr:nth-child(2n) td { background: ${block}; } blockquote { margin: 0; padding: 0 1em; color: ${muted};
  border-left: .25em solid ${line}; } img { max-width: 100%; }
</style><body>${body}<script>
document.documentElement.dataset.height = Math.ceil(document.body.getBoundingClientRect().height);
</script>`;
}
