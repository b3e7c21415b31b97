// Loaded before every Node of a test run as on a Mac (NODE_OPTIONS): makes all of them a Mac's but for jest's own, which
// would look for the native parts of a Mac. What jest runs becomes a Mac's by its setupFiles.
import process from 'node:process';

const isJest = /[/\\]node_modules[/\\]jest(-worker)?[/\\]/.test(process.argv[1] ?? '');
if (!isJest) await import('./platform.mjs');
