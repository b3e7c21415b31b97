import { EnvironmentError } from '../host/errors.js';
import { fieldOf, paragraphsOf } from './control-file.js';
import { meets, parseRelations, type Alternatives, type Relation } from './relation.js';
import { compareVersions } from './version.js';

/** A binary package as an index of the archive tells of it. */
export interface PackageRecord {
  readonly name: string;
  readonly version: string;
  readonly architecture: string;
  /** Of the .deb file; `path` is relative to the archive's address. */
  readonly path: string;
  readonly sha256: string;
  readonly sizeBytes: number;
  /** How much of a system misses it, from 0 on: its place in `priorities`. */
  readonly priority: number;
  /** What must be there too: Pre-Depends, then Depends. */
  readonly depends: readonly Alternatives[];
  /** What must not be there too: Conflicts and Breaks. */
  readonly conflicts: readonly Relation[];
  readonly provides: readonly Relation[];
}

/** The packages of one suite, component and architecture: what a file called Packages holds. */
export class PackageIndex {
  readonly #named = new Map<string, string[]>();
  readonly #providers = new Map<string, string[]>();
  readonly #records = new Map<string, PackageRecord>();

  constructor(text: string) {
    for (const paragraph of paragraphsOf(text)) {
      add(this.#named, fieldOf(paragraph, 'Package') ?? '', paragraph);
      const provides = fieldOf(paragraph, 'Provides');
      // Names alone: the rest of a field is parsed when somebody asks for the package.
      for (const provided of provides?.split(',') ?? []) {
        add(this.#providers, provided.trim().split(/[\s(:]/, 1)[0] ?? '', paragraph);
      }
    }
  }

  /** Packages called so, the newest first. */
  named(name: string): PackageRecord[] {
    return this.#parsed(this.#named.get(name));
  }

  /** All that meet a relation: packages of that name, the newest first, then those that provide it, as apt ranks them. */
  candidates(relation: Relation): PackageRecord[] {
    const real = this.named(relation.name).filter(({ version }) => meets(version, relation));
    const providers = this.#parsed(this.#providers.get(relation.name)).filter((record) => provides(record, relation));
    return [...real, ...providers.sort((a, b) => a.priority - b.priority || (a.name < b.name ? -1 : 1))];
  }

  #parsed(paragraphs: readonly string[] = []): PackageRecord[] {
    return paragraphs.map((text) => this.#record(text)).sort((a, b) => compareVersions(b.version, a.version));
  }

  #record(paragraph: string): PackageRecord {
    const known = this.#records.get(paragraph);
    if (known) return known;
    // A copy, for a part of a string keeps the whole of it in memory.
    const record = parseRecord(Buffer.from(paragraph, 'latin1').toString('latin1'));
    this.#records.set(paragraph, record);
    return record;
  }
}

function add(map: Map<string, string[]>, name: string, paragraph: string): void {
  const others = map.get(name);
  if (others) others.push(paragraph);
  else map.set(name, [paragraph]);
}

/** Whether `record` is what `relation` names: by its own name, or by one that it provides. */
export function satisfies(record: PackageRecord, relation: Relation): boolean {
  return (record.name === relation.name && meets(record.version, relation)) || provides(record, relation);
}

/** Debian policy 7.5: a name provided without a version meets no constraint. */
function provides(record: PackageRecord, relation: Relation): boolean {
  return record.provides.some(({ name, constraint }) => {
    if (name !== relation.name) return false;
    return relation.constraint === undefined || (constraint !== undefined && meets(constraint.version, relation));
  });
}

/** Debian policy 2.5. */
const priorities = ['required', 'important', 'standard', 'optional', 'extra'];

function priorityOf(paragraph: string): number {
  const at = priorities.indexOf(fieldOf(paragraph, 'Priority') ?? '');
  return at < 0 ? priorities.length : at;
}

function parseRecord(paragraph: string): PackageRecord {
  const name = fieldOf(paragraph, 'Package') ?? '';
  const need = (field: string, form: RegExp): string => {
    const value = fieldOf(paragraph, field);
    if (value === undefined || !form.test(value)) {
      throw new EnvironmentError(`Debian's index of packages: ${field} of ${name} is ${value ?? 'missing'}`);
    }
    return value;
  };
  const relations = (...fields: string[]): Alternatives[] =>
    fields.flatMap((field) => parseRelations(fieldOf(paragraph, field) ?? ''));
  return {
    name,
    version: need('Version', /^\S+$/),
    architecture: need('Architecture', /^[a-z0-9-]+$/),
    // Becomes part of an address: nothing that leads elsewhere.
    path: need('Filename', /^(?!.*\/\.\.?\/)[A-Za-z0-9][\w.+~/-]*\.deb$/),
    sha256: need('SHA256', /^[0-9a-f]{64}$/),
    sizeBytes: Number(need('Size', /^\d{1,12}$/)),
    priority: priorityOf(paragraph),
    depends: relations('Pre-Depends', 'Depends'),
    conflicts: relations('Conflicts', 'Breaks').flat(),
    provides: relations('Provides').flat(),
  };
}
