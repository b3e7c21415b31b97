import { createWriteStream, type WriteStream } from 'node:fs';
import { finished } from 'node:stream/promises';
import type { Reporter } from '../host/reporter.js';
import { packageTitle, parseStep, type Step } from './steps.js';

/** How many of a package's last lines explain its failure. */
const tailLines = 50;

export interface BuildFollowing {
  /** Packages that the build goes through, and those of them that an earlier build has done. */
  readonly packages: ReadonlySet<string>;
  readonly alreadyBuilt: ReadonlySet<string>;
  /** The file that takes every line. */
  readonly logFile: string;
  /** Whether every line is reported too, folded under its package. */
  readonly verbose: boolean;
  readonly reporter: Reporter;
}

/** What a build was at when it ended. */
export interface BuildPosition {
  /** The last package that was announced; undefined before the first and in the steps of the whole image. */
  readonly package: string | undefined;
  readonly action: string | undefined;
  /** Its last lines, fifty at most. */
  readonly lastLines: readonly string[];
}

/** The first line of a package. */
interface Start {
  readonly step: Step;
  readonly line: string;
}

/**
 * Follows the lines of a build: a group for each package, titled with how many packages of all are done, and a file
 * with everything. Takes what comes until `lines` ends or throws; `position` says where it is at any time.
 */
export class BuildFollower {
  #step: Step | undefined;
  #tail: string[] = [];
  readonly #done: Set<string>;

  constructor(private readonly following: BuildFollowing) {
    this.#done = new Set(following.alreadyBuilt);
  }

  get position(): BuildPosition {
    return { package: this.#step?.package, action: this.#step?.action, lastLines: this.#tail };
  }

  async follow(lines: AsyncGenerator<string, void>): Promise<void> {
    const log = createWriteStream(this.following.logFile, { flags: 'a' });
    try {
      let start = await this.#untilNextPackage(lines, log);
      while (start) start = await this.#group(start, lines, log);
    } finally {
      log.end();
      await finished(log);
    }
  }

  /** Reports one package; answers with where the next one starts. */
  async #group(
    { step, line }: Start,
    lines: AsyncGenerator<string, void>,
    log: WriteStream,
  ): Promise<Start | undefined> {
    this.#tail = [];
    const next = await this.following.reporter.group(this.#title(step), async () => {
      this.#take(step, log, line);
      return this.#untilNextPackage(lines, log);
    });
    if (step.package !== undefined) this.#done.add(step.package);
    return next;
  }

  async #untilNextPackage(lines: AsyncGenerator<string, void>, log: WriteStream): Promise<Start | undefined> {
    for (;;) {
      const { value: line, done } = await lines.next();
      if (done === true) return undefined;
      const step = parseStep(line);
      if (step && (!this.#step || step.package !== this.#step.package)) return { step, line };
      this.#take(step, log, line);
    }
  }

  #take(step: Step | undefined, log: WriteStream, line: string): void {
    if (step) this.#step = step;
    log.write(`${line}\n`);
    this.#tail = [...this.#tail, line].slice(-tailLines);
    if (this.following.verbose) this.following.reporter.info(line);
  }

  #title(step: Step): string {
    const { packages } = this.following;
    const done = [...this.#done].filter((name) => packages.has(name)).length;
    return `[${String(done)}/${String(packages.size)} packages done] ${packageTitle(step)}`;
  }
}
