import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { parseArgs } from 'node:util';
import { z } from 'zod';
import type { Serving } from '../src/job/service.js';
import { eventData } from '../src/engine/event-stream.js';
import { parseJson } from '../src/text/json.js';
import { bench, boot, median, say, table } from './support.js';

/**
 * `npm run bench:answers`: what the way to the engine costs. Requests a minute in one boot beside one boot each; and of a
 * service, by the same answer streamed and whole in turn, what the port and our server add to the engine's own time.
 * Speeds are real time: leave the machine alone while it runs.
 */

const question = 'Count from one to fifty.';
const inOneBoot = 12;

const timingsSchema = z.object({
  timings: z.object({ predicted_n: z.number(), prompt_ms: z.number(), predicted_ms: z.number() }),
});

/** Milliseconds of one answer: as the client has it, and as the engine counts its own work. */
interface AnswerTimes {
  readonly tokens: number;
  readonly wallMs: number;
  readonly promptMs: number;
  readonly predictedMs: number;
}

async function ask({ baseUrl, apiKey = '' }: Serving, stream: boolean, tokens: number): Promise<AnswerTimes> {
  const startedAt = performance.now();
  const response = await fetch(`${baseUrl}/chat/completions`, {
    method: 'POST',
    headers: { authorization: `Bearer ${apiKey}`, 'content-type': 'application/json' },
    body: JSON.stringify({ messages: [{ role: 'user', content: question }], max_tokens: tokens, stream }),
  });
  if (!response.ok || !response.body) throw new Error(`status ${response.status}: ${await response.text()}`);
  let last: unknown;
  if (stream) {
    for await (const data of eventData(response.body)) last = parseJson(data) ?? last;
  } else last = await response.json();
  const wallMs = performance.now() - startedAt;
  const { timings } = timingsSchema.parse(last);
  return { tokens: timings.predicted_n, wallMs, promptMs: timings.prompt_ms, predictedMs: timings.predicted_ms };
}

async function overhead(rounds: number, tokens: number): Promise<object> {
  const ending = new AbortController();
  const answers: Record<'whole' | 'streamed', AnswerTimes[]> = { whole: [], streamed: [] };
  let asking: Promise<void> | undefined;
  const askAll = async (serving: Serving): Promise<void> => {
    try {
      await ask(serving, false, 4); // the first finds nothing warm
      for (let round = 1; round <= rounds; round++) {
        answers.whole.push(await ask(serving, false, tokens));
        answers.streamed.push(await ask(serving, true, tokens));
        say(`round ${round} of ${rounds} of a service's answers`);
      }
    } finally {
      ending.abort();
    }
  };
  await boot('serve', {}, { signal: ending.signal, onServing: (serving) => void (asking = askAll(serving)) });
  await asking;
  const engineMs = ({ promptMs, predictedMs }: AnswerTimes): number => promptMs + predictedMs;
  const eachToken = (times: readonly AnswerTimes[], ms: (answer: AnswerTimes) => number): number =>
    median(times.map((answer) => ms(answer) / answer.tokens));
  const beside = (times: readonly AnswerTimes[]): number =>
    median(times.map((answer) => answer.wallMs - engineMs(answer)));
  const streamedEach = eachToken(answers.streamed, ({ predictedMs }) => predictedMs);
  const wholeEach = eachToken(answers.whole, ({ predictedMs }) => predictedMs);
  return {
    tokens: median(answers.whole.map((answer) => answer.tokens)),
    engine_ms_a_token: { whole: wholeEach, streamed: streamedEach },
    streaming_costs_percent: (streamedEach / wholeEach - 1) * 100,
    // All of a request that is not the engine's own work: connecting, the port, our server.
    beside_the_engine_ms_a_request: { whole: beside(answers.whole), streamed: beside(answers.streamed) },
    beside_the_engine_ms_a_token: eachToken(answers.streamed, (answer) => answer.wallMs - engineMs(answer)),
  };
}

/** Requests a minute: of one boot that is asked all, and of boots that are asked one each. */
async function requestsAMinute(rounds: number): Promise<object> {
  const folder = mkdtempSync(path.join(tmpdir(), 'zosia-bench-'));
  try {
    const file = path.join(folder, 'prompts.jsonl');
    const requests = Array.from({ length: inOneBoot }, (_, index) => ({
      prompt: `What is ${index} and ${index + 1}?`,
    }));
    writeFileSync(file, requests.map((request) => `${JSON.stringify(request)}\n`).join(''));
    const perMinute: Record<string, number[]> = {};
    const shared = { 'max-tokens': '8' };
    for (let round = 1; round <= rounds; round++) {
      for (const [name, texts, count] of [
        ['one boot', { 'prompts-file': file, start: 'cold' }, inOneBoot],
        ['a cold boot each', { prompt: 'What is 1 and 2?', start: 'cold' }, 1],
        ['a warm start each', { prompt: 'What is 1 and 2?', start: 'auto' }, 1],
      ] as const) {
        const startedAt = performance.now();
        await boot('prompt', { ...shared, ...texts });
        const minutes = (performance.now() - startedAt) / 60_000;
        (perMinute[name] ??= []).push(count / minutes);
        say(`round ${round} of ${rounds}: ${name}: ${(count / minutes).toFixed(1)} requests a minute`);
      }
    }
    return Object.fromEntries(Object.entries(perMinute).map(([name, figures]) => [name, median(figures)]));
  } finally {
    rmSync(folder, { recursive: true, force: true });
  }
}

await bench(async () => {
  const { values } = parseArgs({
    options: {
      json: { type: 'boolean', default: false },
      rounds: { type: 'string', default: '3' },
      tokens: { type: 'string', default: '64' },
    },
  });
  const [rounds, tokens] = [Number(values.rounds), Number(values.tokens)];
  say('warming up');
  await boot('prompt', { prompt: question, 'max-tokens': '1', start: 'auto' });
  const figures = { served: await overhead(rounds, tokens), requests_a_minute: await requestsAMinute(rounds) };
  process.stdout.write(values.json ? `${JSON.stringify(figures, null, 2)}\n` : table(figures));
});
