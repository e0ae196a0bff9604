// How sure was the learner? Three levels, asked with the answer and before the explanation.

export const certaintyLevels = ['low', 'mid', 'high'] as const;
export type Certainty = (typeof certaintyLevels)[number];
