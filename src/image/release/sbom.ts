import { createHash } from 'node:crypto';
import { z } from 'zod';
import { EnvironmentError } from '../../host/errors.js';
import { parseJson } from '../../text/json.js';
import type { ImageManifest } from '../manifest.js';

export interface SbomRequest {
  readonly manifest: ImageManifest;
  readonly version: string;
  /** When the release was made; a build of the same commit must say the same. */
  readonly created: Date;
}

/** What a system image was made from, as SPDX 2.3 JSON: https://spdx.github.io/spdx-spec/v2.3/. The same for the same image. */
export function formatSbom({ manifest, version, created }: SbomRequest): string {
  return formatDocument({
    name: `zosia-${version}-${manifest.arch}`,
    identity: [manifest, version],
    created,
    version,
    whole: {
      SPDXID: 'SPDXRef-Image',
      primaryPackagePurpose: 'OPERATING-SYSTEM',
      comment: [manifest.kernel, manifest.initramfs].map((file) => `${file.name} sha256:${file.sha256}`).join(', '),
    },
    relationship: 'GENERATED_FROM',
    parts: manifest.packages.map((part) => ({ ...part, purl: purl(manifest.builder, part) })),
  });
}

const bundledSchema = z.object({
  schema: z.literal(1),
  packages: z.array(
    z.object({
      name: z.string(),
      version: z.string(),
      /** Older packages have an object there, or nothing. */
      license: z.unknown(),
      bundles: z.array(z.string()),
    }),
  ),
});

/** Which npm packages are in the bundles of the actions and the command, as scripts/build-bundles.mjs writes it. */
export type BundledPackages = z.infer<typeof bundledSchema>['packages'];

/** Throws EnvironmentError for a text that is none; `file` is its name. */
export function parseBundled(text: string, file: string): BundledPackages {
  const parsed = bundledSchema.safeParse(parseJson(text));
  if (!parsed.success) throw new EnvironmentError(`${file}: not what \`npm run build -- --packages\` writes`);
  return parsed.data.packages;
}

/** What the bundles are made of beside our own code. */
export function formatBundlesSbom(
  bundled: BundledPackages,
  { version, created }: Pick<SbomRequest, 'version' | 'created'>,
): string {
  return formatDocument({
    name: `zosia-${version}-bundles`,
    identity: [bundled, version],
    created,
    version,
    whole: { SPDXID: 'SPDXRef-Bundles', primaryPackagePurpose: 'APPLICATION' },
    relationship: 'CONTAINS',
    parts: bundled.map(({ name, version, license, bundles }) => ({
      name,
      version,
      ...licenceOf(license, `in ${bundles.join(', ')}`),
      purl: `pkg:npm/${name.split('/').map(encodeURIComponent).join('/')}@${encodeURIComponent(version)}`,
    })),
  });
}

/** The form of an SPDX expression, which `MIT/X11` has not. */
const expression = /^\(*[\w.+-]+\)*( (AND|OR|WITH) \(*[\w.+-]+\)*)*$/;

function licenceOf(license: unknown, comment: string): Pick<Part, 'license' | 'comment'> {
  if (typeof license !== 'string') return { comment };
  return expression.test(license) ? { license, comment } : { comment: `${comment}; says of its licence: ${license}` };
}

interface Part {
  readonly name: string;
  readonly version: string;
  readonly license?: string | undefined;
  readonly sha256?: string | undefined;
  readonly comment?: string;
  readonly purl: string;
}

interface Document {
  readonly name: string;
  /** What tells this document from others of that name. */
  readonly identity: unknown;
  readonly created: Date;
  readonly version: string;
  /** What consists of the parts. */
  readonly whole: { readonly SPDXID: string; readonly [field: string]: string };
  readonly relationship: 'GENERATED_FROM' | 'CONTAINS';
  readonly parts: readonly Part[];
}

function formatDocument({ name, identity, created, version, whole, relationship, parts }: Document): string {
  const digest = createHash('sha256').update(JSON.stringify(identity)).digest('hex');
  const document = {
    spdxVersion: 'SPDX-2.3',
    dataLicense: 'CC0-1.0',
    SPDXID: 'SPDXRef-DOCUMENT',
    name,
    documentNamespace: `https://spdx.org/spdxdocs/${name}-${digest.slice(0, 32)}`,
    creationInfo: { created: created.toISOString().replace(/\.\d+Z$/, 'Z'), creators: [`Tool: zosia-${version}`] },
    packages: [{ name: 'zosia', versionInfo: version, ...unstated, ...whole }, ...parts.map(packageOf)],
    relationships: [
      { spdxElementId: 'SPDXRef-DOCUMENT', relationshipType: 'DESCRIBES', relatedSpdxElement: whole.SPDXID },
      ...parts.map((_, index) => ({
        spdxElementId: whole.SPDXID,
        relationshipType: relationship,
        relatedSpdxElement: partId(index),
      })),
    ],
  };
  return `${JSON.stringify(document, null, 2)}\n`;
}

function packageOf({ name, version, license, sha256, comment, purl }: Part, index: number): object {
  return {
    SPDXID: partId(index),
    name,
    versionInfo: version,
    ...unstated,
    ...(license === undefined ? {} : { licenseDeclared: license }),
    ...(sha256 === undefined ? {} : { checksums: [{ algorithm: 'SHA256', checksumValue: sha256 }] }),
    ...(comment === undefined ? {} : { comment }),
    externalRefs: [{ referenceCategory: 'PACKAGE-MANAGER', referenceType: 'purl', referenceLocator: purl }],
  };
}

function partId(index: number): string {
  return `SPDXRef-Package-${index + 1}`;
}

/** What is not told is said to be not asserted, as SPDX asks. */
const unstated = {
  downloadLocation: 'NOASSERTION',
  filesAnalyzed: false,
  licenseConcluded: 'NOASSERTION',
  licenseDeclared: 'NOASSERTION',
  copyrightText: 'NOASSERTION',
};

/** https://github.com/package-url/purl-spec: Debian's own type where it is a Debian package, else a generic one. */
function purl(builder: ImageManifest['builder'], part: ImageManifest['packages'][number]): string {
  const nameAndVersion = `${encodeURIComponent(part.name)}@${encodeURIComponent(part.version)}`;
  if (builder !== 'debian') return `pkg:generic/${nameAndVersion}`;
  return `pkg:deb/debian/${nameAndVersion}${part.architecture === undefined ? '' : `?arch=${part.architecture}`}`;
}
