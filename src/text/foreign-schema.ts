import { z } from 'zod';
import { ForeignText } from './foreign-text.js';

/** A string of somebody else's JSON. */
export const foreignText = z.string().transform((text) => ForeignText.of(text));
