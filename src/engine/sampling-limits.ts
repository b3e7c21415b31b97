import { z } from 'zod';
import { questionFields } from '../contract/fields/question.js';

interface Limited {
  readonly type: { readonly is: 'whole' | 'decimal'; readonly least: number; readonly most: number };
}

const within = ({ type }: Limited): z.ZodNumber =>
  (type.is === 'whole' ? z.number().int() : z.number()).min(type.least).max(type.most);

/** How an answer may be sampled, for files that say it: as the fields of the same meaning may have it. */
export const samplingLimits = {
  maxTokens: within(questionFields['max-tokens']),
  temperature: within(questionFields.temperature),
  topP: within(questionFields['top-p']),
  seed: within(questionFields.seed),
} as const;
