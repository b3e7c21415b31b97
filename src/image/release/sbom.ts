import { createHash } from 'node:crypto';
import type { ImageManifest } from '../manifest.js';

export interface SbomRequest {
  readonly manifest: ImageManifest;
  readonly version: string;
  /** When the release was made; a build of the same commit must say the same. */
  readonly created: Date;
}

/** What a system image was made from, as SPDX 2.3 JSON: https://spdx.github.io/spdx-spec/v2.3/. The same for the same image. */
export function formatSbom({ manifest, version, created }: SbomRequest): string {
  const name = `zosia-${version}-${manifest.arch}`;
  const digest = createHash('sha256')
    .update(JSON.stringify([manifest, version]))
    .digest('hex');
  const document = {
    spdxVersion: 'SPDX-2.3',
    dataLicense: 'CC0-1.0',
    SPDXID: 'SPDXRef-DOCUMENT',
    name,
    documentNamespace: `https://spdx.org/spdxdocs/${name}-${digest.slice(0, 32)}`,
    creationInfo: { created: created.toISOString().replace(/\.\d+Z$/, 'Z'), creators: [`Tool: zosia-${version}`] },
    packages: [imagePackage(manifest, version), ...manifest.packages.map(partPackage)],
    relationships: [
      { spdxElementId: 'SPDXRef-DOCUMENT', relationshipType: 'DESCRIBES', relatedSpdxElement: imageId },
      ...manifest.packages.map((_, index) => ({
        spdxElementId: imageId,
        relationshipType: 'GENERATED_FROM',
        relatedSpdxElement: partId(index),
      })),
    ],
  };
  return `${JSON.stringify(document, null, 2)}\n`;

  function partPackage(part: ImageManifest['packages'][number], index: number): object {
    const { sha256, license } = part;
    return {
      SPDXID: partId(index),
      name: part.name,
      versionInfo: part.version,
      ...unstated,
      ...(license === undefined ? {} : { licenseDeclared: license }),
      ...(sha256 === undefined ? {} : { checksums: [{ algorithm: 'SHA256', checksumValue: sha256 }] }),
      externalRefs: [
        { referenceCategory: 'PACKAGE-MANAGER', referenceType: 'purl', referenceLocator: purl(manifest.builder, part) },
      ],
    };
  }
}

const imageId = 'SPDXRef-Image';

function partId(index: number): string {
  return `SPDXRef-Package-${index + 1}`;
}

/** What image.json does not tell is said to be not asserted, as SPDX asks. */
const unstated = {
  downloadLocation: 'NOASSERTION',
  filesAnalyzed: false,
  licenseConcluded: 'NOASSERTION',
  licenseDeclared: 'NOASSERTION',
  copyrightText: 'NOASSERTION',
};

function imagePackage({ kernel, initramfs }: ImageManifest, version: string): object {
  return {
    SPDXID: imageId,
    name: 'zosia',
    versionInfo: version,
    ...unstated,
    primaryPackagePurpose: 'OPERATING-SYSTEM',
    comment: [kernel, initramfs].map((file) => `${file.name} sha256:${file.sha256}`).join(', '),
  };
}

/** https://github.com/package-url/purl-spec: Debian's own type where it is a Debian package, else a generic one. */
function purl(builder: ImageManifest['builder'], part: ImageManifest['packages'][number]): string {
  const nameAndVersion = `${encodeURIComponent(part.name)}@${encodeURIComponent(part.version)}`;
  if (builder !== 'debian') return `pkg:generic/${nameAndVersion}`;
  return `pkg:deb/debian/${nameAndVersion}${part.architecture === undefined ? '' : `?arch=${part.architecture}`}`;
}
