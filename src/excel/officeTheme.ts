/** Whether Office has a dark ground; null where it does not tell its colours, as on the web, or has not started yet. */
export function officeIsDark(): boolean | null {
  const theme = (Office.context as Office.Context | undefined)?.officeTheme;
  const [, red, green, blue] =
    /^#?([0-9a-f]{2})([0-9a-f]{2})([0-9a-f]{2})$/i.exec(theme?.bodyBackgroundColor ?? '') ?? [];
  if (red === undefined || green === undefined || blue === undefined) return null;
  // Rec. 709: the eye takes green for the most of the light.
  const light = 0.2126 * parseInt(red, 16) + 0.7152 * parseInt(green, 16) + 0.0722 * parseInt(blue, 16);
  return light < 128;
}
