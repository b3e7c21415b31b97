/** Exit codes of the command beside those of a boot's outcome. */
export const exitCodes = { ok: 0, failure: 1, wrongUsage: 2, cancelled: 130 } as const;
