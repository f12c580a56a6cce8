/*
 * The few globals that every engine has and that TypeScript declares only with the DOM or Node. Nothing else
 * belongs here: randomness, time and workers are handed in.
 */
declare class TextEncoder {
  encode(text?: string): Uint8Array<ArrayBuffer>;
}
declare class TextDecoder {
  constructor(label?: string, options?: { fatal?: boolean; ignoreBOM?: boolean });
  decode(bytes?: Uint8Array | ArrayBuffer): string;
}
declare function structuredClone<T>(value: T): T;
