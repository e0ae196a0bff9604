// Which answer came first, and which are the same? The stamp of a device, and the union of two logs.
import type { AnswerEvent } from '../quizzes/answer-event.ts';

/** Who is writing: a random name for this browser, and how many answers it has stamped. */
export type Device = { id: string; counter: number };

/** An answer as it lies in the log: order within a device comes from the counter, never from the clock. */
export type StampedAnswer = AnswerEvent & { device: string; counter: number };

/** The next answer of a device, and the device after it. Neither argument is changed. */
export function stampAnswer(event: AnswerEvent, device: Device): { answer: StampedAnswer; device: Device } {
  const counter = device.counter + 1;
  return { answer: { ...event, device: device.id, counter }, device: { id: device.id, counter } };
}

/** Every answer of both logs once, by device and then by counter. The same whichever log comes first. */
export function unionOfAnswers(
  some: readonly StampedAnswer[],
  others: readonly StampedAnswer[],
): StampedAnswer[] {
  const inOrder = [...some, ...others].sort(
    (a, b) => compare(a.device, b.device) || a.counter - b.counter || compare(a.id, b.id),
  );
  const seen = new Set<string>();
  return inOrder.filter(({ id }) => !seen.has(id) && seen.add(id));
}

const compare = (a: string, b: string) => (a < b ? -1 : a > b ? 1 : 0);

/** A name no other device or answer has: 32 random hexadecimal digits. */
export function freshId(): string {
  const bytes = crypto.getRandomValues(new Uint8Array(16));
  return Array.from(bytes, (byte) => byte.toString(16).padStart(2, '0')).join('');
}
