import { describe, expect, it } from '@jest/globals';
import fc from 'fast-check';
import { UsageError } from '../../../src/host/errors.js';
import { checkAnswer, checkJsonSchema, parseJsonSchema } from '../../../src/engine/json-schema.js';

const person = {
  type: 'object',
  properties: { name: { type: 'string', maxLength: 20 }, age: { type: 'integer', minimum: 0 } },
  required: ['name'],
  additionalProperties: false,
};

describe('a JSON schema', () => {
  it.each([
    ['a plain object', person],
    ['no more than a type', { type: 'boolean' }],
    ['types in a list', { type: ['string', 'null'] }],
    ['an enumeration of any values', { enum: ['a', 1, null] }],
    ['alternatives', { anyOf: [{ const: 'none' }, person] }],
    ['a list of bounded length', { type: 'array', items: { type: 'number' }, minItems: 1, maxItems: 3 }],
    ['a tuple of 2020-12', { type: 'array', prefixItems: [{ type: 'string' }, { type: 'integer' }] }],
    ['a tuple of draft 7', { type: 'array', items: [{ type: 'string' }, { type: 'integer' }] }],
    [
      'definitions that refer to themselves',
      { $ref: '#/$defs/tree', $defs: { tree: { type: 'object', properties: { next: { $ref: '#/$defs/tree' } } } } },
    ],
    ['a pattern of what grammars have', { type: 'string', pattern: '^v[0-9]+\\.(?:rc|beta)?[a-z]{2,3}$' }],
    ['a format', { type: 'string', format: 'date-time' }],
    ['words about it', { $schema: 'http://json-schema.org/draft-07/schema#', title: 'T', description: 'D', ...person }],
  ])('may have %s', (_, schema) => {
    expect(parseJsonSchema(JSON.stringify(schema))).toEqual(schema);
  });

  it.each([
    [{ not: {} }, 'the schema: the engine cannot enforce "not"; leave it out'],
    [
      { type: 'object', properties: { a: { type: 'array', uniqueItems: true } } },
      '/properties/a: the engine cannot enforce "uniqueItems"',
    ],
    [{ type: 'number', minimum: 1 }, 'the schema: the engine cannot enforce "minimum"'],
    [{ type: 'integer', multipleOf: 2 }, '"multipleOf"'],
    [{ type: 'object', properties: {}, patternProperties: {} }, '"patternProperties"'],
    [{ if: {}, then: {} }, '"if"'],
    [{ anyOf: [{ type: 'string' }], properties: {} }, '"properties" beside "anyOf"'],
    [{ $ref: '#/$defs/a', type: 'string', $defs: { a: {} } }, '"type" beside "$ref"'],
    [{ $ref: 'https://example.com/a.json' }, '/$ref: only references within the schema'],
    [{ $ref: '#/$defs/none' }, '/$ref: there is no #/$defs/none'],
    [{ $ref: '#/__proto__/x' }, '/$ref: there is no #/__proto__/x'],
    [{ type: 'object', properties: { a: {} }, required: ['b'] }, '/required: "b" is not one of the properties'],
    [{ type: 'string', pattern: 'a' }, '/pattern: "a" must begin with ^ and end with $'],
    [{ type: 'string', pattern: '^\\d+$' }, String.raw`/pattern: the engine cannot enforce \d`],
    [{ type: 'string', pattern: '^(?=a)b$' }, '/pattern: the engine cannot enforce (?'],
    [{ type: 'string', pattern: '^a$', minLength: 2 }, '"minLength"'],
    [{ type: 'string', format: 'email' }, '/format: "email" is not one of uuid, date, time, date-time'],
    [{ type: 'string', maxLength: 100000 }, '/maxLength: 100000; at most 1000 can be held'],
    [{ type: 'strnig' }, '/type is not one of object, array'],
    [{ tpye: 'string' }, 'the engine cannot enforce "tpye"'],
    [{ type: 'array', items: false }, '/items is not a schema that the engine can enforce'],
    [{ type: 'integer', minimum: 'x' }, 'the schema is not valid'],
  ])('that would not be held is refused by name: %j', (schema, sentence) => {
    expect(() => checkJsonSchema(schema)).toThrow(UsageError);
    expect(() => checkJsonSchema(schema)).toThrow(sentence);
  });

  it.each([
    ['[]', 'the schema is not a JSON object'],
    ['null', 'the schema is not a JSON object'],
    ['{"type":', 'the schema is not JSON'],
    [JSON.stringify({ description: 'x'.repeat(300_000) }), 'at most 262144 are allowed'],
  ])('is a JSON object of some size: %.20s', (text, sentence) => {
    expect(() => parseJsonSchema(text)).toThrow(sentence);
  });

  it('that is nested without end is refused', () => {
    const deep = Array.from({ length: 100 }).reduce<object>((inner) => ({ type: 'array', items: inner }), {});
    expect(() => checkJsonSchema(deep)).toThrow('is deeper than 64 levels');
  });

  it('with what is no name in required is refused, whatever it is', () => {
    const odd: unknown = JSON.parse('{"properties":{},"required":[{"toString":1}],"additionalProperties":{}}');
    expect(() => checkJsonSchema(odd)).toThrow(/required.*\{"toString":1\} is not one of the properties/);
  });

  it('of any shape is taken or refused with a sentence', () => {
    const keyword = fc.constantFrom(
      'type',
      '$ref',
      'oneOf',
      'anyOf',
      'enum',
      'const',
      'properties',
      'required',
      'items',
      'prefixItems',
      'pattern',
      'format',
      'minLength',
      'maxItems',
      'additionalProperties',
      '$defs',
      'allOf',
    );
    const { schema } = fc.letrec((tie) => ({
      schema: fc.dictionary(keyword, tie('value'), { maxKeys: 4 }),
      value: fc.oneof(
        { depthSize: 'small' },
        fc.jsonValue({ maxDepth: 1 }),
        fc.constantFrom('string', 'object', '^a+$', '#/$defs/a'),
        tie('schema'),
        fc.array(tie('schema'), { maxLength: 2 }),
      ),
    }));
    fc.assert(
      fc.property(schema, (value) => {
        try {
          checkJsonSchema(value);
        } catch (error) {
          expect(error).toBeInstanceOf(UsageError);
        }
      }),
      { numRuns: 1000 },
    );
  });
});

