// What is needed once an answer is sent: the judges, the record of it, and what explains it.
export { freshId } from '../../progress/stamped-answer.ts';
export { answerEvent } from '../../quizzes/answer-event.ts';
export { gradeOf } from '../../quizzes/grade.ts';
export { scoreQuestion } from '../../quizzes/score-question.ts';
export { default as Explained } from './Explained.svelte';
export { certaintyEarned, missingAnswer, sureness } from './judged-words.ts';
export { default as Verdict } from './Verdict.svelte';
