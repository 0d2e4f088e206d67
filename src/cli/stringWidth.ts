/**
 * How many columns a line of the help takes, which has neither colours nor wide characters. Stands in
 * the bundle for the package of this name (see esbuild.config.ts).
 */
export default function stringWidth(text: string): number {
  return text.length;
}
