// What a service worker has beside a page's types, as far as it is used here: TypeScript's own types for workers cannot stand
// in one program with those for pages.

export interface WaitingEvent extends Event {
  waitUntil(done: Promise<unknown>): void;
}
export interface AskedEvent extends WaitingEvent {
  readonly request: Request;
  /** The page that asks, and the page or helper that will come of the answer; empty where there is none. */
  readonly clientId: string;
  readonly resultingClientId: string;
  respondWith(answer: Promise<Response>): void;
}
export interface WorkerScope {
  readonly registration: { readonly scope: string };
  readonly clients: {
    matchAll(which: {
      includeUncontrolled: boolean;
      type: 'all' | 'window';
    }): Promise<{ readonly id: string; postMessage(message: unknown): void }[]>;
  };
  skipWaiting(): Promise<void>;
  addEventListener(kind: 'install' | 'activate', listener: (event: WaitingEvent) => void): void;
  addEventListener(
    kind: 'message',
    listener: (event: WaitingEvent & { readonly data: unknown }) => void,
  ): void;
  addEventListener(kind: 'fetch', listener: (event: AskedEvent) => void): void;
}
