import { architectures, requestedArchitectures } from '../architectures/architecture.js';
import { boolean, matching, oneOf, text, texts, type FieldTable } from './row.js';

/** Where zosia is published. */
export const defaultRepository = 'zosia/zosia';

const repository = {
  type: matching(/^[\w.-]+\/[\w.-]+$/, 'OWNER/REPO'),
  default: defaultRepository,
  value: 'OWNER/REPO',
} as const;
const version = { type: text, value: 'VERSION', otherwise: 'that of package.json' } as const;

const verifies = { actions: [], commands: ['verify'] } as const;

/** A check of what was released. */
export const verifyFields = {
  arch: {
    ...verifies,
    type: oneOf(requestedArchitectures),
    default: 'auto',
    value: 'ARCH',
    says: `which image of a release: ${architectures.join(', ')}, or auto: the one that is booted here`,
  },
  repository: { ...verifies, ...repository, says: "whose build a folder's files should be" },
} as const satisfies FieldTable;

const releases = { actions: [], commands: ['release'] } as const;

/** A release's files. */
export const releaseFields = {
  image: {
    ...releases,
    type: texts,
    required: true,
    value: 'FOLDERS',
    says: 'system images, one for each architecture',
  },
  out: {
    ...releases,
    type: text,
    required: true,
    value: 'FOLDER',
    says: 'where to write them: empty, or not there',
  },
  version: { ...releases, ...version, says: 'its version' },
  repository: { ...releases, ...repository, says: 'where it is to be published' },
  before: { ...releases, type: text, value: 'VERSION', says: 'the release to compare with: 1.2.3, 1 or latest' },
  report: {
    ...releases,
    type: texts,
    value: 'FILES',
    says: 'what `zosia smoke --json` and `zosia run --mode perf --json` printed of the images',
  },
  bundled: {
    ...releases,
    type: text,
    value: 'FILE',
    says: 'what `npm run build -- --packages FILE` wrote, for an SBOM of actions and command',
  },
  changes: { ...releases, type: text, value: 'FILE', says: "the changelog's section of this version" },
} as const satisfies FieldTable;

const publishes = { actions: [], commands: ['publish'] } as const;

/** The actions, each to its own repository. */
export const publishFields = {
  remote: {
    ...publishes,
    type: text,
    required: true,
    value: 'TEMPLATE',
    says: 'address of the repositories, with `{name}` for the action',
  },
  version: { ...publishes, ...version, says: 'the version' },
  repository: { ...publishes, ...repository, says: 'the repository whose release the actions boot' },
  sums: {
    ...publishes,
    type: text,
    value: 'FILE',
    says: "the release's SHA256SUMS",
    otherwise: 'fetched from the release',
  },
  'smoke-passed': {
    ...publishes,
    type: boolean,
    default: 'false',
    says: 'move v1 to the version that was pushed before, and push nothing else',
  },
  smoke: {
    ...publishes,
    type: boolean,
    default: 'true',
    says: 'push and move v1 at once: for remotes that cannot run a smoke job',
  },
  'dry-run': { ...publishes, type: boolean, default: 'false', says: 'show what would be pushed' },
} as const satisfies FieldTable;
