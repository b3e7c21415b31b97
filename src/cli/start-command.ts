import { isCheckout } from '../host/package-root.js';

/** What a person types to start zosia the way that this process was started. */
export function startCommand(env: NodeJS.ProcessEnv = process.env): string {
  if (isCheckout()) return 'npm start';
  return env['npm_command'] === 'exec' ? 'npx zosia' : 'zosia run';
}

/** What a person types to call a command of zosia the way that this process was started. */
export function zosiaCommand(env: NodeJS.ProcessEnv = process.env): string {
  if (isCheckout()) return 'npm run -s zosia --';
  return env['npm_command'] === 'exec' ? 'npx zosia' : 'zosia';
}
