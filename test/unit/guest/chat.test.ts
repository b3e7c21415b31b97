import { afterEach, describe, expect, it } from '@jest/globals';
import { setTimeout as sleep } from 'node:timers/promises';
import { until } from '../../support/until.js';
import { Chat, type ChatOptions } from './chat.js';
import { controlMark } from './fake-engine.js';

let chat: Chat;

afterEach(() => {
  chat.close();
});

async function start(options: ChatOptions = {}): Promise<Chat> {
  chat = await Chat.start(options);
  await chat.shows(/Ask, or type \/help\.\n>$/);
  return chat;
}

const left = '\u001b[D';
const right = '\u001b[C';
const up = '\u001b[A';
const down = '\u001b[B';
const ctrlLeft = '\u001b[1;5D';
const ctrl = (letter: string): string => String.fromCharCode(letter.charCodeAt(0) - 64);
const paste = (text: string): string => `\u001b[200~${text}\u001b[201~`;

/** What the engine was asked last. */
function asked(): string | undefined {
  return chat.engine.asked.at(-1)?.at(-1)?.content;
}

describe('a question', () => {
  it.each([
    ['as it is typed', 'why?', 'why?'],
    ['with what a shell would expand', '*  $HOME `id` %s "a" \\b !x', '*  $HOME `id` %s "a" \\b !x'],
    ['with a slash at its end', 'and/', 'and/'],
    ['with blanks around it', '  why ', '  why '],
    ['that looks like an option', '-n', '-n'],
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
    ['edited word by word', `one three${ctrlLeft}two \u001bbX\u001bb\u001bf!`, 'one Xtwo! three'],
    ['shortened by Delete', `wxhy${left}${left}${left}\u001b[3~`, 'why'],
    ['shortened by Ctrl+D', `wxhy${left}${left}${left}${ctrl('D')}`, 'why'],
    ['shortened by Ctrl+U', `oh why${left}${left}${left}${ctrl('U')}`, 'why'],
    ['shortened by Ctrl+K', `why oh${left}${left}${left}${ctrl('K')}`, 'why'],
    ['shortened by Ctrl+W', `why oh  ${ctrl('W')}not`, 'why not'],
    ['with a tab', 'oh\twhy', 'oh\twhy'],
    ['without what no key means', 'w\u001b[15~h\u001b[25;6~y', 'why'],
    ['of lines joined by a backslash', 'one\\\r\\\rthree', 'one\n\nthree'],
    ['of lines that end in a backslash', 'one\\\\\rtwo', 'one\\\ntwo'],
    ['of lines made by Alt+Enter', 'one\u001b\rtwo', 'one\ntwo'],
    ['of a paste of several lines', paste('one\n\ttwo\r\nthree'), 'one\n\ttwo\n\nthree'],
    ['with Ctrl+] in a paste', `a${paste('b\u001dc')}d`, 'ab\u001dcd'],
  ])('is sent %s', async (_, keys, question) => {
    await start();
    await chat.ask(keys);
    expect(asked()).toBe(question);
  });

  it('that wraps is shown as it will be sent', async () => {
    await start({ columns: 20 });
    chat.type(`0123456789abcdefgh${left}${left}`);
    await chat.shows(/> 0123456789abcdefgh/);
    chat.type('-and-more-of-it-that-wraps');
    await chat.shows(/\n> 0123456789abcdef-a\nnd-more-of-it-that-w\nrapsgh$/);
    chat.type(`${ctrl('A')}X${ctrl('E')}Y`);
    await chat.shows(/\n> X0123456789abcdef-\nand-more-of-it-that-\nwrapsghY$/);
    chat.type(ctrl('U'));
    await chat.shows(/\/help\.\n>$/);
  });

  it('is edited on a terminal of unknown size', async () => {
    await start({ columns: 0 });
    await chat.ask(`${'x'.repeat(90)}${left}\u007f`);
    expect(asked()).toBe('x'.repeat(89));
  });

  it('takes a key for one key however far apart its bytes come', async () => {
    await start();
    for (const byte of `hy${left}${left}w`) {
      chat.type(byte);
      await sleep(700);
    }
    await chat.ask('');
    expect(asked()).toBe('why');
  });

  it('moves the cursor by the width of its characters', async () => {
    await start();
    chat.type(`漢字x${left}${left}`);
    await chat.shows(/> 漢字x$/);
    expect(chat.column).toBe(4);
  });

  it('may be 64 kB of a paste', async () => {
    await start();
    const text = 'lorem ipsum dolor\n'.repeat(3641).trimEnd();
    await chat.ask(paste(text));
    expect(asked()).toBe(text);
  });

  it('may be 64 kB of keys', async () => {
    await start();
    const text = 'lorem ipsum dolor '.repeat(3641).trimEnd();
    await chat.ask(text);
    expect(asked()).toBe(text);
  });

  it('of bytes that are not UTF-8 is asked with what they can be read as', async () => {
    await start();
    chat.type(Buffer.from('caf\xe9( \xff\xfe?\r', 'latin1'));
    await chat.shows(/1: <.*>\n\n>$/);
    expect(asked()).toMatch(/^caf.*\?$/);
    await chat.ask('and then?');
    expect(asked()).toBe('and then?');
  });

  it('is typed ahead while an answer is being given', async () => {
    await start();
    chat.type('story\r');
    await chat.shows(/word3/);
    chat.type('\u0003');
    chat.type('next\rlast');
    await chat.shows(/\(stopped\)\n\n> next\n2: <next>\n\n> last$/);
  });

  it('is typed ahead while the model loads', async () => {
    chat = await Chat.start({ busy: 5 });
    chat.type('why?\r');
    await chat.shows(/\/help\.\n> why\?\n1: <why\?>\n\n>$/);
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
    await chat.ask(`${up}!`);
    expect(asked()).toBe('second!');
  });

  it('brings back a question of several lines', async () => {
    await start();
    await chat.ask('one\\\rtwo');
    chat.type(up);
    await chat.shows(/\n> one\ntwo$/);
    await chat.ask('!');
    expect(asked()).toBe('one\ntwo!');
  });

  it('is searched by Ctrl+R', async () => {
    await start();
    await chat.ask('the first');
    await chat.ask('the second');
    await chat.ask(`${ctrl('R')}fir`);
    expect(asked()).toBe('the first');
  });
});

