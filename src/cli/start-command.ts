import { isCheckout } from '../host/package-root.js';

/** What a person types to start zosia the way that this process was started. */
export function startCommand(env: NodeJS.ProcessEnv = process.env): string {
  if (isCheckout()) return 'npm start';
  return env['npm_command'] === 'exec' ? 'npx zosia' : 'zosia run';
}
