import { randomBytes } from 'node:crypto';
import { bootFields } from '../contract/fields/boot.js';
import { UsageError } from '../host/errors.js';
import { readGuestSampling, type GuestSampling } from './question-fields.js';
import { parsedOrReason, type FieldParser, type FieldReader } from './field-reader.js';

/** Where the serve mode listens, and whom it answers. */
export interface ServeRequest {
  /** The port of 127.0.0.1; 0: any that is free. */
  readonly port: number;
  /** What a request must bring; undefined: nothing. */
  readonly apiKey: string | undefined;
  /** Of requests that do not say. */
  readonly sampling: GuestSampling;
}

/** A header carries it. A wrong one may be a part of a secret: it is not shown. */
const apiKey: FieldParser<string> = parsedOrReason((text) => {
  if (text === 'none' || /^[\x21-\x7e]{8,512}$/.test(text)) return text;
  throw new UsageError('not none, nor a key of 8 to 512 printable ASCII characters without spaces');
});

/** Reads how to serve. A key that nobody names is made up. Wrong texts are left in `fields` for its `finish`. */
export function readServeRequest(fields: FieldReader): ServeRequest {
  if (fields.has('expect')) {
    fields.reject(
      `${fields.nameOf('expect')}: given, but mode serve ends when it is told to and has nothing to be held to`,
    );
  }
  const port = fields.read(bootFields, 'port') ?? 'auto';
  const key = fields.withDefault('api-key', apiKey, `zosia-${randomBytes(24).toString('hex')}`);
  return {
    port: port === 'auto' ? 0 : port,
    apiKey: key === 'none' ? undefined : key,
    sampling: readGuestSampling(fields),
  };
}