describe('the history of a host that keeps it', () => {
  const base64 = (text: string): string => Buffer.from(text).toString('base64');

  it('begins with the questions of earlier sessions', async () => {
    await start({ earlier: ['', 'the first ż', 'two\nlines'].map((question) => `${base64(question)}\n`).join('') });
    chat.type(up);
    await chat.shows(/\n> two\nlines$/);
    chat.type(up);
    await chat.ask('!');
    expect(asked()).toBe('the first ż!');
  });

  it('is handed on each question, but for long ones and commands', async () => {
    await start({ earlier: '\n' });
    await chat.ask('why\\\rnot ż?');
    await chat.ask('x'.repeat(2000));
    await chat.ask('/stats');
    await chat.ask('last');
    await until(() => chat.noted().includes(base64('last')));
    expect(chat.noted()).toEqual(['why\nnot ż?', 'last'].map(base64));
  });
});

describe('an answer', () => {
  it('goes on with the conversation, one blank line between', async () => {
    await start();
    await chat.ask('Hello');
    await chat.ask('Again');
    expect(await chat.text()).toContain('\n> Hello\n1: <Hello>\n\n> Again\n2: <Again>\n\n>');
    expect(chat.engine.asked.at(-1)).toEqual([
      { role: 'user', content: 'Hello' },
      { role: 'assistant', content: '1: <Hello>' },
      { role: 'user', content: 'Again' },
    ]);
  });

  it('wraps whole words, which a long one cannot', async () => {
    await start({ columns: 20 });
    const said = 'A word that would wrap, and Donaudampfschifffahrtsgesellschaft.\n\n  - 漢字漢字漢字 漢字漢字';
    expect(await chat.ask(`say ${JSON.stringify(said)}`)).toContain(
      '\nA word that would\nwrap, and\nDonaudampfschifffahr\ntsgesellschaft.\n\n  - 漢字漢字漢字\n漢字漢字\n',
    );
  });

  it('is not wrapped for a terminal of unknown size', async () => {
    await start({ columns: 0 });
    const said = 'word '.repeat(18);
    expect(await chat.ask(`say ${JSON.stringify(said)}`)).toContain(
      `\n${said.slice(0, 79)}\n${said.slice(80).trim()}\n`,
    );
  });

  it('cannot drive the terminal', async () => {
    await start();
    const said = '\u001b[2J\u001b]0;title\u0007\u009b2J a\rb \u202etxet\u202c\u0000';
    expect(await chat.ask(`say ${JSON.stringify(said)}`)).toContain('\n[2J]0;title2J ab txet\n');
  });

  it('may look like a prompt', async () => {
    await start();
    expect(await chat.ask('say "He said:\\n> words\\n>tight"')).toContain('\nHe said:\n> words\n>tight\n\n>');
  });

  it('shows what the model thinks as a paragraph of its own, and does not remind it', async () => {
    await start();
    expect(await chat.ask('think')).toContain('\nLet me see.\n\nIt is so.\n\n>');
    await chat.ask('Again');
    expect(chat.engine.asked.at(-1)).toContainEqual({ role: 'assistant', content: 'It is so.' });
  });

  it('comes in chunks that end anywhere', async () => {
    await start();
    expect(await chat.ask('split')).toContain('\nzażółć\n\n>');
  });

  it('that pauses is shown under its own question', async () => {
    await start();
    for (const question of ['pause 1500', 'next', 'pause 600', 'last']) {
      expect(await chat.ask(question)).toMatch(new RegExp(`^ ${question}\\n\\d: <${question}>\\n\\n>$`));
    }
  });

  it('is awaited with something that moves', async () => {
    await start();
    chat.type('wait 3000\r');
    await chat.shows(/\nThinking\.+ +[12] s$/);
    await chat.shows(/> wait 3000\n1: <wait 3000>\n\n>$/);
  });

  it('is stopped by Ctrl+C, and what was shown of it is what the conversation goes on with', async () => {
    await start();
    chat.type('story\r');
    await chat.shows(/word3/);
    chat.type('\u0003');
    const text = await chat.shows(/word\d+\n\(stopped\)\n\n>$/);
    const shown = /> story\n([^]*)\n\(stopped\)/.exec(text)?.[1]?.replace(/\s+/g, ' ');
    expect(await chat.ask('Hello')).toContain('2: <Hello>');
    expect(chat.engine.asked.at(-1)?.[1]?.content.trim()).toBe(shown);
    expect(chat.engine.cut).toBe(1);
  });

  it('that has not begun is taken back by Ctrl+C, and its question with it', async () => {
    await start();
    chat.type('wait 60000\r');
    await chat.shows(/Thinking/);
    chat.type('\u0003');
    await chat.shows(/> wait 60000\n\(stopped\)\n\n>$/);
    expect(await chat.ask('Hello')).toContain('1: <Hello>');
  });

  it('that filled the context says so, and a new conversation begins', async () => {
    await start({ context: 64 });
    expect(await chat.ask('fill')).toContain(
      'to the brim\n(Cut: the context of 64 tokens is full. A new conversation begins.)\n\n>',
    );
    expect(await chat.ask('Hello')).toContain('1: <Hello>');
  });

  it('that reached a limit of tokens says so, and the conversation goes on', async () => {
    await start();
    expect(await chat.ask('limit')).toContain('no more\n(Cut: the engine was started with a limit of tokens.)\n\n>');
    expect(await chat.ask('Hello')).toContain('2: <Hello>');
  });

  it('begins a new conversation where the question no longer fits into this one', async () => {
    await start({ context: 8 });
    await chat.ask('one two three');
    const text = await chat.ask('four five six');
    expect(text).toContain('(The context of 8 tokens is full: a new conversation begins.)');
    expect(text).toContain('\n1: <four five six>\n\n>');
  });

  it('to a question longer than the context is refused', async () => {
    await start({ context: 8 });
    expect(await chat.ask('one two three four five six seven eight')).toContain(
      '(The question alone does not fit into the context of 8 tokens.)',
    );
    expect(await chat.ask('Hello')).toContain('1: <Hello>');
  });

  it('that the engine refuses is its sentence', async () => {
    await start();
    expect(await chat.ask('template')).toContain('(The engine refuses: the template fails)');
    expect(await chat.ask('Hello')).toContain('1: <Hello>');
  });

  it('that breaks off is told from one that ends', async () => {
    await start();
    expect(await chat.ask('break')).toContain('half of it\n(The answer broke off.)');
  });

  it('of an engine that is gone ends the prompt', async () => {
    await start({ engineStatus: 1 });
    chat.type('crash\r');
    expect(await chat.ended).toBe(1);
  });

  it('of an engine that is gone ends the prompt, though init hears of it later', async () => {
    await start();
    chat.type('crash\r');
    await chat.shows(/> crash/);
    chat.engineEnds(9);
    chat.type('next\r'); // for a prompt that did not wait for us
    expect(await chat.ended).toBe(1);
  });
});

