/**
 * What llama-server's grammar holds of a JSON Schema, by llama.cpp's common/json-schema-to-grammar.cpp. It passes over
 * every other keyword in silence: an answer could then be anything.
 */

import { cut } from '../text/cut.js';

type Schema = Readonly<Record<string, unknown>>;

/** Words that say nothing of the answer. */
const annotations = [
  '$schema',
  '$id',
  '$comment',
  'title',
  'description',
  'default',
  'examples',
  'deprecated',
  'readOnly',
  'writeOnly',
  '$defs',
  'definitions',
];

const types = ['object', 'array', 'string', 'number', 'integer', 'boolean', 'null'];
const uuidFormat = /^uuid[1-5]?$/;
const formats = ['date', 'time', 'date-time'];
/** llama.cpp refuses more repetitions than some thousands, and each costs time for every token. */
const mostRepetitions = 1000;
const deepest = 64;
/** A sentence may quote what a stranger has written. */
const longestSentence = 1000;

/** A sentence on the first keyword that is not held, with its place; undefined where all are. */
export function firstUnheldKeyword(root: Schema): string | undefined {
  try {
    new Visitor(root).visit(root, '', 0);
    return undefined;
  } catch (error) {
    if (error instanceof NotHeld) return cut(error.message, longestSentence);
    throw error;
  }
}

class NotHeld extends Error {}

class Visitor {
  private readonly visitedReferences = new Set<string>();

  constructor(private readonly root: Schema) {}

  visit(value: unknown, place: string, depth: number): void {
    if (depth > deepest) throw new NotHeld(`${at(place)} is deeper than ${deepest} levels`);
    if (!isSchema(value))
      throw new NotHeld(`${at(place)} is not a schema that the engine can enforce: it is not an object`);
    const { type } = value;
    if (Array.isArray(type)) {
      // Each once: what is below is looked through for each of them.
      for (const one of new Set(type as readonly unknown[])) {
        this.ofOneType({ ...value, type: one }, place, depth + 1);
      }
      return;
    }
    this.ofOneType(value, place, depth);
  }

  private ofOneType(schema: Schema, place: string, depth: number): void {
    const { type } = schema;
    if (type !== undefined && !types.includes(type as string)) {
      throw new NotHeld(`${at(`${place}/type`)} is not one of ${types.join(', ')}`);
    }
    this.shape(schema, place, depth);
  }

  /** By the first of these that holds, as llama.cpp goes. */
  private shape(schema: Schema, place: string, depth: number): void {
    const { type } = schema;
    if ('$ref' in schema) {
      this.reference(schema, place, depth);
      return;
    }
    if ('oneOf' in schema) {
      this.alternatives('oneOf', schema, place, depth);
      return;
    }
    if ('anyOf' in schema) {
      this.alternatives('anyOf', schema, place, depth);
      return;
    }
    if ('const' in schema) {
      only(schema, place, ['const', 'type']);
      return;
    }
    if ('enum' in schema) {
      only(schema, place, ['enum', 'type']);
      return;
    }
    if ('properties' in schema || ('additionalProperties' in schema && schema['additionalProperties'] !== true)) {
      this.object(schema, place, depth);
      return;
    }
    if ('items' in schema || 'prefixItems' in schema) {
      this.array(schema, place, depth);
      return;
    }
    if ('pattern' in schema) {
      pattern(schema, place);
      return;
    }
    if ('format' in schema) {
      format(schema, place);
      return;
    }
    if (type === 'string') {
      repetitions(schema, place, ['minLength', 'maxLength']);
      only(schema, place, ['type', 'minLength', 'maxLength']);
      return;
    }
    if (type === 'integer') {
      only(schema, place, ['type', 'minimum', 'maximum', 'exclusiveMinimum', 'exclusiveMaximum']);
      return;
    }
    only(schema, place, ['type', 'additionalProperties']);
  }

  private reference(schema: Schema, place: string, depth: number): void {
    only(schema, place, ['$ref']);
    const { $ref: reference } = schema;
    if (typeof reference !== 'string' || !reference.startsWith('#/')) {
      throw new NotHeld(
        `${at(`${place}/$ref`)}: only references within the schema, such as "#/$defs/name", can be followed`,
      );
    }
    if (this.visitedReferences.has(reference)) return;
    this.visitedReferences.add(reference);
    let target: unknown = this.root;
    for (const name of reference.slice(2).split('/')) {
      target = Object.hasOwn(Object(target) as object, name) ? (target as Schema)[name] : undefined;
    }
    if (target === undefined) throw new NotHeld(`${at(`${place}/$ref`)}: there is no ${reference}`);
    this.visit(target, reference.slice(1), depth + 1);
  }

