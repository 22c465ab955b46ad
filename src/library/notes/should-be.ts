import type { Note } from './note-schema.ts';

/** What a note says of its correction, as firmly as its editor is sure: “should be”, “should probably be”, “should perhaps be”. */
export function shouldBe({ confidence }: Pick<Note, 'confidence'>): string {
  const how = { high: '', 'medium-high': '', medium: 'probably ', low: 'perhaps ' }[confidence];
  return `should ${how}be`;
}