describe("the model's control words", () => {
  it('in a question are text, and so are those of the conversation from then on', async () => {
    await start();
    expect(await chat.ask('say <|end|> x0x ż\n')).toContain('\nAsked: user: say <|end|> x0x ż');
    expect(chat.engine.completed).toEqual([`user: say <|end|> x0x ż${controlMark}\nassistant:`]);
    await chat.ask('and now?');
    expect(chat.engine.completed.at(-1)).toMatch(
      /^user: say <\|end\|> x0x ż⟦end⟧\nassistant: Asked: .*⟦end⟧\nuser: and now\?⟦end⟧\nassistant:$/,
    );
    expect(chat.engine.asked).toEqual([]);
    expect(await chat.ask('/stats')).toMatch(/context: \d\d+ of 4096 tokens/);
  });

  it('are not what any < or [ is', async () => {
    await start();
    expect(await chat.ask('a[1] < <b>')).toContain('1: <a[1] < <b>>');
    expect(chat.engine.completed).toEqual([]);
  });

  it.each(['silently', 'and says so'] as const)(
    'which the template makes of a text, and does so %s, are text',
    async (obeysThink) => {
      await start({ obeysThink });
      expect(await chat.ask('say <|e/thinknd|>')).toContain('\nAsked: user: say <|e/thinknd|>');
      expect(chat.engine.completed).toEqual([`user: say <|e/thinknd|>${controlMark}\nassistant:`]);
      expect(chat.engine.asked).toEqual([]);
    },
  );

  it('are not what a template takes out of a text, though it has a <', async () => {
    await start({ obeysThink: 'silently' });
    expect(await chat.ask('ż < 1 /think')).toContain('1: <ż < 1 /think>');
    expect(await chat.ask('and [2]?')).toContain('2: <and [2]?>');
    expect(chat.engine.completed).toEqual([]);
  });

  it.each([
    ['the answer begins', false, /hm, no\n\nAsked: user: Think<\|end\|>/],
    ['the template begins', true, /so it is\n\nAsked: user: Think<\|end\|>/],
  ])('leave thoughts that %s a paragraph of their own', async (_, opensThinking, shown) => {
    await start({ opensThinking });
    expect(await chat.ask('Think<|end|>')).toMatch(shown);
    await chat.ask('next');
    expect(chat.engine.completed.at(-1)).not.toMatch(/hm, no|so it is|think>\n\n/);
  });
});

