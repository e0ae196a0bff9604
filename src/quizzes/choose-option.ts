// What is the response after one more option is chosen?
import type { Response } from './answering.ts';
import { toggled } from './toggled.ts';

/** Single: that option instead. Multiple: it is marked, or unmarked if it was. Others: unchanged. */
export function chooseOption(response: Response, id: string): Response {
  if (response.type === 'single') return { type: 'single', option: id };
  if (response.type !== 'multiple') return response;
  return { type: 'multiple', options: toggled(response.options, id) };
}
