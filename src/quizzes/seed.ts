// A number from a text, the same on every machine: for start orders and for telling keys apart.

/** 32-bit FNV-1a hash of the text's UTF-16 code units (offset basis and prime as that method defines them). */
export function seedOf(text: string): number {
  let hash = 0x811c9dc5;
  for (let at = 0; at < text.length; at++) hash = Math.imul(hash ^ text.charCodeAt(at), 0x01000193);
  return hash >>> 0;
}
