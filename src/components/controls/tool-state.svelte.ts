// What does every tool keep? The values chosen, what was wrong with the address, what was said last. On a tool's own page
// the state is read from the address and written back to it; in a chapter the address is left alone.
import { readAddress, startState, writeAddress, type AddressFields, type StateOf } from './address-state.ts';

const SETTLED_AFTER_MS = 400; // chosen by eye: longer than a pause between two steps

export class ToolState<Fields extends AddressFields> {
  readonly fields: Fields;
  /** True on the tool's own page. */
  readonly addressed: boolean;
  chosen = $state.raw<StateOf<Fields>>({} as StateOf<Fields>);
  /** Sentences about an address that could not be used. */
  problems = $state.raw<string[]>([]);
  /** What a screen reader is told. */
  spoken = $state('');
  /** True once the script runs. */
  live = $state(false);
  #announce: (chosen: StateOf<Fields>) => string;
  #settling: ReturnType<typeof setTimeout> | undefined;

  /** announce: the outcome in one sentence with units, spoken when the controls have come to rest. */
  constructor(told: { fields: Fields; addressed: boolean; announce: (chosen: StateOf<Fields>) => string }) {
    this.fields = told.fields;
    this.addressed = told.addressed;
    this.#announce = told.announce;
    this.chosen = startState(told.fields);
  }

  /** For onMount: takes the state of the address. Returns what to do when the tool goes. */
  open = (): (() => void) => {
    this.live = true;
    if (this.addressed) {
      const { state, problems } = readAddress(location.search, this.fields);
      this.chosen = state;
      this.problems = problems;
    }
    return () => clearTimeout(this.#settling);
  };

  change(part: Partial<StateOf<Fields>>): void {
    this.chosen = { ...this.chosen, ...part };
    clearTimeout(this.#settling);
    this.#settling = setTimeout(() => this.#settle(), SETTLED_AFTER_MS);
  }

  /** Says what a button did, in place of the announcement that may be due. */
  say(text: string): void {
    clearTimeout(this.#settling);
    this.#settle();
    this.spoken = text;
  }

  back(): void {
    this.problems = [];
    this.change(startState(this.fields));
  }

  /** The query that says the state. */
  get query(): string {
    return writeAddress(this.chosen, this.fields);
  }

  #settle(): void {
    this.spoken = this.#announce(this.chosen);
    if (!this.addressed) return;
    const query = writeAddress(this.chosen, this.fields, location.search);
    history.replaceState(history.state, '', location.pathname + query + location.hash);
  }
}
