// What pages share is worked out once a build. While authors write it is worked out afresh each time, so that an edit shows.

/** @param load must give values nobody changes */
export function oncePerBuild<Value>(load: () => Promise<Value>): () => Promise<Value> {
  let built: Promise<Value> | undefined;
  return () => (import.meta.env.DEV ? load() : (built ??= load()));
}
