/** How many paragraphs a text has: what stands between blank lines. */
export const paragraphsIn = (text: string): number =>
  text.split(/\n\s*\n/).filter((paragraph) => paragraph.trim() !== '').length;