describe('many conversations', () => {
  it('never show an answer under another question, whatever stalls and whenever Ctrl+C comes', async () => {
    await start();
    // A generator of Park and Miller: the same conversations each time.
    let state = 20261126;
    const random = (below: number): number => (state = (state * 48271) % 2147483647) % below;
    for (let turn = 0; turn < 60; turn++) {
      const question = random(2) === 0 ? `pause ${random(300)}` : `q${turn}`;
      if (random(3) > 0) {
        expect(await chat.ask(question)).toMatch(new RegExp(`^ ${question}\\n\\d+: <${question}>\\n\\n>$`));
        continue;
      }
      const before = (await chat.text()).length;
      chat.type(`pause ${200 + random(300)}\r`);
      await sleep(random(400));
      chat.type('\u0003');
      // The next question comes behind Ctrl+C, wherever that finds the prompt.
      chat.type(`after${turn}\r`);
      const text = await chat.shows(new RegExp(`\\n\\d+: <after${turn}>\\n\\n>$`));
      expectAnswersBelowTheirQuestions(text.slice(before - 1));
    }
  });
});

/** Of what the terminal shows: each whole answer names the question at the last prompt before it. */
function expectAnswersBelowTheirQuestions(text: string): void {
  let question: string | undefined;
  for (const line of text.split('\n')) {
    question = /^> ?(.*)/.exec(line)?.[1] ?? question;
    const answered = /^\d+: <(.*)>$/.exec(line)?.[1];
    if (answered !== undefined) expect(answered).toBe(question);
  }
}

