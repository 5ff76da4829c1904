/**
 * Waits until Office.js can be used. False where the page was opened outside Excel, in an ordinary browser tab: Office.js then
 * answers with no host.
 */
export async function excelReady(): Promise<boolean> {
  const { host } = await Office.onReady();
  return host === Office.HostType.Excel;
}
