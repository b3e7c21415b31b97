import { closestName } from '../host/closest-name.js';
import { FieldReader } from '../job/field-reader.js';

/**
 * An action's inputs as texts. GitHub hands them over as `INPUT_NAME` variables, spaces in names as underscores;
 * an input that the action does not declare is refused, since a mistyped name would otherwise pass in silence.
 */
export function readInputs(declared: readonly string[], env: NodeJS.ProcessEnv = process.env): FieldReader {
  const texts: Record<string, string> = {};
  const unknown: string[] = [];
  for (const [variable, text] of Object.entries(env)) {
    if (!variable.startsWith('INPUT_') || text === undefined) continue;
    const name = variable.slice('INPUT_'.length).toLowerCase();
    if (declared.includes(name)) texts[name] = text.trim();
    else unknown.push(name);
  }
  const fields = new FieldReader(texts);
  for (const name of unknown.sort()) {
    const close = closestName(name, declared);
    fields.reject(
      `${name}: unknown input${close === undefined ? '' : `; did you mean ${close}?`} (allowed: ${declared.join(', ')})`,
    );
  }
  return fields;
}