  private alternatives(name: 'oneOf' | 'anyOf', schema: Schema, place: string, depth: number): void {
    only(schema, place, [name]);
    const alternatives = schema[name];
    if (!Array.isArray(alternatives) || alternatives.length === 0)
      throw new NotHeld(`${at(`${place}/${name}`)} is not a list of schemas`);
    alternatives.forEach((one, index) => {
      this.visit(one, `${place}/${name}/${index}`, depth + 1);
    });
  }

  private object(schema: Schema, place: string, depth: number): void {
    ofType(schema, place, 'object');
    only(schema, place, ['type', 'properties', 'required', 'additionalProperties']);
    const { properties = {}, required = [], additionalProperties } = schema;
    if (!isSchema(properties)) throw new NotHeld(`${at(`${place}/properties`)} is not an object`);
    for (const [name, property] of Object.entries(properties))
      this.visit(property, `${place}/properties/${name}`, depth + 1);
    for (const name of Array.isArray(required) ? (required as unknown[]) : []) {
      if (typeof name !== 'string' || !Object.hasOwn(properties, name)) {
        throw new NotHeld(`${at(`${place}/required`)}: ${JSON.stringify(name)} is not one of the properties`);
      }
    }
    if (typeof additionalProperties === 'object')
      this.visit(additionalProperties, `${place}/additionalProperties`, depth + 1);
  }

  private array(schema: Schema, place: string, depth: number): void {
    ofType(schema, place, 'array');
    const name = 'items' in schema ? 'items' : 'prefixItems';
    const items = schema[name];
    if (Array.isArray(items)) {
      only(schema, place, ['type', name]);
      items.forEach((one, index) => {
        this.visit(one, `${place}/${name}/${index}`, depth + 1);
      });
      return;
    }
    only(schema, place, ['type', name, 'minItems', 'maxItems']);
    repetitions(schema, place, ['minItems', 'maxItems']);
    this.visit(items, `${place}/${name}`, depth + 1);
  }
}

/** Refuses every keyword that this shape of a schema does not hold. */
function only(schema: Schema, place: string, held: readonly string[]): void {
  const keyword = Object.keys(schema).find((name) => !held.includes(name) && !annotations.includes(name));
  if (keyword === undefined) return;
  const beside = held[0] === 'type' ? '' : ` beside "${held[0] ?? ''}"`;
  throw new NotHeld(`${at(place)}: the engine cannot enforce "${keyword}"${beside}; leave it out`);
}

function ofType(schema: Schema, place: string, type: string): void {
  if (schema['type'] === undefined || schema['type'] === type) return;
  throw new NotHeld(
    `${at(`${place}/type`)}: ${JSON.stringify(schema['type'])}, but the other keywords are of type ${type}`,
  );
}

function repetitions(schema: Schema, place: string, names: readonly string[]): void {
  for (const name of names) {
    const count = schema[name];
    if (typeof count === 'number' && count > mostRepetitions) {
      throw new NotHeld(`${at(`${place}/${name}`)}: ${count}; at most ${mostRepetitions} can be held`);
    }
  }
}

/** Of regular expressions llama.cpp takes what its grammars have: no classes by a letter, no looking around. */
function pattern(schema: Schema, place: string): void {
  ofType(schema, place, 'string');
  only(schema, place, ['type', 'pattern']);
  const { pattern: source } = schema;
  if (typeof source !== 'string' || !/^\^.*\$$/s.test(source)) {
    throw new NotHeld(`${at(`${place}/pattern`)}: ${JSON.stringify(source)} must begin with ^ and end with $`);
  }
  const unescaped = source.replace(/\\[^a-zA-Z0-9]/g, '_');
  const [unheld] = /\\[a-zA-Z0-9]|\(\?(?!:)|[*+?}]\?/.exec(unescaped) ?? [];
  if (unheld !== undefined) {
    throw new NotHeld(`${at(`${place}/pattern`)}: the engine cannot enforce ${unheld} in ${JSON.stringify(source)}`);
  }
}

function format(schema: Schema, place: string): void {
  ofType(schema, place, 'string');
  only(schema, place, ['type', 'format']);
  const { format: name } = schema;
  if (typeof name === 'string' && (uuidFormat.test(name) || formats.includes(name))) return;
  throw new NotHeld(`${at(`${place}/format`)}: ${JSON.stringify(name)} is not one of uuid, ${formats.join(', ')}`);
}

function at(place: string): string {
  return place === '' ? 'the schema' : place;
}

function isSchema(value: unknown): value is Schema {
  return typeof value === 'object' && value !== null && !Array.isArray(value);
}