describe('an answer', () => {
  it('that conforms has nothing wrong', () => {
    expect(checkAnswer(person, '{"name": "Anna", "age": 12}')).toBeUndefined();
  });

  it.each([
    ['{"name": "Ann', 'is not JSON'],
    ['Sure! {"name": "Anna"}', 'is not JSON'],
    ['{"age": 1}', "does not conform to the schema: it must have required property 'name'"],
    ['{"name": "Anna", "age": -1}', 'does not conform to the schema: /age must be >= 0'],
    ['{"name": "Anna", "x": 1}', 'does not conform to the schema: it must NOT have additional properties'],
  ])('is told what is wrong with it: %s', (answer, flaw) => {
    expect(checkAnswer(person, answer)).toBe(flaw);
  });

  it('is held to each of several patterns', () => {
    const schema = checkJsonSchema({
      type: 'array',
      prefixItems: [
        { type: 'string', pattern: '^a$' },
        { type: 'string', pattern: '^b$' },
      ],
    });
    expect(checkAnswer(schema, '["a", "b"]')).toBeUndefined();
    expect(checkAnswer(schema, '["a", "a"]')).toBe('does not conform to the schema: /1 must match pattern "^b$"');
    expect(checkAnswer(schema, '["b", "b"]')).toBe('does not conform to the schema: /0 must match pattern "^a$"');
  });

  it('cannot make a pattern of the schema run for ever', () => {
    const schema = checkJsonSchema({ type: 'string', pattern: '^(a+)+$' });
    expect(checkAnswer(schema, JSON.stringify(`${'a'.repeat(60)}!`))).toBe(
      'contains a text on which a pattern of the schema does not finish',
    );
  });
});
