// Plans away from the page: an arc takes longer than a frame.
import { planPicture } from './conformity-engine.ts';
import type { PlanOrder, PlanPicture } from './conformity-picture.ts';

addEventListener('message', ({ data }: MessageEvent<PlanOrder>) => {
  postMessage(planPicture(data) satisfies PlanPicture);
});
