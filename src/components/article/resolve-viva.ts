// The oral prompts, resolved, in the order of chapters and their objectives.
import { getCollection } from './collections.ts';
import { richText } from '../../evidence/inline-names.ts';
import type { ShownViva } from '../../quizzes/viva.ts';
import { courseLedger } from './course-ledger.ts';
import { courseSections } from './course-sections.ts';
import { rereadsOf } from './resolve-question.ts';

export async function courseViva(): Promise<ShownViva[]> {
  const [ledger, sections] = await Promise.all([courseLedger(), courseSections()]);
  const rich = (text: string) => richText(text, ledger);
  const place = ({ chapter, objective }: { chapter: string; objective: string }) => {
    const section = sections.get(chapter);
    return 100 * (section?.number ?? 0) + [...(section?.objectives.keys() ?? [])].indexOf(objective);
  };
  return (await getCollection('viva'))
    .sort((a, b) => place(a.data) - place(b.data) || a.id.localeCompare(b.id))
    .map(({ id, data: { chapter, objective, prompt, thinkingSeconds, answer, points, rereads } }) => ({
      id: `viva/${id}`,
      examines: { chapter, objective },
      prompt: rich(prompt),
      thinkingSeconds,
      answer: answer.map(rich),
      points: points.map((point) => ({ id: point.id, text: rich(point.text) })),
      rereads: rereadsOf(`${chapter}#${rereads}`, sections),
    }));
}
