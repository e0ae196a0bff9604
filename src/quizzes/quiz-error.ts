// How does a judge refuse what it cannot judge? With this error: the kind for code, a sentence for people.
// A learner cannot cause one; a mistake in a question file or in a component can.

export type QuizErrorKind =
  | 'other-type' // a response to another type of question
  | 'unknown-type'
  | 'unknown-option'
  | 'unknown-step'
  | 'duplicate-option' // in the question
  | 'duplicate-choice' // in the response
  | 'duplicate-step'
  | 'incomplete-order'
  | 'no-key'
  | 'many-keys'
  | 'bad-credit'
  | 'bad-number'
  | 'other-rules'; // a drawing was measured by other rules than the question asks for

/** A question or response that cannot be judged. kind: what was wrong. message: one sentence. */
export class QuizError extends Error {
  readonly kind: QuizErrorKind;

  constructor(kind: QuizErrorKind, message: string) {
    super(message);
    this.name = 'QuizError';
    this.kind = kind;
  }
}
