/** Stands with every section a learner draws on. */
export const synthetic =
  'Synthetic anatomy, drawn for this course. For learning, not for treating a patient.';
