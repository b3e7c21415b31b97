export const bundleFolder: string;
export const fingerprintFile: string;
export function freshBundle(): string | undefined;
export function sourcesFingerprint(checkout?: string): string;
