import { EnvironmentError } from '../host/errors.js';
import { compareVersions } from './version.js';

type Operator = '<<' | '<=' | '=' | '>=' | '>>';

/** One package that a field such as Depends names, by name and perhaps by version. */
export interface Relation {
  readonly name: string;
  readonly constraint?: { readonly operator: Operator; readonly version: string };
}

/** What must be there: any one of the alternatives. */
export type Alternatives = readonly [Relation, ...Relation[]];

const relationForm = /^([a-z0-9][a-z0-9+.-]*)(?::[a-z0-9-]+)?(?:\s*\(\s*(<<|<=|=|>=|>>)\s*([^\s()]+)\s*\))?$/;

/**
 * Parses a field of relations (deb-control(5)): `libc6 (>= 2.38), awk | mawk`. The part after a colon (`python3:any`)
 * is left out: we take packages of one architecture. Throws EnvironmentError for anything else.
 */
export function parseRelations(field: string): Alternatives[] {
  return field
    .split(',')
    .map((group) => group.trim())
    .filter((group) => group !== '')
    .map((group) => {
      const [first, ...others] = group.split('|').map((relation) => parseRelation(relation.trim()));
      if (first === undefined) throw new EnvironmentError(`not a relation between Debian packages: ${group}`);
      return [first, ...others];
    });
}

function parseRelation(text: string): Relation {
  const [, name, operator, version] = relationForm.exec(text) ?? [];
  if (name === undefined) throw new EnvironmentError(`not a relation between Debian packages: ${text}`);
  if (version === undefined) return { name };
  return { name, constraint: { operator: operator as Operator, version } };
}

/** Whether a package of this version meets the constraint. */
export function meets(version: string, { constraint }: Relation): boolean {
  if (constraint === undefined) return true;
  const order = compareVersions(version, constraint.version);
  switch (constraint.operator) {
    case '<<':
      return order < 0;
    case '<=':
      return order <= 0;
    case '=':
      return order === 0;
    case '>=':
      return order >= 0;
    case '>>':
      return order > 0;
  }
}

/** A relation in the words of Debian's own files. */
export function formatRelation({ name, constraint }: Relation): string {
  return constraint === undefined ? name : `${name} (${constraint.operator} ${constraint.version})`;
}
