// What is the response after one more option is chosen?
import type { Response } from './answering.ts';

/** Single: that option instead. Multiple: it is marked, or unmarked if it was. Others: unchanged. */
export function chooseOption(response: Response, id: string): Response {
  if (response.type === 'single') return { type: 'single', option: id };
  if (response.type !== 'multiple') return response;
  const options = response.options.includes(id)
    ? response.options.filter((each) => each !== id)
    : [...response.options, id];
  return { type: 'multiple', options };
}
