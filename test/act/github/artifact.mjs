// What GitHub's actions for artifacts do with their inputs, as far as release.yml uses them.
import { globSync, statSync } from 'node:fs';
import path from 'node:path';
import process from 'node:process';
import { DefaultArtifactClient } from '@actions/artifact';

const { NAME: name, FILES: files, IF_NONE: ifNone, PATTERN: pattern, FOLDER: folder, MERGE: merge } = process.env;
const client = new DefaultArtifactClient();

if (process.argv[2] === 'upload') await upload();
else await download();

async function upload() {
  const isFolder = statSync(files, { throwIfNoEntry: false })?.isDirectory() === true;
  const root = path.resolve(isFolder ? files : '.');
  const patterns = isFolder ? ['**/*'] : files.split('\n').filter((line) => line !== '');
  const found = globSync(patterns, { cwd: root }).map((file) => path.join(root, file));
  const wanted = found.filter((file) => statSync(file).isFile());
  if (wanted.length > 0) await client.uploadArtifact(name, wanted, root);
  else if (ifNone === 'error') throw new Error(`no files are at ${files}`);
}

async function download() {
  const { artifacts } = await client.listArtifacts();
  const fits = new RegExp(`^${pattern.replaceAll('*', '.*')}$`);
  const wanted = artifacts.filter((one) => (name ? one.name === name : pattern === '' || fits.test(one.name)));
  if (name && wanted.length === 0) throw new Error(`there is no artifact ${name}`);
  for (const one of wanted) {
    const target = name || merge === 'true' ? folder : path.join(folder, one.name);
    await client.downloadArtifact(one.id, { path: path.resolve(target) });
  }
}
