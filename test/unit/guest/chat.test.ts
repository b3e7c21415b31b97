import { afterEach, describe, expect, it } from '@jest/globals';
import { Chat, type Flavour } from './chat.js';

let chat: Chat;

afterEach(() => {
  chat.close();
});

async function start(flavour: Flavour = 'new', columns?: number): Promise<Chat> {
  chat = new Chat(flavour, columns);
  await chat.shows(/Ask, or type \/help\.\n>$/);
  return chat;
}

const left = '\u001b[D';
const right = '\u001b[C';
const up = '\u001b[A';
const down = '\u001b[B';
const ctrl = (letter: string): string => String.fromCharCode(letter.charCodeAt(0) - 64);

describe('a question', () => {
  it.each([
    ['as it is typed', 'why?', 'why?'],
    ['with what a shell would expand', '*  $HOME `id` %s "a" \\b', '*  $HOME `id` %s "a" \\b'],
    ['with a slash at its end', 'and/', 'and/'],
    ['with characters of several bytes', 'zażółć Á 漢 😀', 'zażółć Á 漢 😀'],
    ['corrected by backspace', 'whaż\u007f\u007fy?', 'why?'],
    ['corrected by the other backspace', 'whx\by', 'why'],
    ['with letters put in on the left', `hy${left}${left}w`, 'why'],
    ['with letters put in after going right', `wy${left}${left}${right}h`, 'why'],
    ['corrected across characters of several bytes', `łódź${left}${left}\u007fo`, 'łodź'],
    ['edited at its start by Home', 'hy\u001b[Hw', 'why'],
    ['edited at its start by an application Home', 'hy\u001bOHw', 'why'],
    ['edited at its end by End', `wh${ctrl('A')}\u001b[4~y`, 'why'],
    ['edited by Ctrl+A and Ctrl+E', `h${ctrl('A')}w${ctrl('E')}y`, 'why'],
    ['edited by Ctrl+B and Ctrl+F', `wy${ctrl('B')}${ctrl('B')}${ctrl('F')}h`, 'why'],
    ['shortened by Delete', `wxhy${left}${left}${left}\u001b[3~`, 'why'],
    ['shortened by Ctrl+D', `wxhy${left}${left}${left}${ctrl('D')}`, 'why'],
    ['shortened by Ctrl+U', `oh why${left}${left}${left}${ctrl('U')}`, 'why'],
    ['shortened by Ctrl+K', `why oh${left}${left}${left}${ctrl('K')}`, 'why'],
    ['shortened by Ctrl+W', `why oh  ${ctrl('W')}not`, 'why not'],
    ['with a blank for a tab', 'oh\twhy', 'oh why'],
    ['without what no key means', `w\u001b[15~h${ctrl('V')}y`, 'why'],
    ['of lines joined by a backslash', 'one\\\r\\\rthree', 'one||three'],
    ['of lines that end in a backslash', 'one\\\\\rtwo', 'one\\|two'],
    ['of lines made by Alt+Enter', 'one\u001b\rtwo', 'one|two'],
    ['of lines that were edited', `one\\\rto${left}w${left}${left}${left}!`, 'one!|two'],
  ])('is sent %s', async (_, keys, question) => {
    await start();
    expect(await chat.ask(keys)).toContain(`1: <${question}>`);
  });

  it('that wraps is shown as it will be sent', async () => {
    await start('new', 20);
    chat.type(`0123456789abcdefgh${left}${left}`);
    await chat.shows(/> 0123456789abcdefgh/);
    chat.type('-and-more-of-it-that-wraps');
    await chat.shows(/\n> 0123456789abcdef-a\nnd-more-of-it-that-w\nrapsgh$/);
    chat.type(`${ctrl('A')}X${ctrl('E')}Y`);
    await chat.shows(/\n> X0123456789abcdef-\nand-more-of-it-that-\nwrapsghY$/);
    chat.type(ctrl('U'));
    await chat.shows(/\/help\.\n>$/);
  });

  it('that fills a row leaves the cursor on the next', async () => {
    await start('new', 20);
    chat.type('0123456789abcdefgh');
    await chat.shows(/gh$/);
    expect(await chat.ask('')).toContain('> 0123456789abcdefgh\n\n1: <0123456789abcdef\ngh>');
  });

  it('is edited on a terminal of unknown size as on one of 80 columns', async () => {
    await start('new', 0);
    expect(await chat.ask(`${'x'.repeat(90)}${left}\u007f`)).toContain(`1: <${'x'.repeat(76)}\n${'x'.repeat(13)}>`);
  });

  it('of several lines is shown with its indentation', async () => {
    await start();
    chat.type('one\\\rtwo');
    await chat.shows(/\n> one\n {2}two$/);
    expect(chat.screen()).toMatchObject({ column: 5 });
  });

  it('is typed ahead while an answer is being given', async () => {
    await start();
    chat.type('story\r');
    await chat.shows(/word3/);
    chat.type('\u0003');
    chat.type('next\rlast');
    await chat.shows(/stopped[^]*> next\n2: <next>[^]*> last$/);
  });
});

