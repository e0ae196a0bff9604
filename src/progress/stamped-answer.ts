// Which entry came first, and which are the same? The stamp of a device, and the union of two logs.
import type { LogEntry, Told } from './log-entry.ts';

/** Who is writing: a random name for this browser, and the highest counter it has stamped or seen. */
export type Device = { id: string; counter: number };

/** Order within a device comes from its counter, never from the clock. */
export type Stamp = { device: string; counter: number };

/** The next entry of a device, and the device after it. Neither argument is changed. */
export function stampEntry<T extends Told>(told: T, device: Device): { entry: T & Stamp; device: Device } {
  const counter = device.counter + 1;
  return { entry: { ...told, device: device.id, counter }, device: { id: device.id, counter } };
}

/** Above this a counter is not one of ours, and the counter of this device does not follow it. */
const FARTHEST = 1e12;

/** The device after it has seen other entries: what it stamps next comes after all of them. */
export function deviceAfter(device: Device, seen: Iterable<Stamp>): Device {
  let { counter } = device;
  for (const other of seen) if (other.counter <= FARTHEST) counter = Math.max(counter, other.counter);
  return { id: device.id, counter };
}

/** The order of the log: by counter, then by device. The same on every device that has the same entries. */
export const inOrder = (a: Stamp & { id: string }, b: Stamp & { id: string }): number =>
  a.counter - b.counter || compare(a.device, b.device) || compare(a.id, b.id);

/** Every entry of both logs once, in order. The same whichever log comes first. */
export function unionOf<T extends Stamp & { id: string }>(some: readonly T[], others: readonly T[]): T[] {
  const sorted = [...some, ...others].sort(inOrder);
  const seen = new Set<string>();
  return sorted.filter(({ id }) => !seen.has(id) && seen.add(id));
}

/** The last counter of each device among these entries. */
export function countersOf(entries: readonly Stamp[]): Record<string, number> {
  const last = new Map<string, number>();
  for (const { device, counter } of entries) last.set(device, Math.max(last.get(device) ?? 0, counter));
  return Object.fromEntries([...last].sort(([a], [b]) => compare(a, b)));
}

const compare = (a: string, b: string) => (a < b ? -1 : a > b ? 1 : 0);

/** A name no other device or entry has: 32 random hexadecimal digits. */
export function freshId(): string {
  const bytes = crypto.getRandomValues(new Uint8Array(16));
  return Array.from(bytes, (byte) => byte.toString(16).padStart(2, '0')).join('');
}

export type StampedAnswer = Extract<LogEntry, { kind: 'answer' }>;
