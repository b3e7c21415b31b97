import { mkdirSync, mkdtempSync, readFileSync, readdirSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { pathToFileURL } from 'node:url';
import { root } from './root.mjs';

/**
 * What modules of `src` export, for scripts: types are taken off file by file, which is a second's work. `folders` are
 * all that they import of.
 */
export async function importSources(folders, modules) {
  const { default: typescript } = await import('typescript');
  const scratch = mkdtempSync(path.join(tmpdir(), 'zosia-sources-'));
  try {
    writeFileSync(path.join(scratch, 'package.json'), '{ "type": "module" }\n');
    for (const folder of folders) {
      for (const name of readdirSync(path.join(root, 'src', folder), { recursive: true })) {
        if (!name.endsWith('.ts')) continue;
        const from = readFileSync(path.join(root, 'src', folder, name), 'utf8');
        const { outputText } = typescript.transpileModule(from, {
          compilerOptions: { target: 'ES2022', module: 'ESNext' },
        });
        const to = path.join(scratch, folder, name.replace(/\.ts$/, '.js'));
        mkdirSync(path.dirname(to), { recursive: true });
        writeFileSync(to, outputText);
      }
    }
    return await Promise.all(modules.map((name) => import(pathToFileURL(path.join(scratch, `${name}.js`)).href)));
  } finally {
    rmSync(scratch, { recursive: true, force: true });
  }
}