describe('the history', () => {
  it('goes back and forth, and keeps what was being typed', async () => {
    await start();
    await chat.ask('first');
    await chat.ask('second');
    await chat.ask('second');
    chat.type(`draft${up}${up}${up}`);
    await chat.shows(/\n> first$/);
    chat.type(`${down}${down}${down}`);
    await chat.shows(/\n> draft$/);
    expect(await chat.ask(`${up}!`)).toContain('4: <second!>');
  });

  it('brings back a question of several lines', async () => {
    await start();
    await chat.ask('one\\\rtwo');
    chat.type(up);
    await chat.shows(/\n> one\n {2}two$/);
    expect(await chat.ask('!')).toContain('2: <one|two!>');
  });
});

describe.each<Flavour>(['old', 'new'])('with an %s llama', (flavour) => {
  it('the conversation goes on from question to question, one blank line between', async () => {
    await start(flavour);
    await chat.ask('Hello');
    const speeds = flavour === 'new' ? '\n[ Prompt: 12.5 t/s | Generation: 3.5 t/s ]\n' : '';
    expect(await chat.ask('Again')).toMatch(`\n> Hello\n1: <Hello>\n${speeds}\n> Again\n2: <Again>\n${speeds}\n>`);
  });

  it('/clear forgets the conversation', async () => {
    await start(flavour);
    await chat.ask('Hello');
    expect(await chat.ask('/clear')).toContain('The conversation is forgotten.');
    expect(await chat.ask('Again')).toContain('1: <Again>');
  });

  it('/stats tells what the last answer took', async () => {
    await start(flavour);
    expect(await chat.ask('/stats')).toContain('questions: 0\nlast answer: none yet');
    await chat.ask('Hello');
    const speeds = flavour === 'new' ? String.raw`\[ Prompt: 12\.5 t/s \| Generation: 3\.5 t/s \]` : '';
    expect(await chat.ask('/stats')).toMatch(
      new RegExp(
        `questions: 1\\nlast answer: \\d+\\.\\d s ?${speeds}\\nmemory: llama holds \\d+ MiB, \\d+ MiB are free`,
      ),
    );
  });

  it('Ctrl+C stops an answer, and nothing else', async () => {
    await start(flavour);
    chat.type('story\r');
    await chat.shows(/word3/);
    chat.type('\u0003');
    await chat.shows(/word\d+ stopped\n[^]*>$/);
    expect(await chat.ask('Hello')).toContain('2: <Hello>');
  });

  it('an answer may look like a prompt', async () => {
    await start(flavour);
    expect(await chat.ask('quote')).toContain('He said:\n> words\n>tight');
  });

  it('another conversation begins where one has filled its context', async () => {
    await start(flavour);
    expect(await chat.ask('fill')).toContain(
      'to the brim\n(llama ended this conversation; the next question begins another)',
    );
    expect(await chat.ask('Hello')).toContain('1: <Hello>');
  });

  it('the end of llama is ours', async () => {
    await start(flavour);
    chat.type('crash\r');
    expect(await chat.ended).toBe(3);
  });
});

describe('the command', () => {
  it('/help lists the commands', async () => {
    await start();
    expect(await chat.ask('/help')).toMatch(/\/help [^]*\/stats [^]*\/clear [^]*\/exit /);
  });

  it('/exit ends', async () => {
    await start();
    chat.type('/exit\r');
    expect(await chat.ended).toBe(0);
  });

  it('that is none is not a question, unlike a path or a sentence', async () => {
    await start();
    expect(await chat.ask('/stat')).toContain('There is no command /stat; /help lists them.');
    expect(await chat.ask('/etc/passwd')).toContain('1: </etc/passwd>');
    expect(await chat.ask('/exit is what?')).toContain('2: </exit is what?>');
  });

  it('of an empty line is nothing', async () => {
    await start();
    await chat.ask('');
    expect(await chat.ask('Hello')).toContain('1: <Hello>');
  });
});

describe('a way out', () => {
  it('is Ctrl+C where nothing is typed; before, it drops what is typed', async () => {
    await start();
    chat.type('why');
    await chat.shows(/> why$/);
    chat.type('\u0003');
    await chat.shows(/> why\^C\n>$/);
    chat.type('\u0003');
    expect(await chat.ended).toBe(130);
  });

  it('is Ctrl+D where nothing is typed', async () => {
    await start();
    chat.type('\u0004');
    expect(await chat.ended).toBe(0);
  });

  it('is Ctrl+C while the model loads', async () => {
    chat = new Chat('old', 80, '--slow');
    await chat.shows(/Loading/);
    chat.type('\u0003');
    expect(await chat.ended).toBe(130);
  });

  it.each([
    ['fails', '--broken', 4],
    ['ends without a question', '--mute', 1],
  ])('is a llama that %s while it loads', async (_, argument, status) => {
    chat = new Chat('old', 80, argument);
    expect(await chat.ended).toBe(status);
  });

  it('gives the terminal back as it was', async () => {
    await start();
    chat.type('/exit\r');
    await chat.ended;
    expect(chat.screen().toString()).toMatch(/ ixon [^]*isig icanon [^]*echo /);
  });
});
