import type { Duplex } from 'node:stream';
import { naming } from '../contract/fields/naming.js';
import { systemErrorCode, UsageError } from '../host/errors.js';
import { EngineServer, oneEngine, type EngineSource } from '../engine/engine-server.js';
import type { ServedModel } from '../engine/served-request.js';
import type { BootResult } from '../vm/boot.js';
import type { MachineSummary } from '../vm/machine-plan.js';
import { wordOutcome } from '../vm/outcome-wording.js';
import type { Copies } from './copies.js';
import { EnginePort } from '../engine/engine-port.js';
import { logText } from '../text/log-text.js';
import type { ServeRequest } from './serve-request.js';
import type { Start } from './warm-start.js';

/** What a client of the serve mode is given. */
export interface Serving {
  readonly baseUrl: string;
  /** Undefined where none is asked for. */
  readonly apiKey: string | undefined;
  readonly model: string;
  readonly machine: MachineSummary;
  readonly start: Start['kind'];
}

export interface ServiceOptions extends ServedModel {
  /** Before the engine can be asked, cancels the boot; from then on, ends it in order. */
  readonly signal: AbortSignal;
  readonly onServing: (serving: Serving) => void;
}

/** The guest that serves. */
export interface ServedGuest extends Pick<Serving, 'machine' | 'start'> {
  /** Where each request is to have its own. */
  readonly copies: Copies | undefined;
}

/** A copy for each request, gone after it. */
function engineOfEach(copies: Copies): EngineSource {
  return {
    use: async (work, signal) => {
      const why = await copies.use((port) => work(new EnginePort(port)), signal);
      if (why !== undefined && !signal.aborted) throw new Error(logText(why));
    },
  };
}

/** A guest told to end is given this long before it is ended. */
const endMs = 20_000;

/** The server of one boot in the serve mode, from before its start to its end. */
export class Service {
  private readonly abort = new AbortController();
  private port: Duplex | undefined;
  private hasServed = false;
  private late: NodeJS.Timeout | undefined;

  constructor(
    private readonly server: EngineServer,
    private readonly request: ServeRequest,
    private readonly options: ServiceOptions,
  ) {
    options.signal.addEventListener('abort', this.end);
    if (options.signal.aborted) this.end();
  }

  /** Fires when the boot is to be cancelled. */
  get aborted(): AbortSignal {
    return this.abort.signal;
  }

  /** Requests that the engine was asked. */
  get asked(): number {
    return this.server.asked;
  }

  /** Answers by `port`, or by a copy of its guest for each request where there are copies, until it closes, or the options' signal closes it. */
  async serve(port: Duplex, { machine, start, copies }: ServedGuest): Promise<void> {
    this.port = port;
    this.hasServed = true;
    this.server.connect(copies ? engineOfEach(copies) : oneEngine(port));
    const closed = new Promise<void>((resolve) => {
      if (port.closed) resolve();
      else port.once('close', resolve);
    });
    const { model, onServing } = this.options;
    onServing({ baseUrl: this.server.baseUrl, apiKey: this.request.apiKey, model, machine, start });
    await closed;
  }

  /** A boot that went well without serving did not do its work. */
  judge(result: BootResult): BootResult {
    if (result.outcome !== 'ok' || this.hasServed) return result;
    const words = wordOutcome('llama-failed', 'this system image, whose llama.cpp is too old, cannot serve');
    return { ...result, outcome: 'llama-failed', ...words, nextStep: 'Boot a newer system image.' };
  }

  async close(): Promise<void> {
    clearTimeout(this.late);
    this.options.signal.removeEventListener('abort', this.end);
    await this.server.close();
  }

  private readonly end = (): void => {
    if (!this.port) {
      this.abort.abort();
      return;
    }
    this.port.destroy();
    this.late = setTimeout(() => {
      this.abort.abort();
    }, endMs);
  };
}

/** Listens on 127.0.0.1. Throws UsageError for a port that cannot be had. */
export async function openService(request: ServeRequest, options: ServiceOptions): Promise<Service> {
  const { port, apiKey } = request;
  try {
    return new Service(await EngineServer.listen({ port, apiKey, ...options }), request, options);
  } catch (error) {
    const code = systemErrorCode(error);
    if (code === 'EADDRINUSE') {
      throw new UsageError(naming`{port}: ${port} is in use by another program; give another one, or leave it out`);
    }
    if (code === 'EACCES') {
      throw new UsageError(naming`{port}: ${port} is not yours to listen on; give one from 1024 on, or leave it out`);
    }
    throw error;
  }
}