describe('the command', () => {
  it('/help lists the commands', async () => {
    await start();
    expect(await chat.ask('/help')).toMatch(/\/help [^]*\/stats [^]*\/clear [^]*\/exit /);
  });

  it('is completed by Tab', async () => {
    await start();
    expect(await chat.ask('/he\t')).toMatch(/^ \/help\n\/help {3}shows this/);
  });

  it('/clear begins a new conversation', async () => {
    await start();
    await chat.ask('Hello');
    expect(await chat.ask('/clear')).toContain('A new conversation begins.');
    expect(await chat.ask('Again')).toContain('1: <Again>');
  });

  it('/stats tells of the last answer, the context and the memory', async () => {
    await start({ context: 64 });
    expect(await chat.ask('/stats')).toContain('questions: 0\nlast answer: none yet\ncontext: 0 of 64 tokens\n');
    await chat.ask('Hello you');
    expect(await chat.ask('/stats')).toMatch(
      /questions: 1\nlast answer: \d+\.\d s, prompt 12\.5 t\/s, answer 3\.5 t\/s\ncontext: 4 of 64 tokens\nmemory: the engine holds \d+ MiB, \d+ MiB are free/,
    );
  });

  it.each(['/exit', '/bye', 'exit', '/exit  '])('%s ends', async (command) => {
    await start();
    chat.type(`${command}\r`);
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
    await chat.ask('  ');
    expect(await chat.ask('Hello')).toContain('1: <Hello>');
  });
});

describe.each(['zosia-chat', 'zosia-repl'] as const)('a way out of %s', (program) => {
  async function startProgram(): Promise<void> {
    chat = await Chat.start({ program });
    await chat.shows(/\n>$/);
  }

  it('is Ctrl+C twice where nothing is typed; before, it drops what is typed', async () => {
    await startProgram();
    chat.type('why');
    await chat.shows(/> why$/);
    chat.type('\u0003');
    await chat.shows(/> why\n>$/);
    chat.type('\u0003');
    await chat.shows(/\n>\n\(To leave, press Ctrl\+C again or Ctrl\+D, or type \/exit\.\)\n>$/);
    chat.type('\u0003');
    expect(await chat.ended).toBe(130);
  });

  it('is not a Ctrl+C that drops what was typed in between', async () => {
    await startProgram();
    chat.type('\u0003');
    await chat.shows(/To leave.*\n>$/);
    chat.type('why\u0003\u0003');
    await chat.shows(/> why\n>\n\(To leave.*\n>$/);
    chat.type('\u0003');
    expect(await chat.ended).toBe(130);
  });

  it('is Ctrl+D where nothing is typed', async () => {
    await startProgram();
    chat.type('\u0004');
    expect(await chat.ended).toBe(0);
  });

  it('gives the terminal back as it was', async () => {
    await startProgram();
    chat.type('/exit\r');
    await chat.ended;
    expect(await chat.text()).toMatch(/intr = \^C;[^]* ixon [^]*isig icanon [^]*echo /);
  });
});

it('is ended by SIGTERM, as init does with the engine, and leaves the terminal as it was', async () => {
  await start();
  chat.type('half a question');
  await chat.shows(/> half a question$/);
  chat.kill('SIGTERM');
  expect(await chat.ended).toBe(1);
  expect(await chat.text()).toMatch(/intr = \^C;[^]* ixon [^]*isig icanon [^]*echo /);
});

describe('loading', () => {
  it('moves', async () => {
    chat = await Chat.start({ busy: 1000 });
    await chat.shows(/^Loading the model\.+ +[1-9] s$/);
  });

  it('is left by Ctrl+C', async () => {
    chat = await Chat.start({ busy: 1000 });
    await chat.shows(/Loading/);
    chat.type('\u0003');
    expect(await chat.ended).toBe(130);
  });

  it('of an engine that says nothing moves, and is left by Ctrl+C', async () => {
    chat = await Chat.start({ mute: true });
    await chat.shows(/^Loading the model\.+ +[1-9] s$/);
    chat.type('\u0003');
    expect(await chat.ended).toBe(130);
  });

  it('ends with the engine', async () => {
    chat = await Chat.start({ busy: 1000, engineStatus: 1 });
    expect(await chat.ended).toBe(1);
  });
});

describe('the stub', () => {
  it('echoes, and says what would make it answer', async () => {
    chat = await Chat.start({ program: 'zosia-repl' });
    await chat.shows(/stub prompt: there is no model to talk to[^]*\n>$/);
    expect(await chat.ask('/help')).toContain('model disk');
    expect(await chat.ask(paste('one\ntwo'))).toContain('\none\ntwo\n>');
    const text = 'x'.repeat(65536);
    const shown = await chat.ask(text);
    expect(shown.replaceAll('\n', '').slice(-65537)).toBe(`${text}>`);
    chat.type('exit\r');
    expect(await chat.ended).toBe(0);
  });
});
