import type { ForeignText } from '../text/foreign-text.js';

/** What a person asked at the prompt, kept between sessions. */
export interface QuestionHistory {
  /** Those of earlier sessions, the latest last. */
  readonly questions: readonly string[];
  note(question: ForeignText): void;
}
